import { checksum, FORMAT, lineOf, type PackedMemory, packed, readLines, unpacked } from './line.ts';
import { type Progress, progressOf, type Standing } from './progress.ts';
import type { Rating } from './schedule.ts';

/** What a segment of the log was when it was read: its size, and the time of its last entry. */
export type Covered = { readonly size: number; readonly last: number };

/** What the log came to at some time: read in place of the segments it covers. Nothing is lost without it. */
export type Snapshot = { readonly progress: Progress; readonly covered: ReadonlyMap<string, Covered> };

const DAY = 86_400_000;
const DAYS_KEPT = 3;
const ENTRIES_KEPT = 200;

/** The progress with older entries folded into its base; those of the last days, and the last ones, stay as they are. */
export function folded({ base, recent, undone }: Progress, now: number): Progress {
  const young = recent.findIndex(({ at }) => at >= now - DAYS_KEPT * DAY);
  const keep = Math.max(0, Math.min(young < 0 ? recent.length : young, recent.length - ENTRIES_KEPT));
  return progressOf(progressOf(base, recent.slice(0, keep), undone).cards, recent.slice(keep), undone);
}

/** Lines: a head, a checksum of all that follows, and the parts. */
export function snapshotText({ progress, covered }: Snapshot): string {
  const body = [
    JSON.stringify([...progress.base].map(([card, standing]) => [card, packedStanding(standing)])),
    JSON.stringify([...progress.undone]),
    JSON.stringify([...covered].map(([name, { size, last }]) => [name, size, last])),
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
  const [cards = '[]', undone = '[]', covered = '[]', ...lines] = body.split('\n');
  const base = new Map((JSON.parse(cards) as [string, PackedStanding][]).map(([card, standing]) => [card, unpackedStanding(standing)]));
  const { entries } = readLines(lines.join('\n'));
  return {
    progress: progressOf(base, entries, new Set(JSON.parse(undone) as string[])),
    covered: new Map((JSON.parse(covered) as [string, number, number][]).map(([name, size, last]) => [name, { size, last }])),
  };
}

type Part<Value> = readonly [at: number, id: string, value?: Value] | 0;

/** The parts of a standing, with 0 where nothing is known. */
type PackedStanding = readonly [memory: Part<PackedMemory>, rating: Part<Rating>, suspended: Part<boolean>, flagged: Part<boolean>, buriedUntil: Part<number>];

const packedStanding = ({ memory, rating, suspended, flagged, buriedUntil }: Standing): PackedStanding => [
  memory ? (memory.value ? [memory.at, memory.id, packed(memory.value)] : [memory.at, memory.id]) : 0,
  ...([rating, suspended, flagged, buriedUntil].map((kept) => (kept ? [kept.at, kept.id, kept.value] : 0)) as [
    Part<Rating>,
    Part<boolean>,
    Part<boolean>,
    Part<number>,
  ]),
];

function unpackedStanding([memory, rating, suspended, flagged, buriedUntil]: PackedStanding): Standing {
  return {
    ...(memory ? { memory: { at: memory[0], id: memory[1], value: memory[2] && unpacked(memory[2]) } } : {}),
    ...keptIn('rating', rating),
    ...keptIn('suspended', suspended),
    ...keptIn('flagged', flagged),
    ...keptIn('buriedUntil', buriedUntil),
  };
}

const keptIn = (name: keyof Standing, part: Part<Rating | boolean | number>): object => (part ? { [name]: { at: part[0], id: part[1], value: part[2] } } : {});
