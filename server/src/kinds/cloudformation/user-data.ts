import { type Fact, pathOf } from '../../core/fact.ts';
import { type InnerText, innerText } from '../../core/inner-text.ts';
import { resolve, type Span } from '../../core/node.ts';
import type { Operation } from '../../core/operation.ts';
import type { Syntax } from '../../core/parsed.ts';
import { readShell } from '../buildspec/shell/read.ts';
import { type Command, everyCommand, programOf, type Word } from '../buildspec/shell/script.ts';
import { callsTo } from './calls.ts';
import { contentOf } from './content.ts';
import { type HelperOption, type HelperScript, helperScripts } from './helper-scripts.ts';
import { commandsOf, hooksOf } from './init/read.ts';

/** An option of a call, by its place in the script. */
export type Given = Span & {
  /** As written: `--stack`, `-s`. */
  readonly written: string;
  readonly option: HelperOption | undefined;
  /** What follows it; empty where nothing does yet. */
  readonly value: (Span & { readonly text: string }) | undefined;
};

/** A script, where it begins in the text that it is in, and its commands, those in substitutions too. */
export type Run = { readonly text: string; readonly from: number; readonly commands: readonly Command[] };

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
  /** The script that it is in, and its command there. */
  readonly run: Run;
  readonly command: Command;
  /** The operation that puts other text in place of a part of the script, if there is one. */
  readonly replace: (part: Span, to: string) => Operation | undefined;
};

/** Where a script for a POSIX shell begins, perhaps as a part of a message. */
const shebang = /^#![ \t]*\S{0,100}?(?:\/env[ \t]+)?(?:ba|da|z|k)?sh\b/m;

const known = new WeakMap<Fact, readonly HelperCall[]>();

/**
 * All calls of helper scripts in what an instance runs: user data, which stands in `Fn::Base64`, the commands of `AWS::CloudFormation::Init`, and
 * the actions of the hooks that it writes.
 */
export function helperCallsIn(root: Fact, source: string, syntax: Syntax): readonly HelperCall[] {
  const kept = known.get(root);
  if (kept) return kept;
  const read = (fact: Fact, scriptsOf: (text: string) => readonly Span[], join?: RegExp): HelperCall[] => callsInText(fact, source, syntax, scriptsOf, join);
  const made = [
    ...callsTo(root, 'Fn::Base64').flatMap(({ fact }) => read(fact, userData)),
    ...commandsOf(root).flatMap((fact) => read(fact, (text) => [{ start: 0, end: text.length }])),
    ...hooksOf(root).flatMap((fact) => read(fact, actions, /\\?\r?\n/g)),
  ];
  known.set(root, made);
  return made;
}

/** The script of user data, or of one for Windows the lines that call a helper script: its shells have other rules for all else. */
function userData(text: string): readonly Span[] {
  const start = text.search(shebang);
  if (start >= 0) return [{ start, end: text.length }];
  return /^\s*<(?:script|powershell)>/i.test(text) ? linesOf(text).filter((line) => /\bcfn-[a-z-]{3,12}\.exe\b/.test(text.slice(line.start, line.end))) : [];
}

/** The actions of hooks, with the lines that go on: those are one line for the shell. */
const actions = (text: string): readonly Span[] =>
  // Bounded: from the start of a line.
  Array.from(text.matchAll(/^action[ \t]{0,20}[=:](.*(?:\n[ \t]+\S.*)*)/gm), ({ 0: all, 1: action = '', index }) => {
    const start = index + all.length - action.length;
    return { start, end: start + action.length };
  });

/** The resources that the hooks of cfn-hup watch, by the places of their logical IDs. */
export function watchedIn(root: Fact, source: string, syntax: Syntax): readonly (Span & Pick<HelperCall, 'text' | 'replace'> & { readonly id: string })[] {
  return hooksOf(root).flatMap((fact) => {
    const read = textOf(fact, source, syntax);
    if (!read) return [];
    return Array.from(
      read.text.text.matchAll(/^path[ \t]{0,20}[=:][ \t]{0,20}Resources\.([A-Za-z0-9]{1,255})(?=[.\s]|$)/gm),
      ({ 0: all, 1: id = '', index }) => {
        const start = index + all.length - id.length;
        return { ...read, id, start, end: start + id.length };
      },
    );
  });
}

function linesOf(text: string): Span[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    return span;
  });
}

/** The text that a value comes to, with the way to write in it. */
function textOf(fact: Fact, source: string, syntax: Syntax): Pick<HelperCall, 'text' | 'replace'> | undefined {
  const node = resolve(fact.node);
  const content = node && (node.type === 'scalar' && !fact.computed ? { pieces: [{ scalar: node, path: [] }] } : contentOf(node));
  const text = content && 'pieces' in content ? innerText(source, syntax, content.pieces) : undefined;
  if (!text) return undefined;
  const replace: HelperCall['replace'] = (part, to) => {
    const made = text.replace(part, to);
    return made && { ...made, path: [...pathOf(fact), ...made.path] };
  };
  return { text, replace };
}

function callsInText(fact: Fact, source: string, syntax: Syntax, scriptsOf: (text: string) => readonly Span[], join?: RegExp): HelperCall[] {
  const read = textOf(fact, source, syntax);
  if (!read?.text.text.includes('cfn-')) return [];
  const { text } = read;
  return scriptsOf(text.text).flatMap(({ start: from, end }) => {
    const slice = text.text.slice(from, end);
    const script = join ? slice.replace(join, (lineEnd) => ' '.repeat(lineEnd.length)) : slice;
    const commands = [...everyCommand(readShell(script))];
    const run = { text: script, from, commands };
    return commands.flatMap((command) => {
      const found = callIn(
        programOf(command).map((word) => ({ ...word, start: word.start + from, end: word.end + from })),
        text,
      );
      return found ? [{ ...found, ...read, run, command }] : [];
    });
  });
}

/** What may stand before the program. */
const wrappers = /^(?:sudo|time|env|nohup|exec|-E|(?:\/\S{1,50}\/)?python[\d.]*)$/;
const program = /(?:^|[\\/])(cfn-(?:init|signal|get-metadata|hup))(?:\.exe)?$/;

function callIn(words: readonly Word[], { text }: InnerText): Omit<HelperCall, 'text' | 'replace' | 'run' | 'command'> | undefined {
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
  const isOpen = others.some(({ text: word }) => /[$%`\ue000-\uf8ff]/.test(word));
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
