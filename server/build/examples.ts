import { type Around, aroundIn } from '../src/core/around.ts';
import type { Problem } from '../src/core/problem.ts';

/** A text with its expected problems, written as lines of carets under the places: `^^^^ family/rule`. */
export function withCarets(marked: string): { text: string; expected: string[] } {
  const lines: string[] = [];
  const expected: string[] = [];
  for (const line of marked.replace(/\n$/, '').split('\n')) {
    const mark = /^( *)(\^+) ([\w-]+\/[\w-]+)$/.exec(line);
    if (mark?.[1] === undefined || mark[2] === undefined || mark[3] === undefined) lines.push(line);
    else expected.push(place(lines.length, mark[1].length, mark[1].length + mark[2].length, mark[3]));
  }
  return { text: `${lines.join('\n')}\n`, expected: expected.sort() };
}

/** Problems in the same form; one that spans several lines counts to the end of its first. */
export function asCarets(text: string, problems: readonly Problem[]): string[] {
  return problems
    .map(({ start, end, rule }) => {
      const lineStart = text.lastIndexOf('\n', start - 1) + 1;
      const lineEnd = start + (/[\r\n]|$/.exec(text.slice(start))?.index ?? 0);
      const line = text.slice(0, start).split('\n').length;
      return place(line, start - lineStart, Math.min(end, lineEnd) - lineStart, rule);
    })
    .sort();
}

const place = (line: number, from: number, to: number, rule: string): string => `line ${String(line).padStart(3, '0')} [${from}-${to}] ${rule}`;

type Fence = { readonly language: string; readonly name: string; readonly text: string };

/** The fenced blocks of a Markdown text, in order; behind the language may stand the name of a file. */
export const fences = (markdown: string): Fence[] =>
  // Bounded: pages of ours.
  [...markdown.matchAll(/^(`{3,})(\w*)(?: +(\S+))?\n([\s\S]*?)^\1\s*$/gm)].map(([, , language = '', name = '', text = '']) => ({
    language,
    name,
    text: language === 'escaped' ? unescaped(text) : text,
  }));

/** In a fence marked `escaped`, CRLF and other traps are written as \r, \t or \u... */
const unescaped = (text: string): string =>
  text
    .replaceAll('\\r', '\r')
    .replaceAll('\\t', '\t')
    .replace(/\\u\{?([0-9a-f]+)\}?/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));

/** A file with its name and those around it, by their paths; without any, nothing is known of what lies around. */
export type Example = {
  readonly text: string;
  readonly language: string;
  readonly fileName?: string;
  readonly files?: Readonly<Record<string, string>>;
  readonly around?: Around;
};

/**
 * The files in a Markdown text: the fences without a name. A line "File:" says how they are called. Around them lie the fences
 * with a name, and empty files that a line "Around:" lists.
 */
export function examples(markdown: string): Example[] {
  const all = fences(markdown);
  const fileName = /^File: `(.+)`$/m.exec(markdown)?.[1];
  const listed = /^Around:(.*)$/m.exec(markdown)?.[1];
  const empty = [...(listed ?? '').matchAll(/`([^`]+)`/g)].map(([, name = '']) => [name, '']);
  const named = all.flatMap(({ name, text }) => (name === '' ? [] : [[name, text]]));
  const files: Record<string, string> = Object.fromEntries([...empty, ...named]);
  const known = {
    ...(fileName === undefined ? {} : { fileName }),
    ...(listed === undefined && named.length === 0 ? {} : { files, around: aroundIn(files) }),
  };
  return all.filter(({ name }) => name === '').map(({ text, language }) => ({ text, language, ...known }));
}
