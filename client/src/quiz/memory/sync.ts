import { type Entry, isAfter, type Kept, type Stamp } from './entry.ts';
import { checksum } from './line.ts';
import type { Progress, Standing } from './progress.ts';
import { isId, isMemory, isTime, LATEST_SHARED } from './ranges.ts';
import type { Memory, Phase } from './schedule.ts';

/** What devices tell each other of a card. */
type Shared = Pick<Standing, 'memory' | 'suspended' | 'flagged'>;
type Part = keyof Shared;
const parts: readonly Part[] = ['memory', 'suspended', 'flagged'];

/** What is known of cards, by id: each part as of its own last entry. */
export type Known = ReadonlyMap<string, Shared>;

/** What a device writes under its key, for Settings Sync to carry. */
export type Packed = { readonly format: 1; readonly cards: string };

/** All devices' keys together may have so many bytes. */
export const SYNC_SIZE = 32 * 1024;

const PREFIX = 'quiz.device.';
export const keyOf = (device: string): string => `${PREFIX}${device}`;
export const isDeviceKey = (key: string): boolean => key.startsWith(PREFIX);

/** What this device knows. An undo counts as the last word on what it brought back. */
export function knownOf({ cards, recent, undone }: Progress): Known {
  const known = new Map<string, Shared>();
  for (const [card, { memory, suspended, flagged }] of cards)
    if (memory || suspended || flagged)
      known.set(card, { ...(memory ? { memory } : {}), ...(suspended ? { suspended } : {}), ...(flagged ? { flagged } : {}) });
  const takenBack = new Map(recent.flatMap((entry) => (undone.has(entry.id) ? [[entry.id, entry]] : [])));
  for (const undo of recent) {
    const of = undo.type === 'undo' ? takenBack.get(undo.of) : undefined;
    const { at, id } = undo;
    if (of?.type === 'review') set(known, of.card, { memory: { at, id, value: cards.get(of.card)?.memory?.value } });
    if (of?.type === 'suspend') set(known, of.card, { suspended: { at, id, value: cards.get(of.card)?.suspended?.value ?? false } });
    if (of?.type === 'flag') set(known, of.card, { flagged: { at, id, value: cards.get(of.card)?.flagged?.value ?? false } });
  }
  return known;
}

/** What devices know together: of each part of a card, the latest. In any order, any grouping, and any number of times. */
export function merge(...all: readonly Known[]): Known {
  const known = new Map<string, Shared>();
  for (const each of all) for (const [card, shared] of each) set(known, card, shared);
  return known;
}

function set(known: Map<string, Shared>, card: string, shared: Shared): void {
  const before = known.get(card) ?? {};
  known.set(card, { ...before, ...Object.fromEntries(parts.flatMap((part) => (shared[part] ? [[part, latest(before[part], shared[part])]] : []))) });
}

function latest(one: Kept<unknown> | undefined, other: Kept<unknown>): Kept<unknown> {
  if (!one || isAfter(other, one)) return other;
  // One entry says one thing, but two devices may have undone it to different memories.
  return isAfter(one, other) || JSON.stringify(one.value ?? null) >= JSON.stringify(other.value ?? null) ? one : other;
}

/** The entries that bring this device to what others know. None, if it knows that already. */
export function entriesFor(known: Known, progress: Progress): Entry[] {
  const own = knownOf(progress);
  return [...known].flatMap(([card, shared]) =>
    parts.flatMap((part): Entry[] => {
      const kept = shared[part];
      if (!kept || (own.get(card)?.[part] && !isAfter(kept, own.get(card)?.[part] ?? kept))) return [];
      const value = part === 'memory' ? (kept.value ?? null) : kept.value;
      // Others may give one id to several cards or times.
      const id = `take.${part}.${kept.id}.${kept.at.toString(36)}.${checksum(card)}`;
      return [{ id, at: kept.at, type: 'take', card, of: kept.id, [part]: value }];
    }),
  );
}

