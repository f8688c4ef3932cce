import { checksum, FORMAT, lineOf, packed, readLines, unpacked } from './line.ts';
import { type Progress, progressOf, type Standing } from './progress.ts';

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

/** The parts of a standing in this order, with 0 where nothing is known. */
const parts = ['memory', 'rating', 'suspended', 'flagged', 'buriedUntil'] as const;
type PackedStanding = readonly (readonly [at: number, id: string, value?: unknown] | 0)[];

const packedStanding = (standing: Standing): PackedStanding =>
  parts.map((part) => {
    const kept = standing[part];
    if (!kept) return 0;
    const value = typeof kept.value === 'object' ? packed(kept.value) : kept.value;
    return value === undefined ? [kept.at, kept.id] : [kept.at, kept.id, value];
  });

function unpackedStanding(values: PackedStanding): Standing {
  const standing: Record<string, unknown> = {};
  for (const [index, part] of parts.entries()) {
    const kept = values[index];
    if (kept) standing[part] = { at: kept[0], id: kept[1], value: part === 'memory' ? unpacked(kept[2]) : kept[2] };
  }
  return standing;
}
