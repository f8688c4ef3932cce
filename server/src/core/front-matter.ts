import { emptyAt, type Parsed } from './parsed.ts';
import { parseYaml } from './yaml/parse.ts';

/** The lines between two `---` at the top of a Markdown text, with both. */
const front = /^\uFEFF?---[ \t]*\r?\n(?:[\s\S]*?\r?\n)??---[ \t]*(?:\r?\n|$)/;

/** Where the body of a Markdown text begins; 0 where it has no front matter. */
export const bodyStart = (text: string): number => front.exec(text)?.[0].length ?? 0;

/**
 * Reads the front matter of a Markdown text. What stands before its second `---` is a YAML document as it is, so that all
 * offsets are true; the body is left to the rules.
 */
export function parseFrontMatter(text: string): Parsed {
  const body = bodyStart(text);
  if (body === 0) return { syntax: 'yaml', documents: [emptyAt(0)], problems: [], body };
  const end = text.slice(0, body).search(/---[ \t]*\r?\n?$/);
  return { ...parseYaml(text.slice(0, end)), body };
}
