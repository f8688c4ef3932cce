import { usualName } from '../../../../server/src/core/recognize.ts';
import { recognizers } from '../../../../server/src/kinds/recognizers.ts';
import { domains, type NoteSummary } from '../../../../server/src/notes/summary.ts';
import { l10n } from '../../l10n.ts';
import { type Card, clozeParts, GAP, gapsOf, questionOf } from '../cards/card.ts';
import { escaped, html, line, words } from '../cards/markdown.ts';
import { isFlagged, isSuspended, memoryOf } from '../memory/progress.ts';
import { type Memory, preview, type Rating, ratings, type ScheduleOptions, spanText } from '../memory/schedule.ts';
import { dueAfter, dueIn } from '../study/plan.ts';
import { planSentences } from '../study/report.ts';
import type { CardInfo } from './info.ts';
import { missedIn, type Play, proposed, ratingsOf, type Turn } from './play.ts';
import type { Answered, CardScreen, Filter, History, Html, StartScreen, SummaryScreen, Task, Way } from './screen.ts';
import { countsOf, type Deck, dayOf, limitsNow, type Scope, standingOf } from './session.ts';

/** What screens are made of, beside the play. */
export type Table = {
  readonly deck: Deck;
  /** What is known of breaks, for the start. */
  readonly pause?: Pick<StartScreen, 'backlog' | 'catchingUp'>;
  readonly card: (id: string) => Card | undefined;
  readonly notes: readonly NoteSummary[];
  readonly options: ScheduleOptions;
};

export function startScreen({ deck, notes, pause = {} }: Table, filter: Filter, scope: Scope, now: number): Omit<StartScreen, 'turn'> {
  const used = new Set(deck.cards.map(({ note }) => note));
  const title = (id: string): string => notes.find((note) => note.id === id)?.title ?? id;
  const known = new Set(notes.map(({ id }) => id));
  const groups = [...Object.entries(domains), ...ownDomains(notes)].map(([domain, name]) => ({
    domain: name,
    topics: notes.filter((note) => note.domain === domain && used.has(note.id)).map(({ id }) => ({ id, title: title(id) })),
  }));
  const others = [...used].filter((id) => !known.has(id)).map((id) => ({ id, title: id }));
  return {
    screen: 'start',
    ...standingOf(deck, scope, now),
    filter,
    topics: [...groups, { domain: l10n.t('Other topics'), topics: others }].filter(({ topics }) => topics.length > 0),
    limits: limitsNow(deck.progress, deck.limits, now),
    exam: deck.plan ? planSentences(deck.plan) : [],
    ...pause,
    suspended: deck.cards.filter(({ id }) => isSuspended(deck.progress, id)).map((card) => ({ card: card.id, question: line(firstLine(questionOf(card))) })),
  };
}

/** Folders of the user's own notes that are no domain of the exam. */
const ownDomains = (notes: readonly NoteSummary[]): [string, string][] =>
  [...new Set(notes.map(({ domain }) => domain))].filter((domain) => !(domain in domains)).map((domain) => [domain, domain || l10n.t('Your notes')]);

const firstLine = (text: string): string => text.trim().split('\n').at(-1) ?? '';

const ways: Readonly<Record<Way, string>> = { review: l10n.t('Review'), weak: l10n.t('Weak cards'), cram: l10n.t('Cram') };

export function cardScreen(play: Play, turn: Turn, card: Card, table: Table, now: number, info?: CardInfo): Omit<CardScreen, 'turn'> {
  const { deck, notes } = table;
  const { checked } = turn;
  const note = notes.find(({ id }) => id === card.note);
  const section = note?.sections.find(({ id }) => id === card.section);
  const { learning, reviews, newCards } = countsOf(deck, play.session, dayOf(now));
  const result = resultOf(card, turn);
  return {
    screen: 'card',
    card: card.id,
    // The section of a faulty file would say what is wrong in it.
    about: [ways[play.way], note?.title ?? card.note, card.type === 'fix' && !checked ? undefined : section?.title, card.difficulty].filter(
      (word) => word !== undefined,
    ),
    done: ratingsOf(play.session).length,
    left: learning + reviews + newCards,
    question: words(questionOf(card)),
    task: taskOf(card, turn),
    draft: turn.draft,
    ...(card.hint === undefined ? {} : { hint: turn.hint ? html(card.hint) : null }),
    ...(result === undefined ? {} : { result }),
    ...(turn.missing === undefined || checked ? {} : { missing: turn.missing }),
    ...(checked ? { answered: answeredOf(play, turn, card, table, now, note !== undefined, info) } : {}),
    flagged: isFlagged(deck.progress, card.id),
    undo: hasUndo(play),
  };
}

const hasUndo = ({ session: { entries } }: Play): boolean => {
  const undone = new Set(entries.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])));
  return entries.some((entry) => entry.type !== 'undo' && !undone.has(entry.id));
};

