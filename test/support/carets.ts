import type { Problem } from '../../server/src/core/problem.ts';

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

/** The fenced blocks of a Markdown text, in order. */
export const fences = (markdown: string): { language: string; text: string }[] =>
  [...markdown.matchAll(/^(`{3,})(\w*)\n([\s\S]*?)^\1\s*$/gm)].map(([, , language = '', text = '']) => ({ language, text }));
