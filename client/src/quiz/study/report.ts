import { weights } from '../../../../server/src/notes/exam.ts';
import { domains as domainNames, type NoteSummary } from '../../../../server/src/notes/summary.ts';
import { l10n } from '../../l10n.ts';
import { briefOf, type Card } from '../cards/card.ts';
import { line } from '../cards/markdown.ts';
import { isSuspended, memoryOf, type Progress } from '../memory/progress.ts';
import { dateOf, dayNumber, sumOf, type Tallies } from '../memory/tally.ts';
import { attemptsIn, passMark, readinessIn } from './exams.ts';
import { isLeech, type Mastery, masteryByNote, together } from './mastery.ts';
import { dueIn, type Plan, WITHOUT_NEW } from './plan.ts';
import type { DayCount, ProgressScreen } from './screen.ts';

/** All that the page on a person's progress is made of. */
export type Studied = {
  readonly cards: readonly Card[];
  /** Cards that wait for an exam, which the quiz doesn't ask. */
  readonly held: ReadonlySet<string>;
  readonly progress: Progress;
  readonly days: Tallies;
  readonly notes: readonly NoteSummary[];
  readonly plan: Plan;
  /** The chance to recall a card at which it comes back. */
  readonly retention: number;
};

const WEEKS = 26;
const FORECAST = 30;
const SPANS = [7, 30, 365];
const MOST_LISTED = 10;

export function progressScreen(studied: Studied, now: number): ProgressScreen {
  const { days, plan, progress, retention } = studied;
  const today = dayNumber(now);
  // Day 0 was a Thursday.
  const monday = today - ((today + 3) % 7) - 7 * (WEEKS - 1);
  const all = sumOf(days, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
  const each = masteryByNote(
    studied.cards.filter(({ id }) => !studied.held.has(id)),
    progress,
    now,
  );
  return {
    screen: 'progress',
    readiness: readinessIn(progress, studied.cards),
    exam: planSentences(plan),
    today: dateOf(today),
    calendar: daysFrom(monday, today, (day) => days.get(day)?.answers ?? 0),
    due: forecast(studied, today, now),
    retention: {
      wanted: retention,
      spans: SPANS.map((span) => {
        const { reviewed, kept } = sumOf(days, today - span + 1, today);
        return { days: span, reviewed, kept };
      }),
    },
    domains: domainsOf(studied.notes, each),
    weak: weakTopics(studied.notes, each),
    attempts: attemptsIn(progress),
    passMark,
    time: {
      days: daysFrom(today - FORECAST + 1, today, (day) => Math.round((days.get(day)?.milliseconds ?? 0) / 60_000)),
      minutes: Math.round(all.milliseconds / 60_000),
      answers: all.answers,
      secondsEach: all.answers === 0 ? 0 : Math.round(all.milliseconds / all.answers / 1000),
    },
    leeches: leeches(studied),
  };
}

const daysFrom = (first: number, last: number, count: (day: number) => number): DayCount[] =>
  Array.from({ length: last - first + 1 }, (_, index) => ({ date: dateOf(first + index), count: count(first + index) }));

/** What the date of the exam means, in sentences; the start of the quiz says them too. */
export function planSentences({ daysLeft, misfits, noNewCards }: Plan): string[] {
  if (daysLeft === undefined) return [];
  return [
    l10n.count(
      daysLeft,
      'The exam is tomorrow: each card you know comes back once more before it.',
      'The exam is in {0} days: each card you know comes back once more before it.',
    ),
    ...(misfits > 0
      ? [
          l10n.count(
            misfits,
            "1 card won't fit within your daily limit. The weakest come first.",
            "{0} cards won't fit within your daily limit. The weakest come first.",
          ),
        ]
      : []),
    ...(noNewCards ? [l10n.t('No new cards in the last {0} days.', WITHOUT_NEW)] : []),
  ];
}

/** How many cards come on each of the next days; what waits already comes today. */
function forecast({ cards, progress, plan }: Studied, today: number, now: number): DayCount[] {
  const count = new Map<number, number>();
  for (const { id } of cards) {
    const memory = isSuspended(progress, id) ? undefined : memoryOf(progress, id);
    if (!memory) continue;
    const day = Math.max(today, dayNumber(dueIn(plan, id, memory, now)));
    count.set(day, (count.get(day) ?? 0) + 1);
  }
  return daysFrom(today, today + FORECAST - 1, (day) => count.get(day) ?? 0);
}

function domainsOf(notes: readonly NoteSummary[], each: ReadonlyMap<string, Mastery>): ProgressScreen['domains'] {
  const others = [...new Set(notes.map(({ domain }) => domain))].filter((domain) => !Object.hasOwn(domainNames, domain));
  return [...Object.entries(domainNames), ...others.map((domain) => [domain, domain] as const)].flatMap(([domain, name]) => {
    const topics = notes.flatMap(({ id, title, domain: home }) => {
      const mastery = home === domain ? each.get(id) : undefined;
      return mastery ? [{ id, title, ...mastery }] : [];
    });
    if (topics.length === 0) return [];
    const weight = Object.hasOwn(weights, domain) ? weights[domain] : undefined;
    return [{ name, ...(weight === undefined ? {} : { weight }), ...together(topics), topics }];
  });
}

function weakTopics(notes: readonly NoteSummary[], each: ReadonlyMap<string, Mastery>): ProgressScreen['weak'] {
  return [...each]
    .flatMap(([topic, { weak, seen }]) => (weak === 0 ? [] : [{ topic, title: titleOf(notes, topic), weak, seen }]))
    .sort((a, b) => b.weak - a.weak || b.weak / b.seen - a.weak / a.seen)
    .slice(0, MOST_LISTED);
}

const titleOf = (notes: readonly NoteSummary[], id: string): string => notes.find((note) => note.id === id)?.title ?? id;

function leeches({ cards, progress, notes }: Studied): ProgressScreen['leeches'] {
  const lapses = (id: string): number => memoryOf(progress, id)?.lapses ?? 0;
  return cards
    .filter(({ id }) => isLeech(progress, id) && !isSuspended(progress, id))
    .sort((a, b) => lapses(b.id) - lapses(a.id))
    .slice(0, MOST_LISTED)
    .map((card) => ({ card: card.id, question: line(briefOf(card)), note: titleOf(notes, card.note), lapses: lapses(card.id) }));
}
