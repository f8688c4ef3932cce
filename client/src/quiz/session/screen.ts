import type { Rating } from '../memory/schedule.ts';
import type { Limits } from './session.ts';

/** What the quiz's page shows, and what it says back. The extension makes a screen, a plain value; the page draws it. */

/** HTML made of a card's Markdown: no scripts, no handlers, nothing unescaped. */
export type Html = string;

export type Screen = {
  readonly turn: number;
  readonly notice?: string;
} & (StartScreen | CardScreen | SummaryScreen | LoadingScreen | ElsewhereScreen);

type LoadingScreen = { readonly screen: 'loading' };

/** In the side bar while the quiz is in an editor. */
type ElsewhereScreen = { readonly screen: 'elsewhere' };

/** Before a session. */
export type StartScreen = {
  readonly screen: 'start';
  /** Cards that pass the filter: to do today, within today's limits, and all. */
  readonly due: number;
  readonly fresh: number;
  /** Cards in learning that come back within minutes. */
  readonly soon: number;
  /** New cards that the limit of the day leaves for other days. */
  readonly waiting: number;
  readonly all: number;
  /** Cards that wait for an exam. */
  readonly held: number;
  readonly filter: Filter;
  readonly topics: readonly { readonly domain: string; readonly topics: readonly { readonly id: string; readonly title: string }[] }[];
  readonly limits: Limits;
  /** What the date of the exam means, in sentences. */
  readonly exam: readonly string[];
  /** After a break: how many cards wait, and over how many days they can be spread. */
  readonly backlog?: { readonly cards: number; readonly days: readonly number[] };
  /** Days that are left of a break that is being caught up. */
  readonly catchingUp?: number;
  readonly suspended: readonly { readonly card: string; readonly question: Html }[];
};

/** Which cards: of one topic (all if empty), and of one sort (all if empty). */
export type Filter = { readonly topic: string; readonly only: '' | 'seen' | 'flagged' | 'own' };

/** How a session goes: by the schedule, or as practice that leaves it alone. */
export type Way = 'review' | 'weak' | 'cram';

export type CardScreen = {
  readonly screen: 'card';
  readonly card: string;
  /** How the session goes, topic, section and difficulty, in words. */
  readonly about: readonly string[];
  readonly done: number;
  readonly left: number;
  readonly question: Html;
  readonly task: Task;
  /** What the person has chosen, ordered or typed so far. */
  readonly draft: Draft;
  /** `null` until it is asked for; absent if the card has none. */
  readonly hint?: Html | null;
  /** `Correct` or `Not correct`, and more in words. There is one before the answer too, when a file is not mended yet. */
  readonly result?: string;
  /** What is still to be done before the answer can be checked, once somebody asked to. */
  readonly missing?: string;
  readonly answered?: Answered;
  readonly flagged: boolean;
  readonly undo: boolean;
};

export type Task =
  | { readonly type: 'recall' }
  /** The text with its gaps is the question; `right` says of each gap, once answered, whether it was filled right. */
  | { readonly type: 'cloze'; readonly gaps: number; readonly right?: readonly boolean[] }
  | { readonly type: 'choice' | 'multi'; readonly options: readonly Option[] }
  | { readonly type: 'order'; readonly steps: readonly Step[] }
  | { readonly type: 'fill'; readonly file: string; readonly before: string; readonly after: string }
  /** `differs`: the file was fixed in another way than ours. */
  | { readonly type: 'fix'; readonly file: string; readonly differs: boolean };

/** In the order of the screen; `index` counts in the card's own. With the verdict and the reason once it is answered. */
export type Option = { readonly index: number; readonly text: Html; readonly right?: boolean; readonly why?: Html };
export type Step = { readonly index: number; readonly text: Html; readonly right?: boolean };

export type Draft = { readonly chosen: readonly number[]; readonly order: readonly number[]; readonly typed: readonly string[] };

export type Answered = {
  /** Absent where people judge themselves. */
  readonly correct?: boolean;
  /** The right answer and the reason. */
  readonly answer: Html;
  /** Empty in a session that leaves the schedule alone, unless only the person can judge. */
  readonly ratings: readonly { readonly rating: Rating; readonly interval: string; readonly proposed: boolean }[];
  readonly note: boolean;
  /** Card info, once it is asked for. */
  readonly history?: History;
};

/** How a card stands, and every review of it. */
export type History = { readonly facts: readonly (readonly [name: string, value: Html])[]; readonly log: readonly (readonly string[])[] };

export type SummaryScreen = {
  readonly screen: 'summary';
  readonly reviewed: number;
  readonly right: number;
  /** How often each rating was given, from Again to Easy. */
  readonly ratings: readonly number[];
  /** When the next card comes, in words. */
  readonly next: string;
  /** Cards that were not known, each with a sentence that says why. */
  readonly missed: readonly { readonly card: string; readonly question: Html; readonly why: Html; readonly note?: string }[];
  /** How many cards there are to go on with. */
  readonly left: number;
  /** The session that waits for this one to end, in words. */
  readonly paused?: string;
  readonly undo: boolean;
};

/** What the page says. `turn` is that of the screen it is about: a message about an old screen is passed over. */
export type Message = { readonly turn: number } & Said;

export type Said =
  | { readonly do: 'ready' | 'check' | 'give-up' | 'hint' | 'info' | 'undo' | 'bury' | 'suspend' | 'flag' | 'file' | 'compare' | 'end' | 'home' | 'back' }
  /** Opens the page of the exams. */
  | { readonly do: 'exam' }
  /** Opens the note of the card on show, or of another one. */
  | { readonly do: 'note'; readonly card?: string }
  /** Goes to the editor with the quiz, or brings the quiz back from it. */
  | { readonly do: 'there' | 'here' }
  | { readonly do: 'start'; readonly way: Way }
  | { readonly do: 'draft'; readonly draft: Draft }
  /** Without a rating: the proposed one. */
  | { readonly do: 'rate'; readonly rating?: Rating }
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'limits'; readonly limits: Limits }
  /** Spreads what waits after a break over some days; none gives that up. */
  | { readonly do: 'catch-up'; readonly days: number }
  /** Opens the page on progress, or the list of cards. */
  | { readonly do: 'study'; readonly page: 'progress' | 'cards' }
  /** Takes a suspended card back. */
  | { readonly do: 'resume'; readonly card: string }
  | { readonly do: 'open'; readonly href: string };

/** Tells the desk what a person did on the page. */
export type Say = (said: Said) => void;
