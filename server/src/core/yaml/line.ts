/** One line of a text in block style, looked at on its own. */
export type Line = {
  /** Offset of its first character. */
  readonly start: number;
  readonly indent: number;
  /** Without the indentation. */
  readonly text: string;
  readonly is: 'content' | 'comment' | 'blank' | 'mark';
  /** Columns of dashes, of what follows them, and of its end, counted from the indentation. */
  readonly dashes: readonly number[];
  readonly at: number;
  readonly key?: string;
  /** What stands behind the key or dash: nothing yet, a text that may go on below, one that ends here, or something that goes on until it is closed. */
  readonly value: 'none' | 'plain' | 'done' | 'block' | 'brackets' | '"' | "'";
  /** Brackets opened and not closed on the line. */
  readonly depth: number;
};

/** The lines of a part of a text, which begins at the start of one. */
export function linesIn(text: string, from = 0, to = text.length): Line[] {
  const lines: Line[] = [];
  let start = from === 0 && text.startsWith('\uFEFF') ? 1 : from;
  for (const part of text.slice(start, to).split(/(?<=\r\n|\n|\r(?!\n))/)) {
    lines.push(lineOf(part.replace(/(?<![\r\n])[\r\n]+$/, ''), start));
    start += part.length;
  }
  return lines;
}

/** The key a line's content begins with, and where its value begins: behind the first colon that a blank follows. */
function keyIn(content: string): { key: string; end: number } | undefined {
  const quote = /^["']/.exec(content)?.[0];
  if (!quote && /^(?:[#&*!|>%@`[\]{},]|[?-](?:\s|$))/.test(content)) return undefined;
  const from = quote ? Math.max(0, content.indexOf(quote, 1)) + 1 : 0;
  const colon = from + content.slice(from).search(/:(?:[ \t]|$)/);
  if (colon < Math.max(1, from) || (quote && content.slice(from, colon).trim() !== '')) return undefined;
  const key = content.slice(0, colon);
  return / #/.test(key) ? undefined : { key: key.trimEnd(), end: colon + 1 };
}

function lineOf(raw: string, start: number): Line {
  const indent = /^ */.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(indent);
  const base = { start, indent, text, dashes: [], at: 0, value: 'none', depth: 0 } as const;
  if (text.trim() === '') return { ...base, is: 'blank' };
  if (text.startsWith('#')) return { ...base, is: 'comment' };
  if (indent === 0 && /^(---|\.\.\.)(\s|$)|^%/.test(text)) return { ...base, is: 'mark' };
  const dashes: number[] = [];
  let at = 0;
  for (let dash = /^-(?:[ \t]+|$)/.exec(text); dash; dash = /^-(?:[ \t]+|$)/.exec(text.slice(at))) {
    dashes.push(at);
    at += dash[0].length;
  }
  const content = text.slice(at);
  const key = keyIn(content);
  const value = content
    .slice(key?.end ?? 0)
    .trimStart()
    .replace(/^(?:[&!][^\s,[\]{}]*(?:[ \t]+|$))+/, '');
  const found = valueIn(value);
  return { ...base, is: 'content', dashes, at, ...(key ? { key: key.key } : {}), ...found };
}

function valueIn(value: string): Pick<Line, 'value' | 'depth'> {
  if (value === '' || value.startsWith('#')) return { value: 'none', depth: 0 };
  if (/^[|>][-+\d]*[ \t]*(?:#.*)?$/.test(value)) return { value: 'block', depth: 0 };
  if (value.startsWith('*')) return { value: 'done', depth: 0 };
  if (value.startsWith('"') || value.startsWith("'")) {
    const quote = value[0] === '"' ? '"' : "'";
    return { value: closes(value.slice(1), quote) ? 'done' : quote, depth: 0 };
  }
  if (value.startsWith('[') || value.startsWith('{')) {
    const depth = balance(value);
    return { value: depth > 0 ? 'brackets' : 'done', depth };
  }
  return { value: / #/.test(value) ? 'done' : 'plain', depth: 0 };
}

/** Whether a quoted text ends in the rest of a line. */
export function closes(rest: string, quote: string): boolean {
  for (let at = 0; at < rest.length; at++) {
    if (rest[at] === '\\' && quote === '"') at++;
    else if (rest[at] === quote) {
      if (quote === "'" && rest[at + 1] === quote) at++;
      else return true;
    }
  }
  return false;
}

/** Opening brackets less closing ones, outside of quotes and comments. */
export function balance(text: string): number {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const char = text[at] ?? '';
    if (char === '#' && /\s/.test(text[at - 1] ?? ' ')) break;
    if ((char === '"' || char === "'") && /[\s[{,:]/.test(text[at - 1] ?? ' ')) {
      const end = text.indexOf(char, at + 1);
      if (end < 0) break;
      at = end;
    } else if (char === '[' || char === '{') depth++;
    else if (char === ']' || char === '}') depth--;
  }
  return depth;
}
