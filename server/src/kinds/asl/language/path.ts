import { hasStandIn } from '../../../core/computed.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import type { Fault } from './fault.ts';

/**
 * A JSONPath as Step Functions takes it, read with its places: `$.a['b'][0]` in the state's input, `$$.Execution.Id` in the context object,
 * `$name.a` in a variable.
 * Source: Step Functions developer guide, amazon-states-language-paths.html; the grammar of json-path, which reads more than the guide says,
 * such as `$.[0]`; checked 2026-11-30.
 */
export type Path = Span & {
  /** `$`, `$$`, or the name of a variable. */
  readonly root: string;
  readonly rootSpan: Span;
  readonly steps: readonly Step[];
  /** The first part that may select several values, which a reference path can't have. */
  readonly selects: Span | undefined;
  readonly faults: readonly Fault[];
};

/** One step down; without a name it is an index, or selects several values. */
type Step = Span & { readonly name?: string; readonly nameSpan: Span };

/** How a character ends the name of a member; in the arguments of a function these end the path too. */
const ENDS = /[.[\]()'"\s,=<>!]/;
const ENDS_PATH = /[,)\s]/;

/** Reads a path that begins at an offset with `$`. In an argument it ends at a comma, a bracket or a blank. */
export function readPath(text: string, start = 0, inArgument = false): Path {
  const steps: Step[] = [];
  const faults: Fault[] = [];
  let selects: Span | undefined;
  const root = rootOf(text, start);
  let at = root.rootSpan.end;
  const fail = (from: number, message: string, fix?: Fault['fix']): void => {
    faults.push({ start: from, end: Math.max(from + 1, at), message, ...(fix && { fix }) });
    at = inArgument ? at : text.length;
  };
  const select = (from: number): void => {
    selects ??= { start: from, end: at };
  };
  while (at < text.length && faults.length === 0) {
    const from = at;
    const sign = text[at] ?? '';
    if (inArgument && ENDS_PATH.test(sign)) break;
    if (sign === '.') {
      const isDescent = text[++at] === '.';
      if (isDescent) at++;
      if (isDescent) select(from);
      if (text[at] === '[') continue;
      if (text[at] === '*') {
        at++;
        select(from);
        continue;
      }
      const nameStart = at;
      at = nameEnd(text, at);
      if (at === nameStart) {
        at = from + (isDescent ? 2 : 1);
        fail(from, 'A name is missing behind the dot.');
      } else if (text[at] === '(') {
        // Functions of JSONPath such as `.length()` stand at the end.
        const open = at;
        at = bracketEnd(text, open) ?? text.length;
        select(from);
        if (text[at - 1] !== ')') fail(open, 'The bracket `(` is not closed.');
      } else steps.push({ start: from, end: at, name: text.slice(nameStart, at), nameSpan: { start: nameStart, end: at } });
    } else if (sign === '[') {
      const end = bracketEnd(text, at);
      if (end === undefined) {
        at = text.length;
        fail(from, 'The bracket `[` is not closed.');
        break;
      }
      at = end;
      const inner = text.slice(from + 1, end - 1).trim();
      const quoted = /^(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")$/.exec(inner);
      const nameSpan = { start: from + 1, end: end - 1 };
      if (inner === '') fail(from, 'The brackets `[]` are empty. Expected an index such as `[0]`, or a name in quotes.');
      else if (quoted) steps.push({ start: from, end, name: quoted[1] ?? quoted[2] ?? '', nameSpan: innerSpan(text, nameSpan) });
      else if (/^\d+$/.test(inner)) steps.push({ start: from, end, nameSpan });
      else if (isSelector(inner)) {
        select(from);
        steps.push({ start: from, end, nameSpan });
      } else
        fail(from, `${code(`[${inner}]`)} is neither an index nor a name in quotes.`, {
          title: `Put ${code(inner)} in quotes`,
          part: nameSpan,
          to: `'${inner.replace(/['\\]/g, '\\$&')}'`,
        });
    } else if (/\s/.test(sign) && text.slice(at).trim() === '') break;
    else unexpected(text, at, steps.at(-1), fail);
  }
  return { ...root, start, end: at, steps, selects, faults };
}

function rootOf(text: string, start: number): Pick<Path, 'root' | 'rootSpan'> {
  if (text[start + 1] === '$') return { root: '$$', rootSpan: { start, end: start + 2 } };
  const end = variableEnd(text, start + 1);
  return { root: text.slice(start + 1, end) || '$', rootSpan: { start, end } };
}

/** Where the name of a variable ends that begins at an offset. */
export function variableEnd(text: string, from: number): number {
  const name = /^[\p{ID_Start}_][\p{ID_Continue}]*/u.exec(text.slice(from, from + 200));
  return from + (name?.[0].length ?? 0);
}

/** A name may hold what is filled in before: `${Name}`, or what is computed around it. */
function nameEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    const sign = text[at] ?? '';
    if (sign === '$' && text[at + 1] === '{') at = Math.max(at, text.indexOf('}', at));
    else if (ENDS.test(sign)) break;
    at++;
  }
  return at;
}

/** The offset behind the bracket that closes one; strings in there may hold brackets. */
function bracketEnd(text: string, open: number): number | undefined {
  let depth = 0;
  let quote = '';
  for (let at = open; at < text.length; at++) {
    const sign = text[at] ?? '';
    if (quote !== '') {
      if (sign === '\\') at++;
      else if (sign === quote) quote = '';
    } else if (sign === "'" || sign === '"') quote = sign;
    else if (sign === '[' || sign === '(') depth++;
    else if ((sign === ']' || sign === ')') && --depth === 0) return at + 1;
  }
  return undefined;
}

/** What selects several values, or computes which: `*`, a list, a range, a filter, an index from the end. */
const isSelector = (inner: string): boolean => /^[?*(@$]|^[-\d:,\s]+$|^['"].*['"]$/s.test(inner) || hasStandIn(inner);

/** A name in quotes without the quotes. */
function innerSpan(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (/\s/.test(text[from] ?? '')) from++;
  while (/\s/.test(text[to - 1] ?? '')) to--;
  return { start: from + 1, end: to - 1 };
}

function unexpected(text: string, at: number, last: Step | undefined, fail: (from: number, message: string, fix?: Fault['fix']) => void): void {
  const blank = /^\s/.test(text.slice(at)) && last?.name !== undefined && text[last.start] === '.';
  if (!blank || !last) {
    fail(at, `Unexpected ${code(text[at] ?? '')} in a path.`);
    return;
  }
  const rest = /^[^.[\]()'"]*/.exec(text.slice(last.nameSpan.start))?.[0].trimEnd() ?? '';
  const part = { start: last.start, end: last.nameSpan.start + rest.length };
  fail(at, `A name with blanks goes in brackets: ${code(`['${rest}']`)}.`, { title: `Change to ${code(`['${rest}']`)}`, part, to: `['${rest}']` });
}