/** How many bytes a device may write: an even part, and no more than the others leave. `sizes` are those of the other keys. */
export const roomFor = (sizes: readonly number[]): number =>
  Math.max(0, Math.min(Math.floor(SYNC_SIZE / (sizes.length + 1)), SYNC_SIZE - sizes.reduce((sum, size) => sum + size, 0)));

/** The bytes that a key and its value take. */
export const sizeOf = (key: string, value: unknown): number => new TextEncoder().encode(`${key}${JSON.stringify(value)}`).length;

/** What fits into some bytes, the latest first. The rest stays on this device. */
export function pack(known: Known, key: string, bytes: number): Packed {
  const lines = [...known]
    .flatMap(([card, shared]) => parts.flatMap((part) => (shared[part] ? [{ stamp: shared[part], line: lineOf(card, part, shared[part]) }] : [])))
    .sort((a, b) => (isAfter(a.stamp, b.stamp) ? -1 : 1));
  const room = bytes - sizeOf(key, { format: 1, cards: '' });
  let used = 0;
  // A line end is two characters in JSON; all others are one.
  const count = lines.findIndex(({ line }) => {
    used += line.length + 2;
    return used > room;
  });
  return {
    format: 1,
    cards: lines
      .slice(0, count < 0 ? lines.length : count)
      .map(({ line }) => line)
      .join('\n'),
  };
}

/** What another device wrote; nothing of what can't be read, or is out of range. */
export function unpack(value: unknown): Known {
  const known = new Map<string, Shared>();
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== 1) return known;
  const cards = 'cards' in value && typeof value.cards === 'string' ? value.cards : '';
  for (const line of cards.split('\n')) {
    const [card = '', at = '', id = '', part, ...values] = line.split(' ');
    const name = decoded(card);
    const stamp = { at: Number.parseInt(at, 36), id: decoded(id) };
    if (!isId(name) || !isId(stamp.id) || stamp.id.length > LONGEST_ID || !isTime(stamp.at) || stamp.at > LATEST_SHARED) continue;
    if (part === 's' || part === 'f') set(known, name, { [part === 's' ? 'suspended' : 'flagged']: { ...stamp, value: values[0] === '1' } });
    const value = memoryIn(values.map(Number), stamp.at);
    if (part === 'm' && (value || values.length === 0)) set(known, name, { memory: { ...stamp, value } });
  }
  return known;
}

/** The entry that takes it has a longer one. */
const LONGEST_ID = 200;

const phases: readonly Phase[] = ['new', 'learning', 'review', 'relearning'];
const MINUTE = 60_000;

/** A card's part in one line without blanks but those between. Times are minutes from the stamp's. */
function lineOf(card: string, part: Part, kept: Stamp & { readonly value: Memory | boolean | undefined }): string {
  const head = `${encodeURIComponent(card)} ${kept.at.toString(36)} ${encodeURIComponent(kept.id)}`;
  const { value } = kept;
  if (typeof value === 'boolean') return `${head} ${part === 'suspended' ? 's' : 'f'} ${value ? 1 : 0}`;
  if (!value) return `${head} m`;
  const { phase, due, stability, difficulty, interval, step, reviews, lapses, last } = value;
  const minutes = (time: number): number => Math.round((time - kept.at) / MINUTE);
  const numbers = [phases.indexOf(phase), minutes(due), short(stability), short(difficulty), interval, step, reviews, lapses, minutes(last)];
  return `${head} m ${numbers.join(' ')}`;
}

const short = (value: number): number => Number(value.toPrecision(4));

function memoryIn(numbers: readonly number[], at: number): Memory | undefined {
  const [phase = -1, due = 0, stability = 0, difficulty = 0, interval = 0, step = 0, reviews = 0, lapses = 0, last = 0] = numbers;
  const name = phases[phase];
  if (numbers.length !== 9 || !name) return undefined;
  const memory = { phase: name, due: at + due * MINUTE, stability, difficulty, interval, step, reviews, lapses, last: at + last * MINUTE };
  return isMemory(memory) ? memory : undefined;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
