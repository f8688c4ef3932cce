import { type Fact, pathOf } from '../../core/fact.ts';
import { type InnerText, innerText } from '../../core/inner-text.ts';
import { resolve, type Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { Syntax } from '../../core/parsed.ts';
import { readShell } from '../buildspec/shell/read.ts';
import { everyCommand, programOf, type Word } from '../buildspec/shell/script.ts';
import { callsTo } from './calls.ts';
import { contentOf } from './content.ts';
import { type HelperOption, type HelperScript, helperScripts } from './helper-scripts.ts';

/** An option of a call, by its place in the script. */
export type Given = Span & {
  /** As written: `--stack`, `-s`. */
  readonly written: string;
  readonly option: HelperOption | undefined;
  /** What follows it; empty where nothing does yet. */
  readonly value: (Span & { readonly text: string }) | undefined;
};

/** A call of a helper script in a script that an instance runs. */
export type HelperCall = {
  readonly script: HelperScript;
  readonly program: Span;
  /** From the program to the end of the command. */
  readonly span: Span;
  readonly given: readonly Given[];
  /** What is no option and no value of one. */
  readonly others: readonly Word[];
  readonly text: InnerText;
  /** Something of it isn't known before the script runs, so that options may come of it. */
  readonly isOpen: boolean;
  /** The operation that puts other text in place of a part of the script, if there is one. */
  readonly replace: (part: Span, to: string) => Operation | undefined;
};

/** Where a script for a POSIX shell begins, perhaps as a part of a message; others are not read. */
const shebang = /^#![ \t]*\S{0,100}?(?:\/env[ \t]+)?(?:ba|da|z|k)?sh\b/m;

const known = new WeakMap<Fact, readonly HelperCall[]>();

/** All calls of helper scripts in user data, which stands in `Fn::Base64`. */
export function helperCallsIn(root: Fact, source: string, syntax: Syntax): readonly HelperCall[] {
  const kept = known.get(root) ?? callsTo(root, 'Fn::Base64').flatMap(({ fact }) => callsInScript(fact, source, syntax));
  known.set(root, kept);
  return kept;
}

function callsInScript(fact: Fact, source: string, syntax: Syntax): HelperCall[] {
  const node = resolve(fact.node);
  const content = node && contentOf(node);
  const text = content && 'pieces' in content ? innerText(source, syntax, content.pieces) : undefined;
  const from = text ? text.text.search(shebang) : -1;
  if (!text || from < 0 || !text.text.includes('cfn-')) return [];
  const replace: HelperCall['replace'] = (part, to) => {
    const made = text.replace(part, to);
    return made && { ...made, path: [...pathOf(fact), ...made.path] };
  };
  return [...everyCommand(readShell(text.text.slice(from)))].flatMap((command) => {
    const found = callIn(
      programOf(command).map((word) => ({ ...word, start: word.start + from, end: word.end + from })),
      text,
    );
    return found ? [{ ...found, text, replace }] : [];
  });
}

/** What may stand before the program. */
const wrappers = /^(?:sudo|time|env|nohup|exec|-E|(?:\/\S{1,50}\/)?python[\d.]*)$/;
const program = /(?:^|\/)(cfn-(?:init|signal|get-metadata|hup))$/;

function callIn(words: readonly Word[], { text }: InnerText): Omit<HelperCall, 'text' | 'replace'> | undefined {
  const at = words.findIndex(({ text: word }) => !wrappers.test(word));
  const first = words[at];
  const name = first && program.exec(first.text)?.[1];
  const script = helperScripts.find((each) => each.name === name);
  const last = words.at(-1);
  if (!first || !last || !script) return undefined;
  const given: Given[] = [];
  const others: Word[] = [];
  const rest = words.slice(at + 1);
  for (let index = 0; index < rest.length; index++) {
    const word = rest[index];
    if (!word) continue;
    if (!/^-./.test(word.text)) {
      others.push(word);
      continue;
    }
    const [written = '', glued] = splitOption(word.text);
    const option = optionOf(script, written);
    const start = word.start + Math.max(0, text.slice(word.start, word.end).indexOf(written));
    const span = { start, end: Math.min(word.end, start + written.length), written, option };
    const following = rest[index + 1];
    if (glued !== undefined) given.push({ ...span, value: placed(word, glued, text) });
    else if (option && !option.isSwitch) {
      given.push({ ...span, value: following ? placed(following, following.text, text) : typedNext(word.end, text) });
      index++;
    } else given.push({ ...span, value: undefined });
  }
  const isOpen = others.some(({ text: word }) => /[$`\ue000-\uf8ff]/.test(word));
  return { script, program: { start: first.start, end: first.end }, span: { start: first.start, end: last.end }, given, others, isOpen };
}

/** `--stack=x`, and `-sx`. */
function splitOption(word: string): readonly [string, string?] {
  const equals = word.indexOf('=');
  if (word.startsWith('--')) return equals < 0 ? [word] : [word.slice(0, equals), word.slice(equals + 1)];
  return word.length > 2 ? [word.slice(0, 2), word.slice(2)] : [word];
}

/** A long option may be cut where no other begins like it. */
function optionOf({ options }: HelperScript, written: string): HelperOption | undefined {
  const exact = options.find(({ name, short }) => name === written || short === written);
  const begun = written.length > 2 ? options.filter(({ name }) => name.startsWith(written)) : [];
  return exact ?? (begun.length === 1 ? begun[0] : undefined);
}

/** The place of a value in its word, without quotes. */
function placed(word: Word, value: string, text: string): (Span & { readonly text: string }) | undefined {
  const at = text.slice(word.start, word.end).lastIndexOf(value);
  return at < 0 || value === '' ? undefined : { start: word.start + at, end: word.start + at + value.length, text: value };
}

/** Behind an option and a blank, where its value is typed next. */
function typedNext(end: number, text: string): (Span & { readonly text: string }) | undefined {
  return /[ \t]/.test(text[end] ?? '') ? { start: end + 1, end: end + 1, text: '' } : undefined;
}

/** The value of an option in a call. */
export const optionValue = ({ given }: HelperCall, name: string): Given['value'] => given.find(({ option }) => option?.name === name)?.value;

/** Whether a call is about the stack of this template, as far as it says. */
export function isOwnStack(call: HelperCall): boolean {
  const stack = optionValue(call, '--stack');
  return stack !== undefined && /AWS::Stack(?:Name|Id)\b/.test(call.text.says(stack.text));
}

/** The call at an offset of the file, with the offset in its script. */
export function helperCallAt(calls: readonly HelperCall[], offset: number): { readonly call: HelperCall; readonly offset: number } | undefined {
  for (const call of calls) {
    const { span, map } = call.text;
    if (offset < span.start || offset > span.end) continue;
    const at = map.toText(offset);
    // What is typed next to a call belongs to it.
    if (call.span.start <= at && at <= call.span.end + 1) return { call, offset: at };
  }
  return undefined;
}
