import type { Node } from './node.ts';
import type { ObjectOf, Schema, Value } from './schema.ts';

/** Something out of a file as a code span for a message, on one line and cut to a length that fits there. */
export const code = (text: string, longest = 60): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  // As in Markdown, a text with a backtick stands between two.
  return short.includes('`') ? `\`\` ${short} \`\`` : `\`${short}\``;
};

/** `a, b or c`; beyond `most` members the rest is counted. */
export const oneOfWords = (words: readonly string[], most = MOST_WORDS): string => oneOf(words, most, (word) => word);

const MOST_WORDS = 8;

function oneOf(words: readonly string[], most: number, said: (word: string) => string): string {
  const shown = words.slice(0, most).map(said);
  if (words.length > most) return `${shown.join(', ')} or ${words.length - most} more`;
  return shown.length <= 1 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`;
}

/** A test or group of the shell, or a template expression: in brackets, but hardly meant as a list or map. */
export const isBracketedText = (text: string): boolean => /^(\[\[? [^,]*$|\{ [^:]*$|\{[{%])/.test(text);

/** What a schema wants, in words that follow "expected". */
export function expectation(schema: Schema): string {
  switch (schema.type) {
    case 'any':
      return 'any value';
    case 'text':
      if (schema.values && schema.others !== 'fine') return oneOfValues(schema.values);
      return schema.expected ?? 'a string';
    case 'number': {
      if (schema.values) return oneOfValues(schema.values);
      const noun = schema.integer ? 'a whole number' : 'a number';
      if (schema.min !== undefined && schema.max !== undefined) return `${noun} from ${schema.min} to ${schema.max}`;
      if (schema.min !== undefined) return `${noun} of at least ${schema.min}`;
      return schema.max === undefined ? noun : `${noun} of at most ${schema.max}`;
    }
    case 'flag':
      return schema.others ? '`true` or `false`' : '`yes` or `no`';
    case 'list':
      if (schema.of.type === 'any') return 'a list';
      return schema.of.type === 'text' && !schema.of.values ? 'a list of strings' : `a list, each item ${expectation(schema.of)}`;
    case 'map':
      return 'a map of names';
    case 'object':
      return Object.values(schema.keys).some(({ offered }) => offered !== false) ? `a map with ${keyWords(schema)}` : 'a map';
    case 'cases':
    case 'choice':
      return 'a map';
    case 'either':
      return oneOfWords(schema.of.map(expectation));
  }
}

/** Keys or values as code spans: `a`, `b` or `c`. */
export const oneOfCodes = (words: readonly string[], most = MOST_WORDS): string => oneOf(words, most, (word) => code(word));

/** That something has nothing of what it could have. */
export const noneOfCodes = (words: readonly string[]): string =>
  words.length === 2 ? `neither ${words.map((word) => code(word)).join(' nor ')}` : `none of ${oneOfCodes(words)}`;

const oneOfValues = (values: readonly Value[]): string => oneOfCodes(values.filter(({ deprecated }) => deprecated === undefined).map(({ value }) => value));

/** The keys that a map can't do without, or some of those it may have. */
function keyWords({ keys }: ObjectOf): string {
  const all = Object.entries(keys).flatMap(([name, key]) => (key.offered === false ? [] : [{ name, required: key.required === 'error' }]));
  const required = all.filter((each) => each.required).map(({ name }) => code(name));
  return required.length > 0 && required.length <= 3 ? required.join(' and ') : `keys such as ${oneOfCodes(all.slice(0, 3).map(({ name }) => name))}`;
}

/** The type of a value in a word or two, for hovers. */
export function typeWords(schema: Schema): string {
  switch (schema.type) {
    case 'any':
      return 'any value';
    case 'list':
      return schema.of.type === 'any' ? 'list' : `list of ${typeWords(schema.of)}`;
    case 'map':
      return schema.recursive || ['map', 'any value'].includes(typeWords(schema.each.schema)) ? 'map' : `map of ${typeWords(schema.each.schema)}`;
    case 'object':
    case 'cases':
    case 'choice':
      return 'map';
    case 'flag':
      return schema.others ? 'true or false' : 'yes or no';
    case 'text':
      return 'string';
    case 'either':
      return [...new Set(schema.of.map(typeWords))].join(' or ');
    default:
      return schema.type;
  }
}

/** Whether the text of a flag says yes. */
export const isYes = (text: string): boolean => /^(true|yes|on|y)$/i.test(text);

/** What a value is, in words that follow "is". */
export function found(node: Node): string {
  if (node.type === 'map') return node.entries[0] ? `a map (with ${code(node.entries[0].key)})` : 'an empty map';
  if (node.type === 'list') return node.items.length > 0 ? 'a list' : 'an empty list';
  if (node.type === 'alias') return `the alias ${code(`*${node.name}`)}`;
  return node.valueType === 'null' ? 'empty' : node.text === '' ? 'an empty string' : code(node.text);
}

/** So many wrong letters are another word, however long it is. */
const MAX_SLIPS = 10;
/** More candidates are not looked at: more than the resource types there are. */
const MAX_CANDIDATES = 3000;

/** The candidate that differs from `word` by a typo or two, or continues it; `undefined` if none does, or two as well. */
export function nearest(word: string, all: readonly string[]): string | undefined {
  const candidates = all.slice(0, MAX_CANDIDATES);
  const continued = word.length < 3 ? [] : candidates.filter((candidate) => candidate.toLowerCase().startsWith(word.toLowerCase()));
  if (continued.length === 1) return continued[0];
  const limit = word.length <= 1 ? 0 : word.length <= 3 ? 1 : word.length <= 6 ? 2 : 3;
  let best: string | undefined;
  let least = limit + 1;
  let tie = false;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - word.length) >= least + 1) continue;
    const away = simplified(candidate) === simplified(word) ? 0 : distance(word.toLowerCase(), candidate.toLowerCase(), limit);
    if (away < least) {
      best = candidate;
      least = away;
      tie = false;
    } else if (away === least) tie = true;
  }
  return tie ? undefined : best;
}

/**
 * Whether `word` can hardly be anything but a misspelling of `candidate`: alike but for letter case and punctuation, or
 * wrong in one letter of four. A wrong digit is no misspelling, and a short word is another word.
 */
export function isMisspelling(word: string, candidate: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (digits(word) !== digits(candidate) || /[^\w .:-]/.test(word)) return false;
  if (simplified(word) === simplified(candidate)) return true;
  const limit = Math.min(Math.floor(Math.min(word.length, candidate.length) / 4), MAX_SLIPS);
  return distance(word.toLowerCase(), candidate.toLowerCase(), limit) <= limit;
}

/** Whether `word` is one letter away from `candidate`, or alike but for letter case and punctuation; another digit is another word. */
export function isSlip(word: string, candidate: string): boolean {
  const digits = (text: string): string => text.replace(/\D/g, '');
  if (digits(word) !== digits(candidate)) return false;
  return simplified(word) === simplified(candidate) || (Math.min(word.length, candidate.length) >= 3 && distance(word, candidate, 1) <= 1);
}

const simplified = (word: string): string => word.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * Edits (insert, delete, replace, swap of neighbours) from `a` to `b`; more than `limit` comes back as `limit + 1`. Only
 * places within the limit of each other are compared: the work is the length of the words times the limit.
 */
export function distance(a: string, b: string, limit: number): number {
  const far = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return far;
  // A row holds the costs of the places from `i - limit` to `i + limit` of `b`; `at(row, i, j)` is that of the place `j`.
  const at = (row: readonly number[], i: number, j: number): number => row[j - i + limit] ?? far;
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: 2 * limit + 1 }, (_, k) => (k < limit ? far : k - limit));
  for (let i = 1; i <= a.length; i++) {
    const next: number[] = [];
    let least = far;
    for (let j = i - limit; j <= i + limit; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = far;
      if (j === 0) cost = i;
      else if (j > 0 && j <= b.length) cost = Math.min(at(row, i - 1, j) + 1, at(next, i, j - 1) + 1, at(row, i - 1, j - 1) + same);
      if (i > 1 && j > 1 && j <= b.length && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(before, i - 2, j - 2) + 1);
      next.push(Math.min(cost, far));
      least = Math.min(least, cost);
    }
    if (least > limit) return far;
    before = row;
    row = next;
  }
  return Math.min(at(row, a.length, b.length), far);
}
