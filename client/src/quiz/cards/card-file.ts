import type { Card } from './card.ts';

/** How the names of files of cards end; new ones in the first way. */
export const CARDS_SUFFIX = '.cards.yaml';
/** A larger file is not looked at. */
export const MAX_CARD_FILE = 512 * 1024;
export const isCardFile = (path: string): boolean => /\.cards\.ya?ml$/.test(path);

/**
 * Whether a text can name a file of its folder on any system: one part of a path, no device of Windows, and no way up. Names that come
 * out of files are held against this before they name anything.
 */
export const isFileName = (text: string): boolean =>
  /^[^.\s\p{Cc}\p{Cs}/\\:][^\p{Cc}\p{Cs}/\\:]*$/u.test(text) &&
  text.length <= 200 &&
  !/[.\s]$/.test(text) &&
  !/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(text);

/**
 * Whether a path that came out of a file stays below its folder: by its parts, and with no link on the way, wherever that leads. `isLink`
 * is asked about each part's path.
 */
export async function staysBelow(path: string, isLink: (path: string) => Promise<boolean>): Promise<boolean> {
  const parts = path.split('/');
  if (!parts.every(isFileName)) return false;
  for (let count = 1; count <= parts.length; count++) if (await isLink(parts.slice(0, count).join('/'))) return false;
  return true;
}

/** A card as it stands in a file of cards. A `fix` card is made of a rule, and stands in none. */
export type Writable = Exclude<Card, { type: 'fix' }>;

/** The text of a file of cards with some more; without a text, a new file. What stands there stays as it is. */
export function withCards(text: string | undefined, note: string, cards: readonly Writable[]): string {
  const items = cards.map(itemOf).join('');
  if (text === undefined || text.trim() === '') return `note: ${scalar(note)}\ncards:${items === '' ? ' []\n' : `\n${items}`}`;
  if (items === '') return text;
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  const list = /^\uFEFF?cards:/m.exec(text);
  if (!list) return `${text.trimEnd()}\ncards:\n${items}`.replace(/\r?\n/g, eol);
  // Another key may follow; items of the list may stand in the column of theirs.
  const below = text.slice(list.index + list[0].length);
  const next = /^(?:[^\s#-]|---)/m.exec(below)?.index;
  const there = below.slice(0, next);
  const column = /^( *)- /m.exec(there)?.[1] ?? '  ';
  const lines = column === '  ' ? items : items.replace(/^ {2}/gm, column);
  const before = `${list[0]}${there}`.trimEnd().replace(/^(\uFEFF?cards:)\s*\[\s*\]$/, '$1');
  return `${text.slice(0, list.index)}${before}\n${lines}${next === undefined ? '' : below.slice(next)}`.replace(/\r?\n/g, eol);
}

/** Code as Markdown, in a fence that nothing in it ends. */
export function fenced(code: string, language: string): string {
  const longest = [...code.matchAll(/`+/g)].reduce((most, [ticks]) => Math.max(most, ticks.length), 2);
  const fence = '`'.repeat(longest + 1);
  return `${fence}${language}\n${code}\n${fence}`;
}

/** Longer words of a question are cut in an id. */
const LONGEST_WORD = 24;

/** An id for a card: the note's and a few words of what it asks, as no other card has it. */
export function newCardId(note: string, question: string, isTaken: (id: string) => boolean): string {
  const slug = (text: string): string =>
    text
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9\s-]/g, '')
      .trim()
      .replace(/[\s-]+/g, '-');
  const words = slug(question)
    .split('-')
    .filter((word) => word.length > 2)
    .slice(0, 5)
    .map((word) => word.slice(0, LONGEST_WORD));
  const id = [
    slug(note)
      .slice(0, 2 * LONGEST_WORD)
      .replace(/-$/, '') || 'own',
    ...words,
  ].join('-');
  for (let count = 1; ; count++) {
    const candidate = count === 1 && words.length > 0 ? id : `${id}-${count}`;
    if (!isTaken(candidate)) return candidate;
  }
}

function itemOf(card: Writable): string {
  const { id, type, section, task, difficulty, source, hint, guid } = card;
  const question = 'question' in card ? card.question : undefined;
  const lines = fields({ id, type, section, task, difficulty, source, guid, ...(card.type === 'fill' ? { file: card.file } : {}), question, hint });
  if (card.type === 'recall') lines.push(...fields({ answer: card.answer }));
  if (card.type === 'choice' || card.type === 'multi')
    lines.push(
      ...(card.exam ? ['exam: true'] : []),
      'options:',
      ...card.options.flatMap(({ text, right, why }) => listItem([...fields({ text }), ...(right ? ['right: true'] : []), ...fields({ why })])),
    );
  if (card.type === 'cloze') lines.push(...fields({ text: card.text }));
  if (card.type === 'order') lines.push('steps:', ...card.steps.map((step) => `  - ${scalar(step)}`));
  if (card.type === 'fill') lines.push(...fields({ snippet: card.snippet }), 'accept:', ...card.accept.map((text) => `  - ${scalar(text)}`));
  if ('why' in card) lines.push(...fields({ why: card.why }));
  return listItem(lines)
    .map((line) => `${line === '' ? '' : line}\n`)
    .join('');
}

const listItem = (lines: readonly string[]): string[] => lines.map((line, index) => (line === '' ? '' : `${index === 0 ? '  - ' : '    '}${line}`));

/** A line for each field that has a value; texts of several lines as blocks. */
const fields = (values: Readonly<Record<string, string | undefined>>): string[] =>
  Object.entries(values).flatMap(([key, value]) => {
    if (value === undefined) return [];
    if (!isBlock(value)) return [`${key}: ${scalar(value)}`];
    return [`${key}: |`, ...value.split('\n').map((line) => (line === '' ? '' : `  ${line}`))];
  });

/** Whether a text reads the same as a block of lines. */
const isBlock = (text: string): boolean =>
  text.includes('\n') && /^[^\s]/.test(text) && /[^\s]$/.test(text) && !/[ \t]$/m.test(text) && !/[^\P{C}\n]|[\u0085\u2028\u2029\ufeff]/u.test(text);

/** A text on one line: plain where it reads back as the same text, else in double quotes. */
const scalar = (text: string): string =>
  /^[A-Za-z][A-Za-z0-9 ,./()'?+%-]*$/.test(text) && !/[ ,/-]$/.test(text) && !/^(true|false|yes|no|on|off|null|y|n)$/i.test(text)
    ? text
    : ascii(JSON.stringify(text));

/** JSON's escapes are YAML's too; characters that YAML does not take as they are get one. */
const ascii = (json: string): string =>
  json.replace(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
