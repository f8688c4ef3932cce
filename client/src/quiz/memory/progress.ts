import { type Attempt, isOfExam, withPart } from './attempt.ts';
import { byStamp, cardOf, type Entry, isAfter, type Kept, later, type Stamp } from './entry.ts';
import type { Memory, Rating } from './schedule.ts';

/** Where a person stands with a card. */
export type Standing = {
  readonly memory?: Kept<Memory | undefined>;
  readonly rating?: Kept<Rating>;
  /** The last answer that left the schedule alone. */
  readonly practised?: Kept<Rating>;
  readonly suspended?: Kept<boolean>;
  readonly flagged?: Kept<boolean>;
  readonly buriedUntil?: Kept<number>;
};

/** Where a person stands: what the log says, read in order. A value; new entries give a new one. */
export type Progress = {
  readonly cards: ReadonlyMap<string, Standing>;
  /** Exams, by their ids. */
  readonly exams: ReadonlyMap<string, Attempt>;
  /** The last days' entries, by stamp; older ones are only in `base` and `baseExams`. */
  readonly recent: readonly Entry[];
  readonly base: ReadonlyMap<string, Standing>;
  readonly baseExams: ReadonlyMap<string, Attempt>;
  /** The last entry that is only in `base`, or may be. */
  readonly foldedTo?: Stamp;
  /** Ids of entries taken back, of all times. */
  readonly undone: ReadonlySet<string>;
};

export const noProgress: Progress = { cards: new Map(), exams: new Map(), recent: [], base: new Map(), baseExams: new Map(), undone: new Set() };

/** What `recent` and what is older than it come to. */
export function progressOf({ base, baseExams, recent, foldedTo, undone }: Omit<Progress, 'cards' | 'exams'>): Progress {
  const known = { cards: new Map(base), exams: new Map(baseExams) };
  for (const entry of recent) if (!undone.has(entry.id)) apply(known, entry);
  return { ...known, recent, base, baseExams, undone, ...(foldedTo ? { foldedTo } : {}) };
}

/** The progress with more entries, of any age and in any order; those that are there already don't count twice. */
export function withEntries(progress: Progress, entries: readonly Entry[]): Progress {
  const known = new Set(progress.recent.map(({ id }) => id));
  const added = entries.filter(({ id }) => !known.has(id) && known.add(id)).sort(byStamp);
  if (added.length === 0) return progress;
  const undone = new Set(progress.undone);
  for (const entry of added) if (entry.type === 'undo') undone.add(entry.of);
  const last = progress.recent.at(-1);
  if (undone.size > progress.undone.size || (last && added[0] && !isAfter(added[0], last)))
    return progressOf({ ...progress, recent: [...progress.recent, ...added].sort(byStamp), undone });
  const after = { cards: new Map(progress.cards), exams: new Map(progress.exams) };
  for (const entry of added) if (!undone.has(entry.id)) apply(after, entry);
  return { ...progress, ...after, recent: [...progress.recent, ...added], undone };
}

/**
 * Whether an entry that some others take back may be one of those that are only in `base`: what it did there can't be taken out again.
 */
export function takesBackFolded({ base, recent, foldedTo, undone }: Progress, entries: readonly Entry[]): boolean {
  const wanted = new Set(entries.flatMap((entry) => (entry.type === 'undo' && !undone.has(entry.of) ? [entry.of] : [])));
  if (wanted.size === 0 || base.size === 0) return false;
  for (const all of [recent, entries]) for (const entry of all) if (foldedTo && isAfter(entry, foldedTo)) wanted.delete(entry.id);
  return wanted.size > 0;
}

/**
 * The stamp of a new entry: later than all that is known of its card, what was taken back included, whatever the clock says. Without a card,
 * later than all others without.
 */
export function nextStamp({ cards, recent }: Progress, card: string | undefined, now: number, id: string): Stamp {
  let at = now;
  for (const kept of Object.values(cards.get(card ?? '') ?? {})) at = Math.max(at, kept.at + 1);
  // An undo may not say of which card.
  for (const entry of recent) if (cardOf(entry) === card || (entry.type === 'undo' && entry.card === undefined)) at = Math.max(at, entry.at + 1);
  return { at, id };
}

function apply({ cards, exams }: { cards: Map<string, Standing>; exams: Map<string, Attempt> }, entry: Entry): void {
  if (isOfExam(entry)) {
    exams.set(entry.exam, withPart(exams.get(entry.exam), entry));
    return;
  }
  const card = cardOf(entry);
  const before = card === undefined ? undefined : (cards.get(card) ?? {});
  const changes = before && changesOf(before, entry);
  if (card !== undefined && changes) cards.set(card, { ...before, ...changes });
}

function changesOf(before: Standing, entry: Entry): Partial<Standing> | undefined {
  switch (entry.type) {
    case 'review':
      return { memory: later(before.memory, entry, entry.memory), rating: later(before.rating, entry, entry.rating) };
    case 'practice':
      return { practised: later(before.practised, entry, entry.rating) };
    case 'bury':
      return { buriedUntil: later(before.buriedUntil, entry, entry.until) };
    case 'suspend':
      return { suspended: later(before.suspended, entry, entry.on) };
    case 'flag':
      return { flagged: later(before.flagged, entry, entry.on) };
    case 'take': {
      const { of, at, memory, suspended, flagged } = entry;
      const stamp = { at, id: of };
      return {
        ...(memory === undefined ? {} : { memory: later(before.memory, stamp, memory ?? undefined) }),
        ...(suspended === undefined ? {} : { suspended: later(before.suspended, stamp, suspended) }),
        ...(flagged === undefined ? {} : { flagged: later(before.flagged, stamp, flagged) }),
      };
    }
  }
}

// What a card's standing says

export const memoryOf = (progress: Progress, card: string): Memory | undefined => progress.cards.get(card)?.memory?.value;
export const isSuspended = (progress: Progress, card: string): boolean => progress.cards.get(card)?.suspended?.value === true;
export const isFlagged = (progress: Progress, card: string): boolean => progress.cards.get(card)?.flagged?.value === true;
export const isBuried = (progress: Progress, card: string, now: number): boolean => holds(progress.cards.get(card)?.buriedUntil?.value ?? 0, now);

/** Whether what holds to the end of its study day holds now. A clock that was wrong when it began makes it hold no longer than two days. */
export const holds = (until: number, now: number): boolean => until > now && until - now <= 2 * DAY;

const DAY = 86_400_000;