function resultOf({ type }: Card, { checked, wrong }: Turn): string | undefined {
  if (!checked) return wrong === undefined ? undefined : l10n.t('Not correct yet. {0}', wrong);
  if (!checked.grade) return undefined;
  const { right, parts } = checked.grade;
  if (right) return l10n.t('Correct.');
  if (checked.gaveUp) return l10n.t('Not known yet.');
  const good = parts.filter(Boolean).length;
  if (type === 'order') return l10n.t('Not correct. {0} of {1} steps are in their place.', good, parts.length);
  return type === 'cloze' && parts.length > 1 ? l10n.t('Not correct. {0} of {1} gaps are right.', good, parts.length) : l10n.t('Not correct.');
}

function taskOf(card: Card, { order, draft, checked, differs }: Turn): Task {
  const parts = checked?.grade?.parts;
  switch (card.type) {
    case 'recall':
      return { type: 'recall' };
    case 'cloze':
      return { type: 'cloze', gaps: gapsOf(card.text).length, ...(parts ? { right: parts } : {}) };
    case 'choice':
    case 'multi':
      return {
        type: card.type,
        options: order.flatMap((index) => {
          const option = card.options[index];
          if (!option) return [];
          const text = words(option.text);
          return [checked ? { index, text, right: option.right === true, why: line(option.why) } : { index, text }];
        }),
      };
    case 'order':
      return {
        type: 'order',
        steps: card.steps.map((step, index) => {
          const right = parts?.[draft.order.indexOf(index)];
          return { index, text: words(step), ...(right === undefined ? {} : { right }) };
        }),
      };
    case 'fill': {
      const [before = '', after = ''] = card.snippet.replace(/\n$/, '').split(GAP);
      return { type: 'fill', file: shownName(card.file), before, after };
    }
    case 'fix':
      return { type: 'fix', file: card.fileName, differs: differs === true };
  }
}

function answeredOf(play: Play, turn: Turn, card: Card, { deck: { progress, plan }, options }: Table, now: number, note: boolean, info?: CardInfo): Answered {
  const proposal = proposed(card, turn);
  const outcomes = preview(memoryOf(progress, card.id), card.id, now, options);
  const cram: Partial<Record<Rating, string>> = { 1: l10n.t('comes again'), 3: l10n.t('done') };
  const texts =
    play.session.mode === 'cram' ? cram : Object.fromEntries(ratings.map((rating) => [rating, spanText(dueAfter(plan, outcomes[rating], now) - now)]));
  const grade = turn.checked?.grade;
  return {
    ...(grade ? { correct: grade.right } : {}),
    answer: answerHtml(card, grade?.right === true),
    ratings: ratings.flatMap((rating) => {
      const interval = texts[rating];
      const isProposed = rating === (proposal === 2 && texts[2] === undefined ? 3 : proposal);
      return interval === undefined ? [] : [{ rating, interval, proposed: isProposed }];
    }),
    note,
    ...(info ? { history: historyOf(card, info, (memory) => dueIn(plan, card.id, memory, now)) } : {}),
  };
}

/** The right answer and the reason; the reasons of options stand beside them. */
function answerHtml(card: Card, right: boolean): Html {
  switch (card.type) {
    case 'recall':
      return html(card.answer);
    case 'cloze':
      return `<p>${filled(card.text)}</p>${html(card.why)}`;
    case 'order':
      return `${right ? '' : `<p>${l10n.t('The right order:')}</p><ol>${card.steps.map((step) => `<li>${line(step)}</li>`).join('')}</ol>`}${html(card.why)}`;
    case 'fill':
      return `<p>${l10n.t('What belongs there: {0}', `<code>${escaped(card.accept[0] ?? '')}</code>`)}</p>${html(card.why)}`;
    case 'fix':
      return html(card.why);
    default:
      return '';
  }
}

/** A cloze text with its gaps filled and marked; the marks go round the Markdown, since gaps may hold or be inside code. */
const filled = (text: string): Html => {
  const marked = clozeParts(text).map((part) => ('gap' in part ? `\ue000${part.gap}\ue001` : part.text));
  return line(marked.join('')).replaceAll('\ue000', '<mark>').replaceAll('\ue001', '</mark>');
};

