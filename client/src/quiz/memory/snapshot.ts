import type { Answered, Attempt } from './attempt.ts';
import { isAfter, type Stamp } from './entry.ts';
import { checksum, lineOf, type PackedMemory, packed, readLines, unpacked } from './line.ts';
import { type Progress, progressOf, type Standing } from './progress.ts';
import type { Rating } from './schedule.ts';
import { type PackedTally, packedTallies, type Tallies, unpackedTallies } from './tally.ts';

/** What a segment of the log was when it was read: its size, the time of its last entry, and what of it could not be read. */
export type Covered = {
  readonly size: number;
  readonly last: number;
  readonly damaged: number;
  readonly newer: boolean;
  /** What its entries come to by day, when so many entries of its window were taken back. */
  readonly days: Tallies;
  readonly undone: number;
};

/** What the log came to at some time: read in place of the segments it covers. Nothing is lost without it. */
export type Snapshot = { readonly progress: Progress; readonly covered: ReadonlyMap<string, Covered> };

/** Another than before makes all of it anew from the log. */
const FORMAT = 4;

const DAY = 86_400_000;
const DAYS_KEPT = 3;
const ENTRIES_KEPT = 200;

/** The progress with older entries folded into its base; those of the last days, and the last ones, stay as they are. */
export function folded(progress: Progress, now: number): Progress {
  const { base, baseExams, recent, undone } = progress;
  const young = recent.findIndex(({ at }) => at >= now - DAYS_KEPT * DAY);
  const keep = Math.max(0, Math.min(young < 0 ? recent.length : young, recent.length - ENTRIES_KEPT));
  if (keep === 0) return progress;
  const last = recent[keep - 1];
  const foldedTo = last && !(progress.foldedTo && isAfter(progress.foldedTo, last)) ? { at: last.at, id: last.id } : progress.foldedTo;
  const before = progressOf({ base, baseExams, recent: recent.slice(0, keep), undone });
  return progressOf({ base: before.cards, baseExams: before.exams, recent: recent.slice(keep), undone, ...(foldedTo ? { foldedTo } : {}) });
}

/** Lines: a head, a checksum of all that follows, and the parts. */
export function snapshotText({ progress, covered }: Snapshot): string {
  const body = [
    JSON.stringify([...progress.base].map(([card, standing]) => [card, packedStanding(standing)])),
    JSON.stringify([...progress.undone]),
    JSON.stringify([...covered].map(([name, { size, last, damaged, newer, days, undone }]) => [name, size, last, damaged, newer, packedTallies(days), undone])),
    JSON.stringify(progress.foldedTo ? [progress.foldedTo] : []),
    JSON.stringify([...progress.baseExams].map(([id, attempt]) => [id, { ...attempt, questions: [...attempt.questions] }])),
    progress.recent.map((entry) => lineOf(entry)).join(''),
  ].join('\n');
  return `snapshot ${FORMAT} ${checksum(body)}\n${body}`;
}

/** A snapshot that is not whole, or of another format, is none. */
export function readSnapshot(text: string | undefined): Snapshot | undefined {
  if (text === undefined) return undefined;
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (text.slice(0, end) !== `snapshot ${FORMAT} ${checksum(body)}`) return undefined;
  const [cards = '[]', undone = '[]', covered = '[]', line = '[]', exams = '[]', ...lines] = body.split('\n');
  const base = new Map((JSON.parse(cards) as [string, PackedStanding][]).map(([card, standing]) => [card, unpackedStanding(standing)]));
  const { entries: recent } = readLines(lines.join('\n'));
  const [foldedTo] = JSON.parse(line) as [Stamp?];
  const baseExams = new Map(
    (JSON.parse(exams) as [string, PackedAttempt][]).map(([id, attempt]) => [id, { ...attempt, questions: new Map(attempt.questions) }]),
  );
  return {
    progress: progressOf({ base, baseExams, recent, undone: new Set(JSON.parse(undone) as string[]), ...(foldedTo ? { foldedTo } : {}) }),
    covered: new Map((JSON.parse(covered) as [string, ...PackedCovered][]).map(([name, ...rest]) => [name, coveredOf(...rest)])),
  };
}

type PackedCovered = [size: number, last: number, damaged: number, newer: boolean, days: PackedTally[], undone: number];
const coveredOf = (...[size, last, damaged, newer, days, undone]: PackedCovered): Covered => ({
  size,
  last,
  damaged,
  newer,
  days: unpackedTallies(days),
  undone,
});

type PackedAttempt = Omit<Attempt, 'questions'> & { readonly questions: readonly (readonly [string, Answered])[] };

type Part<Value> = readonly [at: number, id: string, value?: Value] | 0;

/** The parts of a standing, with 0 where nothing is known. */
type PackedStanding = readonly [
  memory: Part<PackedMemory>,
  rating: Part<Rating>,
  suspended: Part<boolean>,
  flagged: Part<boolean>,
  buriedUntil: Part<number>,
  practised: Part<Rating>,
];

const packedStanding = ({ memory, rating, suspended, flagged, buriedUntil, practised }: Standing): PackedStanding => [
  memory ? (memory.value ? [memory.at, memory.id, packed(memory.value)] : [memory.at, memory.id]) : 0,
  ...([rating, suspended, flagged, buriedUntil, practised].map((kept) => (kept ? [kept.at, kept.id, kept.value] : 0)) as [
    Part<Rating>,
    Part<boolean>,
    Part<boolean>,
    Part<number>,
    Part<Rating>,
  ]),
];

function unpackedStanding([memory, rating, suspended, flagged, buriedUntil, practised]: PackedStanding): Standing {
  return {
    ...(memory ? { memory: { at: memory[0], id: memory[1], value: memory[2] && unpacked(memory[2]) } } : {}),
    ...keptIn('rating', rating),
    ...keptIn('suspended', suspended),
    ...keptIn('flagged', flagged),
    ...keptIn('buriedUntil', buriedUntil),
    ...keptIn('practised', practised),
  };
}

const keptIn = (name: keyof Standing, part: Part<Rating | boolean | number>): object => (part ? { [name]: { at: part[0], id: part[1], value: part[2] } } : {});
