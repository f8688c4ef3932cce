/** A JSON text with blanks in place of its comments, `//` and `/* *\/`, so that everything else stands where it stood. */
export function withoutComments(text: string): string {
  if (!text.includes('//') && !text.includes('/*')) return text;
  const kept: string[] = [];
  let from = 0;
  let at = 0;
  while (at < text.length) {
    const char = text[at];
    const end = char === '"' ? endOfString(text, at) : char === '/' ? endOfComment(text, at) : at + 1;
    if (char === '/' && end > at + 1) {
      kept.push(text.slice(from, at), text.slice(at, end).replace(/[^\r\n]/g, ' '));
      from = end;
    }
    at = end;
  }
  return [...kept, text.slice(from)].join('');
}

/** A string ends at the latest with its line. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    const char = text[at];
    if (char === '\\') at++;
    else if (char === '"') return at + 1;
    else if (char === '\n') return at;
  }
  return text.length;
}

function endOfComment(text: string, start: number): number {
  const isLine = text[start + 1] === '/';
  if (!isLine && text[start + 1] !== '*') return start + 1;
  const end = text.indexOf(isLine ? '\n' : '*/', start + 2);
  return end < 0 ? text.length : isLine ? end : end + 2;
}
