import type { Field } from './pattern.ts';

/** A part of a line: what is in brackets or quotes is one, without them. */
type Token = { readonly text: string; readonly start: number; readonly end: number };

const closing: Readonly<Record<string, string>> = { '[': ']', '"': '"' };

function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < line.length; ) {
    if (/\s/.test(line[at] ?? '')) {
      at++;
      continue;
    }
    const start = at;
    const close = closing[line[at] ?? ''];
    const end = close === undefined ? -1 : line.indexOf(close, at + 1);
    if (end > 0) {
      at = end + 1;
      tokens.push({ text: line.slice(start + 1, end), start, end: at });
    } else {
      while (at < line.length && !/\s/.test(line[at] ?? '')) at++;
      tokens.push({ text: line.slice(start, at), start, end: at });
    }
  }
  return tokens;
}

/**
 * What the fields of a pattern are in a line; `undefined` if the line has too few or too many. Without `...`, the last field takes the rest of
 * the line, as `event` in `[timestamp=*Z, request_id="*-*", event]` does.
 * Source: CloudWatch Logs user guide, FilterAndPatternSyntax.html#matching-term-space-delimited-log-events, checked 2026-11-30.
 */
export function fieldTexts(fields: readonly Field[], line: string): readonly (string | undefined)[] | undefined {
  const tokens = tokensOf(line);
  const open = fields.findIndex(({ name }) => name === undefined);
  const named = fields.filter(({ name }) => name !== undefined).length;
  if (tokens.length < named) return undefined;
  if (open < 0)
    return fields.map((_, index) => {
      const token = tokens[index];
      const isRest = index === fields.length - 1 && tokens.length > fields.length;
      return isRest ? line.slice(token?.start).trimEnd() : token?.text;
    });
  const behind = fields.length - 1 - open;
  return fields.map((_, index) => {
    if (index === open) return undefined;
    return tokens[index < open ? index : tokens.length - behind + (index - open - 1)]?.text;
  });
}
