import { l10n } from '../../l10n.ts';
import type { Card } from '../cards/card.ts';
import { type Answer, type Grade, grade } from '../cards/grade.ts';
import type { Entry } from '../memory/entry.ts';
import { proposedRating, type Rating, type ScheduleOptions } from '../memory/schedule.ts';
import type { Draft, Way } from './screen.ts';
import { type Deck, dayOf, type Maker, nextCard, rate, type Scope, type Session, shownOrder, startSession, undo, withEntry } from './session.ts';

/** A session as it stands on the screen: a value without functions, so that it outlives the window. */
export type Play = {
  readonly way: Way;
  readonly session: Session;
  /** The card on show; without one, the session is over. */
  readonly turn?: Turn;
  /** When the next card comes back, if that is today. */
  readonly comesBack?: number;
  /** The session that another one was started in; it goes on when that ends. */
  readonly paused?: Play;
};

export type Turn = {
  readonly card: string;
  /** Since when it is on show. */
  readonly since: number;
  /** The order of its options or steps. */
  readonly order: readonly number[];
  readonly draft: Draft;
  readonly hint: boolean;
  /** What was still wrong with a file to mend, at the last try. */
  readonly wrong?: string;
  /** What is missing before an answer can be checked. */
  readonly missing?: string;
  /** Whether a file was fixed in another way than ours. */
  readonly differs?: boolean;
  readonly checked?: Checked;
};

/** A card that was answered, or whose answer was shown. People judge some themselves: then there is no grade. */
type Checked = { readonly milliseconds: number; readonly grade?: Grade; readonly gaveUp?: true };

export const begin = (way: Way, scope: Scope, deck: Deck, now: number): Play =>
  advance({ way, session: startSession(way === 'review' ? 'review' : 'cram', way === 'weak' ? { ...scope, weak: true } : scope, now) }, deck, now);

/** The next card, or the end. */
export function advance(play: Play, deck: Deck, now: number): Play {
  const next = nextCard(deck, play.session, dayOf(now));
  if (next.card) return { ...ended(play), turn: turnOf(next.card, deck, now) };
  return { ...ended(play), ...(next.comesBack === undefined ? {} : { comesBack: next.comesBack }) };
}

/** The play without a card. */
export const ended = ({ way, session, paused }: Play): Play => ({ way, session, ...(paused ? { paused } : {}) });

function turnOf(card: Card, { progress }: Deck, now: number): Turn {
  const order = shownOrder(card, progress);
  return { card: card.id, since: now, order, draft: { chosen: [], order: card.type === 'order' ? order : [], typed: [] }, hint: false };
}

/** The play with something else about its card. */
export const withTurn = (play: Play, change: Partial<Turn>): Play => (play.turn ? { ...play, turn: { ...play.turn, ...change } } : play);

/** The play with what the person made of its card so far. */
export function drafted(play: Play, draft: Draft): Play {
  if (!play.turn) return play;
  const { missing, ...turn } = play.turn;
  return { ...play, turn: { ...turn, draft } };
}

/** What a person made of a card, in the card's own numbers. */
function answerOf({ type }: Card, { chosen, order, typed }: Draft): Answer | undefined {
  switch (type) {
    case 'choice':
      return { type, chosen: chosen[0] ?? -1 };
    case 'multi':
      return { type, chosen };
    case 'order':
      return { type, order };
    case 'cloze':
      return { type, gaps: typed };
    case 'fill':
      return { type, text: typed[0] ?? '' };
    default:
      return undefined;
  }
}

