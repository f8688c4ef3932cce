/** A text of rows and fields, as Anki writes it. */
export type Rows = { readonly head: ReadonlyMap<string, string>; readonly rows: readonly (readonly string[])[] };

const separators: Readonly<Record<string, string>> = { tab: '\t', '\\t': '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' };

/** The head, and the rows of fields: in quotes where they hold separators or line ends. */
export function rowsOf(text: string): Rows {
  const head = new Map<string, string>();
  let at = 0;
  while (text[at] === '#') {
    const end = lineEnd(text, at);
    const line = text.slice(at + 1, end);
    const colon = line.indexOf(':');
    if (colon <= 0) break;
    head.set(line.slice(0, colon).toLowerCase().trim(), line.slice(colon + 1).trim());
    at = behindLineEnd(text, end);
  }
  const separator = separatorOf(head.get('separator') ?? '', text, at);
  const rows: string[][] = [];
  while (at < text.length) {
    const row: string[] = [];
    for (;;) {
      const [field, end] = text[at] === '"' ? inQuotes(text, at + 1) : plainField(text, at, separator);
      row.push(field);
      at = end;
      if (text[at] !== separator) break;
      at++;
    }
    // What stands between a closing quote and the end of the line belongs to no field.
    at = behindLineEnd(text, lineEnd(text, at));
    if (row.some((field) => field !== '')) rows.push(row);
  }
  return { head, rows };
}

/** One character: a name, the character itself, or what the text looks like. */
function separatorOf(named: string, text: string, from: number): string {
  const name = named.toLowerCase();
  if (Object.hasOwn(separators, name)) return separators[name] ?? '\t';
  return named.length === 1 && named !== '"' ? named : text.includes('\t', from) ? '\t' : ',';
}

function inQuotes(text: string, from: number): [field: string, end: number] {
  let field = '';
  for (let at = from; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return [field + text.slice(at), text.length];
    field += text.slice(at, quote);
    if (text[quote + 1] !== '"') return [field, quote + 1];
    field += '"';
    at = quote + 2;
  }
}

function plainField(text: string, from: number, separator: string): [field: string, end: number] {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && text[end] !== separator) end++;
  return [text.slice(from, end), end];
}

function lineEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r') end++;
  return end;
}

const behindLineEnd = (text: string, end: number): number => end + (text.startsWith('\r\n', end) ? 2 : 1);
