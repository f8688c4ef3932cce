import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { entryIds, windowId } from '../../client/src/quiz/memory/entry.ts';
import { preview } from '../../client/src/quiz/memory/schedule.ts';
import { openStore } from '../../client/src/quiz/memory/store.ts';
import { countsOf, type Deck, dayOf, defaultLimits, makerOf, nextCard, rate, startSession, withEntry } from '../../client/src/quiz/session/session.ts';
import { diskFolder } from '../support/disk-folder.ts';
import { DAY, NOW, pastReviews } from '../support/study.ts';

const CARDS = 10_000;
const REVIEWS = 200_000;
const options = { retention: 0.9 };

/**
 * Milliseconds for a state of 10,000 cards and 200,000 reviews: the first card in a process that has run nothing yet, the next ones after an answer,
 * and all of it without a snapshot. Beside each, those of bare parsing of the bytes it is about, on the same machine at the same time.
 */
export type QuizTimes = {
  readonly first: Timed;
  /** The page on progress. */
  readonly progress: Timed;
  readonly cold: Timed;
  readonly next: Timed;
  readonly history: number;
};

type Timed = { readonly taken: number; readonly bare: number };

/** A person who learned for years; measured is a start with the snapshot, one without, and answers. */
export async function measureQuiz(): Promise<QuizTimes> {
  const path = mkdtempSync(join(tmpdir(), 'quiz-bench-'));
  try {
    const cards = manyCards();
    const before = await openStore(diskFolder(path), windowId(NOW - 900 * DAY, 'first'), NOW);
    await before.add(pastReviews(cards, REVIEWS / CARDS, NOW - 800 * DAY, NOW));
    const log = readdirSync(path).map((name) => readFileSync(join(path, name), 'utf8'));
    const cold = { bare: await timed(() => log.forEach(parsed)), taken: await timed(() => start(path, cards)) };
    await before.tidy(NOW);

    const inFresh = (script: string): Timed[] =>
      Array.from({ length: 5 }, () => JSON.parse(spawnSync(process.execPath, [`test/bench/${script}.ts`, path], { encoding: 'utf8' }).stdout));
    const starts = inFresh('quiz-start');
    const pages = inFresh('quiz-progress');
    const { store, deck } = await start(path, cards);
    let session = startSession('review', {}, NOW);
    const steps: Timed[] = [];
    const text = JSON.stringify(cards);
    const ids = entryIds(windowId(NOW, 'answers'));
    for (let count = 0; count < 30; count++) {
      const now = NOW + count * 20_000;
      const day = dayOf(now);
      const { card } = nextCard(deck(), session, day);
      if (!card) throw new Error('no card is due');
      const bare = await timed(() => JSON.parse(text));
      steps.push({
        bare,
        taken: await timed(async () => {
          const entry = rate(session, store.progress(), card.id, { rating: 3, milliseconds: 9000 }, makerOf(store.progress, now, ids), options);
          session = withEntry(session, entry);
          void store.add([entry]);
          show(deck(), session, now);
        }),
      });
    }
    const history = await timed(() => store.history(cards[77]?.id));
    return { first: median(starts), progress: median(pages), cold, next: median(steps), history };
  } finally {
    rmSync(path, { recursive: true, force: true });
  }
}

/** All that stands between a click and the first card, but for the page itself. */
export async function start(path: string, cards: readonly Card[]): Promise<{ store: Awaited<ReturnType<typeof openStore>>; deck: () => Deck }> {
  const store = await openStore(diskFolder(path), windowId(NOW, String(Math.random()).slice(2)), NOW);
  const deck = (): Deck => ({ cards, progress: store.progress(), limits: defaultLimits });
  show(deck(), startSession('review', {}, NOW), NOW);
  return { store, deck };
}

export const manyCards = (): readonly Card[] =>
  Array.from({ length: CARDS }, (_, index) => ({
    id: `note-${index % 200}-card-${index}`,
    note: `note-${index % 200}`,
    type: 'recall',
    question: 'What?',
    answer: 'That.',
  }));

/** The next card with what is on its buttons, and how many are left. */
function show(deck: Deck, session: ReturnType<typeof startSession>, now: number): void {
  const day = dayOf(now);
  const { card } = nextCard(deck, session, day);
  countsOf(deck, session, day);
  if (!card) throw new Error('no card is due');
  preview(deck.progress.cards.get(card.id)?.memory?.value, card.id, now, options);
}

export async function timed(run: () => unknown): Promise<number> {
  const begin = performance.now();
  await run();
  return performance.now() - begin;
}

/** Of several the one in the middle, by how much longer it took than bare parsing. */
const median = (all: readonly Timed[]): Timed =>
  [...all].sort((a, b) => a.taken / a.bare - b.taken / b.bare)[Math.floor(all.length / 2)] ?? { taken: Number.NaN, bare: Number.NaN };

/** What there is of JSON in lines: of the log behind format and checksum, of a snapshot whole. */
export const parsed = (text: string): unknown[] =>
  text.split('\n').flatMap((line) => (/^(\d \w{8} )?[{[]/.test(line) ? [JSON.parse(line.slice(line.search(/[{[]/)))] : []));