const two = (number: number): string => String(number).padStart(2, '0');
const date = (time: number): string => {
  const at = new Date(time);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
const round = (value: number): string => String(Math.round(value * 10) / 10);
const seconds = (milliseconds: number): string => `${Math.round(milliseconds / 1000)} s`;

/** Where a card's facts come from, as a link; our own list of facts, to which others have no access, is none. */
function sourceOf(card: Card): string | undefined {
  if (card.type === 'fix') return l10n.t('[The page of the rule](rule:{0})', card.rule);
  const { source } = card;
  return source !== undefined && /^https?:\/\//.test(source) ? `[${new URL(source).hostname}](${source})` : undefined;
}

/** A kind in place of a file's name stands for the name that such files have. */
const shownName = (file: string): string => {
  const kind = recognizers.find(({ id }) => id === file);
  return kind ? usualName(kind) : file;
};

/** Card info: how the card stands, where it comes from, and its whole log. */
function historyOf(card: Card, { memory, recall = 0, reviews, pace, log }: CardInfo, due: (memory: Memory) => number): History {
  const source = sourceOf(card);
  const facts: readonly (readonly [string, Html | undefined])[] = [
    [l10n.t('State'), memory?.phase ?? 'new'],
    [l10n.t('Due'), memory && date(due(memory))],
    [l10n.t('Chance to recall'), memory && `${Math.round(100 * recall)} %`],
    [l10n.t('Stability'), memory && l10n.t('{0} days', round(memory.stability))],
    [l10n.t('Difficulty'), memory && l10n.t('{0} of 10', round(memory.difficulty))],
    [l10n.t('Reviews'), reviews > 0 ? l10n.t('{0}, forgotten {1}', reviews, memory?.lapses ?? 0) : undefined],
    [l10n.t('Mean time'), pace === undefined ? undefined : seconds(pace)],
    [l10n.t('Source'), source && line(source)],
    [l10n.t('Checked'), card.checked && escaped(card.checked)],
    // Who writes cards knows them by their ids; ours have none that say anything to people.
    [l10n.t('Card'), card.uri === undefined ? undefined : escaped(card.id)],
  ];
  return {
    facts: facts.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
    log: log.map(({ at, what, undone, interval, milliseconds }) => [
      date(at),
      undone ? `${what}, undone` : what,
      interval === undefined ? '' : spanText(interval),
      milliseconds === undefined ? '' : seconds(milliseconds),
    ]),
  };
}

export function summaryScreen(play: Play, table: Table, scope: Scope, now: number): Omit<SummaryScreen, 'turn'> {
  const given = ratingsOf(play.session);
  const { due, soon, fresh } = standingOf(table.deck, scope, now);
  return {
    screen: 'summary',
    reviewed: given.length,
    right: given.filter((rating) => rating > 1).length,
    ratings: ratings.map((rating) => given.filter((each) => each === rating).length),
    next: nextText(play.comesBack ?? soonest(table.deck, now), now),
    missed: missedIn(play.session).flatMap((id) => missedOf(id, table) ?? []),
    left: due + soon + fresh,
    ...(play.paused ? { paused: wayOf(play.paused, table.notes) } : {}),
    undo: hasUndo(play),
  };
}

/** A card that was not known: what it asks, and in a sentence why the answer is right. */
function missedOf(id: string, { card: find, notes }: Table): SummaryScreen['missed'][number] | undefined {
  const card = find(id);
  if (!card) return undefined;
  const note = notes.find((each) => each.id === card.note);
  const section = note?.sections.find((each) => each.id === card.section);
  return {
    card: id,
    question: line(firstLine(questionOf(card))),
    why: whyOf(card),
    ...(note ? { note: [note.title, section?.title].filter(Boolean).join(', ') } : {}),
  };
}

/** The answer of a card and its reason, as short as they can be. */
function whyOf(card: Card): Html {
  switch (card.type) {
    case 'recall':
      return line(firstParagraph(card.answer));
    case 'choice':
    case 'multi':
      return card.options.flatMap(({ right, text, why }) => (right ? [`<p><strong>${line(text)}</strong> ${line(why)}</p>`] : [])).join('');
    case 'cloze':
      return filled(card.text);
    case 'fill':
      return `<code>${escaped(card.accept[0] ?? '')}</code>: ${line(firstParagraph(card.why))}`;
    default:
      return line(firstParagraph(card.why));
  }
}

const firstParagraph = (text: string): string => text.trim().split(/\n\s*\n/)[0] ?? '';

/** What a session is about, in words. */
function wayOf({ way, session: { scope } }: Play, notes: readonly NoteSummary[]): string {
  const topics = (scope.topics ?? []).map((id) => notes.find((note) => note.id === id)?.title ?? id);
  return [ways[way], ...topics].join(' \u00b7 ');
}

/** When the next card that was seen before is due. */
function soonest({ cards, progress, plan }: Deck, now: number): number | undefined {
  let first: number | undefined;
  for (const { id } of cards) {
    const memory = isSuspended(progress, id) ? undefined : memoryOf(progress, id);
    const due = memory && dueIn(plan, id, memory, now);
    if (due !== undefined && (first === undefined || due < first)) first = due;
  }
  return first;
}

const nextText = (due: number | undefined, now: number): string =>
  due === undefined ? '' : due <= now ? l10n.t('More cards are due.') : l10n.t('The next card comes back in {0}.', spanText(due - now));

/** When the number of due cards grows next: a card in learning comes back, or another day begins. */
export function nextDue({ cards, progress, plan }: Deck, now: number): number | undefined {
  let next: number | undefined;
  for (const { id } of cards) {
    const memory = memoryOf(progress, id);
    const due = memory && (memory.phase === 'review' ? dayOf(dueIn(plan, id, memory, now)).from : memory.due);
    if (due !== undefined && due > now && (next === undefined || due < next)) next = due;
  }
  return next;
}
