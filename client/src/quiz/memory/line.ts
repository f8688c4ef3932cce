import type { Entry } from './entry.ts';
import { examPart } from './exam-line.ts';
import { asDuration, isId, isMemory, isNumberOfCards, isTime } from './ranges.ts';
import { type Memory, type Phase, type Rating, ratings } from './schedule.ts';

/**
 * The lines of the log: format, checksum and one entry as JSON, in ASCII. Each line stands for itself, so that damage costs no
 * more than the entries it hits.
 */
export const FORMAT = 1;

/** Makes an entry of one format one of the next; the first is for format 1. */
export type Migration = (entry: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
const migrations: readonly Migration[] = [];

export const lineOf = (entry: Entry, format = FORMAT): string => {
  const json = ascii(JSON.stringify('memory' in entry && entry.memory ? { ...entry, memory: packed(entry.memory) } : entry));
  return `${format} ${checksum(json)} ${json}\n`;
};

/** What a text of lines holds: entries, how many lines are damaged or out of range, and whether a later version wrote some of them. */
export type Lines = { readonly entries: readonly Entry[]; readonly damaged: number; readonly newer: boolean };

/** Reads lines; with `only`, those that name a card. */
export function readLines(text: string, only?: string, steps = migrations): Lines {
  const entries: Entry[] = [];
  let damaged = 0;
  let newer = false;
  const name = only === undefined ? undefined : ascii(`"card":${JSON.stringify(only)}`);
  // A line end that is lost leaves two lines in one.
  for (const line of text.split(/\n|(?=\d{1,4} [0-9a-f]{8} \{)(?<!\d)/)) {
    if (line === '' || (name !== undefined && !line.includes(name))) continue;
    const [, format = '', sum, json = ''] = /^(\d{1,4}) ([0-9a-f]{8}) (\{.*\})\r?$/.exec(line) ?? [];
    const found = sum === undefined || checksum(json) !== sum ? 'damaged' : entryIn(json, Number(format), steps);
    if (found === 'damaged') damaged++;
    else if (found === 'newer') newer = true;
    else entries.push(found);
  }
  return { entries, damaged, newer };
}

function entryIn(json: string, format: number, steps: readonly Migration[]): Entry | 'damaged' | 'newer' {
  if (format > steps.length + 1) return 'newer';
  try {
    return format < 1 ? 'damaged' : entryOf(JSON.parse(json), format, steps);
  } catch {
    return 'damaged';
  }
}

/** Eight hexadecimal digits that change with the text (FNV-1a). */
export function checksum(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  return (value >>> 0).toString(16).padStart(8, '0');
}

/** One byte a character, so that lengths and sizes are the same. */
const ascii = (json: string): string => json.replace(/[\u007f-\uffff]/g, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** A memory without the names of its parts: it stands in every line. */
export type PackedMemory = readonly [Phase, number, number, number, number, number, number, number, number];

export const packed = ({ phase, due, stability, difficulty, interval, step, reviews, lapses, last }: Memory): PackedMemory => [
  phase,
  due,
  stability,
  difficulty,
  interval,
  step,
  reviews,
  lapses,
  last,
];

const phases: readonly unknown[] = ['new', 'learning', 'review', 'relearning'];
const types: readonly unknown[] = ['review', 'practice', 'bury', 'suspend', 'flag', 'limits', 'undo', 'take', 'exam-begin', 'exam-step', 'exam-end'];

/** For what was packed by us, and has not changed since. */
export const unpacked = ([phase, due, stability, difficulty, interval, step, reviews, lapses, last]: PackedMemory): Memory => ({
  phase,
  due,
  stability,
  difficulty,
  interval,
  step,
  reviews,
  lapses,
  last,
});

const isPacked = (value: unknown): value is PackedMemory =>
  Array.isArray(value) && value.length === 9 && phases.includes(value[0]) && value.slice(1).every((each) => typeof each === 'number');

const isRating = (value: unknown): value is Rating => ratings.some((rating) => rating === value);

/** An entry out of JSON of some format. One of a type that this version does not know is of a later one. */
export function entryOf(json: Readonly<Record<string, unknown>>, format = FORMAT, steps = migrations): Entry | 'damaged' | 'newer' {
  const value = steps.slice(format - 1).reduce((each, step) => step(each), json);
  return knownEntry(value) ?? (types.includes(value.type) ? 'damaged' : 'newer');
}

/** An entry with all its parts in range. */
function knownEntry(value: Readonly<Record<string, unknown>>): Entry | undefined {
  const { id, at, type, card, rating, on, until } = value;
  if (!isId(id) || !isTime(at)) return undefined;
  if (type === 'undo') return isId(value.of) ? { id, at, type, of: value.of, ...(isId(card) ? { card } : {}) } : undefined;
  if (type === 'limits')
    return isTime(until) && isNumberOfCards(value.newCards) && isNumberOfCards(value.reviews)
      ? { id, at, type, until, newCards: value.newCards, reviews: value.reviews }
      : undefined;
  const part = examPart(value);
  if (part) return { id, at, ...part };
  if (!isId(card)) return undefined;
  if (type === 'bury') return isTime(until) ? { id, at, type, card, until } : undefined;
  if (type === 'suspend' || type === 'flag') return typeof on === 'boolean' ? { id, at, type, card, on } : undefined;
  const found = isPacked(value.memory) ? unpacked(value.memory) : undefined;
  const memory = found && isMemory(found) ? found : undefined;
  if (type === 'take') {
    const { of, suspended, flagged } = value;
    const known = memory ?? (value.memory === null ? null : undefined);
    if (!isId(of) || (known === undefined && value.memory !== undefined)) return undefined;
    return {
      id,
      at,
      type,
      card,
      of,
      ...(known === undefined ? {} : { memory: known }),
      ...(typeof suspended === 'boolean' ? { suspended } : {}),
      ...(typeof flagged === 'boolean' ? { flagged } : {}),
    };
  }
  const milliseconds = asDuration(value.milliseconds);
  if (!isRating(rating) || milliseconds === undefined) return undefined;
  if (type === 'practice') return { id, at, type, card, rating, milliseconds };
  const from = phases.includes(value.from) ? (value.from as Phase) : undefined;
  if (type !== 'review' || !memory || !from) return undefined;
  return { id, at, type, card, rating, from, milliseconds, ...(value.hint === true ? { hint: true } : {}), memory };
}
