/** What the first part of a text shows without a parser: it may be broken, half-typed or cut off. */
export type Look = {
  /** Keys of the first level, with the text behind them on their line; if the text is a list, those of its items. */
  readonly top: ReadonlyMap<string, string>;
  /** Keys of the second level, those of list items included. */
  readonly inner: ReadonlySet<string>;
  /** First words of lines of the first level that have no key, as a key looks while it is typed. */
  readonly words: readonly string[];
  /** There is something besides blanks and comments. */
  readonly hasContent: boolean;
  readonly length: number;
  /** Where the text was cut off; nothing is known of what follows. */
  readonly cut?: number;
};

/** Only this much of a text is looked at: UTF-16 units. */
export const HEAD_LENGTH = 64 * 1024;

/** Looks at the keys of a YAML, JSON, INI or TOML text. Linear, whatever the text. */
export function lookAt(text: string): Look {
  const isCut = text.length >= HEAD_LENGTH;
  // The last line of a part may end in the middle of a key.
  const cut = isCut ? Math.max(text.lastIndexOf('\n', HEAD_LENGTH - 1), 0) || HEAD_LENGTH : text.length;
  const head = text.slice(0, cut).replace(/^\uFEFF/, '');
  // Placeholders of template engines begin with two brackets.
  const found = hasSections(head) ? lookAtSections(head) : /^\s*(?:\{(?![{%])|\[)/.test(head) ? lookAtBrackets(head) : lookAtLines(head);
  return isCut ? { ...found, cut } : found;
}

/** The first line with content is a header, or a key of TOML above one. */
const hasSections = (head: string): boolean => /^(?:[ \t]*(?:[#;].*)?\r?\n)*[ \t]*(?:\[{1,2}[\w.: -]+\]|[\w.-]+[ \t]*=)/.test(head);

/** INI and TOML: the names of tables are the first level, as are keys above them, and what stands in tables is the second. */
function lookAtSections(head: string): Omit<Look, 'cut'> {
  const top = new Map<string, string>();
  const inner = new Set<string>();
  let isInTable = false;
  for (const line of head.split(/\r\n|\r|\n/)) {
    const [, table] = /^[ \t]*\[{1,2}([\w.: -]+)\]/.exec(line) ?? [];
    const [, key, value = ''] = /^([\w.-]+)[ \t]*[=:](.*)$/s.exec(line) ?? [];
    if (table !== undefined) {
      isInTable = true;
      if (!top.has(table)) top.set(table, '');
    } else if (key !== undefined && isInTable) inner.add(key.toLowerCase());
    else if (key !== undefined && !top.has(key)) top.set(key, bare(value));
  }
  return { top, inner, words: [], hasContent: true, length: head.length };
}

function lookAtLines(head: string): Look {
  const top = new Map<string, string>();
  const inner = new Set<string>();
  const words: string[] = [];
  let hasContent = false;
  /** Columns of the two levels. */
  let first: number | undefined;
  let second: number | undefined;
  /** The indentation of a line with a block of text, whose lines are deeper. */
  let block: number | undefined;
  for (const line of head.split(/\r\n|\r|\n/)) {
    const indent = line.search(/[^ \t]/);
    if (indent < 0 || (block !== undefined && indent > block) || line[indent] === '#') continue;
    block = undefined;
    if (/^(---|\.\.\.|%)/.test(line)) continue;
    hasContent = true;
    const column = /^[ \t]*(?:-[ \t]+)*/.exec(line)?.[0].length ?? 0;
    const content = line.slice(column);
    const [, , key, value = ''] = /^(["']?)(:?[\w.$/-]+)\1[ \t]*:(?:[ \t]+(.*))?$/s.exec(content) ?? [];
    if (/(?:^|[ \t])[|>][-+\d]*[ \t]*(?:#.*)?$/s.test(key === undefined ? content : value)) block = indent;
    first ??= column;
    const isFirst = column <= first;
    if (isFirst) second = undefined;
    if (key === undefined) {
      const word = /^:?[\w-]+/.exec(content)?.[0];
      if (isFirst && word !== undefined) words.push(word);
    } else if (isFirst) {
      if (!top.has(key)) top.set(key, bare(value));
    } else {
      second ??= column;
      if (column <= second) inner.add(key);
    }
  }
  return { top, inner, words, hasContent, length: head.length };
}

/** JSON, and YAML in brackets. */
function lookAtBrackets(head: string): Look {
  const top = new Map<string, string>();
  const inner = new Set<string>();
  let depth = 0;
  /** The scalar that a colon would make a key, and the key whose value comes. */
  let candidate: string | undefined;
  let key: string | undefined;
  let mayBeKey = true;
  for (const token of tokens(head)) {
    if (token === '{' || token === ',') {
      if (token === '{') depth++;
      [candidate, key, mayBeKey] = [undefined, undefined, true];
    } else if (token === '}') depth--;
    else if (token === ':' && candidate !== undefined) {
      key = candidate;
      candidate = undefined;
      // One that is about to be typed says nothing.
      if (depth === 1 && key !== '' && !top.has(key)) top.set(key, '');
      if (depth === 2) inner.add(key);
    } else if (token !== ':' && token !== '[' && token !== ']') {
      const text = token.replace(/^["']|["']$/g, '');
      if (mayBeKey) candidate = text;
      else if (key !== undefined && depth === 1 && top.get(key) === '') top.set(key, text);
      mayBeKey = false;
    } else if (token === '[') mayBeKey = true;
  }
  return { top, inner, words: [], hasContent: true, length: head.length };
}

/** Brackets, commas, colons, and what stands between them: quoted texts, which end on their line, and words. */
function* tokens(text: string): Generator<string> {
  for (let at = 0; at < text.length; ) {
    const start = at++;
    const char = text[start] ?? '';
    if (/\s/.test(char)) continue;
    if (char === '#') {
      while (at < text.length && text[at] !== '\n') at++;
      continue;
    }
    if (char === '"' || char === "'") {
      while (at < text.length && text[at] !== char && text[at] !== '\n') at += text[at] === '\\' && char === '"' ? 2 : 1;
      at++;
    } else if (!/[{}[\],:]/.test(char)) while (at < text.length && !/[\s{}[\],:"'#]/.test(text[at] ?? '')) at++;
    yield text.slice(start, at);
  }
}

const bare = (value: string): string =>
  value
    .replace(/(?:^|[ \t])#.*$/s, '')
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2');