/** What a person has still to do before the answer can be checked; nothing if it can. A key pressed too often is no answer. */
export function missingIn({ type }: Card, { draft: { chosen, order, typed }, order: shown }: Turn): string | undefined {
  const isEmpty = typed.every((text) => text.trim() === '');
  if (type === 'choice') return chosen.length === 0 ? l10n.t('Choose an answer first.') : undefined;
  if (type === 'multi') return chosen.length === 0 ? l10n.t('Choose the answers first.') : undefined;
  if (type === 'order') return order.every((step, index) => step === shown[index]) ? l10n.t('Put the steps in order first.') : undefined;
  if (type === 'cloze') return isEmpty ? l10n.t('Fill in the gaps first.') : undefined;
  return type === 'fill' && isEmpty ? l10n.t('Type what is missing first.') : undefined;
}

/** The card is answered. A file to mend is judged by the server: `solved` says how. */
export function check(play: Play, card: Card, now: number, solved?: boolean): Play {
  if (!play.turn || play.turn.checked) return play;
  const answer = answerOf(card, play.turn.draft);
  const judged = solved !== undefined ? { right: solved, parts: [] } : answer && grade(card, answer);
  return withTurn(play, { checked: { milliseconds: Math.max(0, now - play.turn.since), ...(judged ? { grade: judged } : {}) } });
}

/** The answer is shown to somebody who doesn't know it. */
export function giveUp(play: Play, now: number): Play {
  if (!play.turn || play.turn.checked) return play;
  return withTurn(play, { checked: { milliseconds: Math.max(0, now - play.turn.since), grade: { right: false, parts: [] }, gaveUp: true } });
}

/** The rating an answer deserves; none where the person judges. */
export function proposed(card: Card, { checked, hint, wrong }: Turn): Rating | undefined {
  if (!checked?.grade) return undefined;
  return proposedRating(card.type, { right: checked.grade.right, hint: hint || wrong !== undefined, milliseconds: checked.milliseconds });
}

/** The entry of a rating, and the play that has it; the next card comes with `advance`. */
export function rated(play: Play, { progress }: Deck, rating: Rating, maker: Maker, options: ScheduleOptions): { play: Play; entry: Entry } | undefined {
  const { turn, session } = play;
  if (!turn?.checked) return undefined;
  const answered = { rating, milliseconds: turn.checked.milliseconds, ...(turn.hint ? { hint: true as const } : {}) };
  const entry = rate(session, progress, turn.card, answered, maker, options);
  return { play: noted(play, entry), entry };
}

/** The play with an entry in its session. */
export const noted = (play: Play, entry: Entry): Play => ({ ...play, session: withEntry(play.session, entry) });

/** The entry that takes the last one back, if there is one. */
export const takenBack = ({ session }: Play, maker: Maker): ReturnType<typeof undo> => undo(session, maker);

/** Shows a card again; if it is gone, the next one. */
export function showAgain(play: Play, card: Card | undefined, deck: Deck, now: number): Play {
  return card ? { ...ended(play), turn: turnOf(card, deck, now) } : advance(play, deck, now);
}

/** The ratings of a session that were not taken back. */
export const ratingsOf = (session: Session): Rating[] => answersIn(session).map(({ rating }) => rating);

/** The cards that were not known, each once, in the order in which they came. */
export const missedIn = (session: Session): string[] => [...new Set(answersIn(session).flatMap(({ card, rating }) => (rating === 1 ? [card] : [])))];

function answersIn({ entries }: Session): { card: string; rating: Rating }[] {
  const undone = new Set(entries.flatMap((entry) => (entry.type === 'undo' ? [entry.of] : [])));
  return entries.flatMap((entry) => ((entry.type === 'review' || entry.type === 'practice') && !undone.has(entry.id) ? [entry] : []));
}

/** A play as text, and back; a text of another version gives none. */
export const toText = (play: Play): string => JSON.stringify(play, (key, value) => (key === 'seen' && value instanceof Set ? [...value] : value));

export function fromText(text: string | undefined): Play | undefined {
  if (text === undefined) return undefined;
  try {
    const play = JSON.parse(text, (key, value) => (key === 'seen' && Array.isArray(value) ? new Set(value) : value)) as Play;
    return Array.isArray(play.session.entries) ? play : undefined;
  } catch {
    return undefined;
  }
}
