import { domains as domainNames, type NoteSummary } from '../../../../server/src/notes/summary.ts';
import { l10n } from '../../l10n.ts';
import { briefOf, type Card } from '../cards/card.ts';
import { line } from '../cards/markdown.ts';
import { isFlagged, isSuspended, memoryOf, type Progress } from '../memory/progress.ts';
import { spanText } from '../memory/schedule.ts';
import { isWeak } from '../session/session.ts';
import { isLeech } from './mastery.ts';
import { dueIn, type Plan } from './plan.ts';
import type { CardFilter, CardRow, CardsScreen } from './screen.ts';

/** All that the list of cards is made of. */
export type Browsed = {
  readonly cards: readonly Card[];
  /** Cards that wait for an exam: their questions are not shown. */
  readonly held: ReadonlySet<string>;
  readonly progress: Progress;
  readonly notes: readonly NoteSummary[];
  readonly plan: Plan;
};

export const noCardFilter: CardFilter = { text: '', domain: '', topic: '', type: '', state: '' };

const typeNames: Readonly<Record<Card['type'], string>> = {
  recall: l10n.t('Question'),
  cloze: l10n.t('Gaps'),
  choice: l10n.t('One answer'),
  multi: l10n.t('Several answers'),
  order: l10n.t('Steps in order'),
  fill: l10n.t('Missing key'),
  fix: l10n.t('Faulty file'),
};

type State = { readonly name: string; is(card: Card, about: Browsed, now: number): boolean };

const phase = (card: Card, { progress }: Browsed): string => memoryOf(progress, card.id)?.phase ?? 'new';

/** What can be asked of a card's state. */
const states: Readonly<Record<string, State>> = {
  new: { name: l10n.t('New'), is: (card, about) => phase(card, about) === 'new' },
  learning: { name: l10n.t('In learning'), is: (card, about) => /learning$/.test(phase(card, about)) },
  due: { name: l10n.t('Due'), is: (card, about, now) => dueAt(card, about, now) <= now },
  later: {
    name: l10n.t('Known, due later'),
    is: (card, about, now) => phase(card, about) === 'review' && !isSuspended(about.progress, card.id) && dueAt(card, about, now) > now,
  },
  weak: { name: l10n.t('Weak'), is: ({ id }, { progress }, now) => isWeak(progress, id, now) },
  leech: { name: l10n.t('Forgotten often'), is: ({ id }, { progress }) => isLeech(progress, id) },
  flagged: { name: l10n.t('Flagged'), is: ({ id }, { progress }) => isFlagged(progress, id) },
  suspended: { name: l10n.t('Suspended'), is: ({ id }, { progress }) => isSuspended(progress, id) },
  own: { name: l10n.t('Your own'), is: ({ uri }) => uri !== undefined },
};

function dueAt({ id }: Card, { progress, plan }: Browsed, now: number): number {
  const memory = isSuspended(progress, id) ? undefined : memoryOf(progress, id);
  return memory ? dueIn(plan, id, memory, now) : Number.POSITIVE_INFINITY;
}

/** The cards that pass a filter, by topic as the notes stand; `most` of them as rows. */
export function cardsScreen(about: Browsed, filter: CardFilter, most: number, now: number): CardsScreen {
  const notes = new Map(about.notes.map((note) => [note.id, note]));
  const asked = about.cards.filter(({ id }) => !about.held.has(id));
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const state = Object.hasOwn(states, filter.state) ? states[filter.state] : undefined;
  const found = asked.filter(
    (card) =>
      (filter.domain === '' || notes.get(card.note)?.domain === filter.domain) &&
      (filter.topic === '' || card.note === filter.topic) &&
      (filter.type === '' || card.type === filter.type) &&
      (state === undefined || state.is(card, about, now)) &&
      holds(card, notes.get(card.note)?.title ?? card.note, words),
  );
  const used = new Set(asked.map(({ note }) => note));
  const known = new Set(about.notes.filter(({ id }) => used.has(id)).map(({ domain }) => domain));
  return {
    screen: 'cards',
    filter,
    choices: {
      domains: [...Object.keys(domainNames).filter((id) => known.has(id)), ...[...known].filter((id) => !Object.hasOwn(domainNames, id))].map((id) => ({
        id,
        name: (Object.hasOwn(domainNames, id) ? domainNames[id] : undefined) ?? id,
      })),
      topics: [...used]
        .filter((id) => filter.domain === '' || notes.get(id)?.domain === filter.domain)
        .map((id) => ({ id, name: notes.get(id)?.title ?? id }))
        .sort((a, b) => a.name.localeCompare(b.name, 'en')),
      types: Object.entries(typeNames).map(([id, name]) => ({ id, name })),
      states: Object.entries(states).map(([id, { name }]) => ({ id, name })),
    },
    count: found.length,
    cards: found.slice(0, most).map((card) => rowOf(card, notes.get(card.note)?.title ?? card.note, about, now)),
  };
}

/** Whether a card holds all words, in whatever it asks and answers. */
function holds(card: Card, topic: string, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const text = `${topic}\n${textsIn(card).join('\n')}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** Members of a card that say nothing to people. */
const inner: ReadonlySet<string> = new Set(['id', 'note', 'section', 'task', 'type', 'uri', 'around', 'checked']);

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, each]) => (inner.has(name) ? [] : textsIn(each))) : [];
}

function rowOf(card: Card, topic: string, about: Browsed, now: number): CardRow {
  const suspended = isSuspended(about.progress, card.id);
  return {
    card: card.id,
    question: line(briefOf(card)),
    topic,
    type: typeNames[card.type],
    state: suspended ? 'suspended' : stateOf(card, about, now),
    suspended,
    flagged: isFlagged(about.progress, card.id),
  };
}

function stateOf(card: Card, about: Browsed, now: number): string {
  const memory = memoryOf(about.progress, card.id);
  if (!memory) return 'new';
  const due = dueAt(card, about, now);
  const lapses = memory.lapses === 0 ? '' : l10n.t(', forgotten {0}', times(memory.lapses));
  return `${memory.phase === 'review' ? '' : l10n.t('in learning, ')}${due <= now ? l10n.t('due') : l10n.t('due in {0}', spanText(due - now))}${lapses}`;
}

const times = (count: number): string => (count === 1 ? l10n.t('once') : count === 2 ? l10n.t('twice') : l10n.t('{0} times', count));
