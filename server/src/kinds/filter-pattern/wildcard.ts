/** Whether a text is as a value with `*` says, which stands for any characters; each part is taken at its first place, so that the work is that of a search. */
export function fitsWildcard(value: string, text: string): boolean {
  const [first = '', ...rest] = value.split('*');
  const last = rest.pop();
  if (last === undefined) return text === value;
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last)) return false;
  let at = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, at);
    if (found < 0) return false;
    at = found + part.length;
  }
  return at <= text.length - last.length;
}
