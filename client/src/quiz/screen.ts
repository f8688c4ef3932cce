/** What the quiz's page shows, and what it says back. The extension makes a screen, a plain value; the page draws it. */

/** HTML made of a card's Markdown: no scripts, no handlers, nothing unescaped. */
export type Html = string;

/** Again, hard, good, easy. */
export type Rating = 1 | 2 | 3 | 4;

export type Screen = { readonly turn: number; readonly notice?: string } & (StartScreen | CardScreen | SummaryScreen | LoadingScreen);

export type LoadingScreen = { readonly screen: 'loading' };

/** Before a session. */
export type StartScreen = {
  readonly screen: 'start';
  /** Cards that pass the filter: due, new within today's limit, and all. */
  readonly due: number;
  readonly fresh: number;
  readonly all: number;
  readonly filter: Filter;
  readonly topics: readonly { readonly domain: string; readonly topics: readonly { readonly id: string; readonly title: string }[] }[];
  readonly limits: Limits;
  readonly undo: boolean;
};

export type Limits = { readonly fresh: number; readonly reviews: number };

/** Which cards: of one topic (all if empty), and of one sort (all if empty). */
export type Filter = { readonly topic: string; readonly only: '' | 'seen' | 'flagged' | 'own' | 'suspended' };

/** How a session goes: by the schedule, or as practice that leaves it alone. */
export type Mode = 'review' | 'weak' | 'cram';

export type CardScreen = {
  readonly screen: 'card';
  readonly card: string;
  readonly mode: Mode;
  readonly done: number;
  readonly left: number;
  /** Topic, section and difficulty, in words. */
  readonly about: readonly string[];
  readonly question: Html;
  readonly task: Task;
  /** What the person has chosen, ordered or typed so far. */
  readonly draft: Draft;
  /** Shown after it was asked for; absent if the card has none. */
  readonly hint?: Html | null;
  readonly answered?: Answered;
  readonly flagged: boolean;
  readonly suspended: boolean;
  readonly undo: boolean;
};

export type Task =
  | { readonly type: 'recall' }
  /** The text with its gaps is the question; `right` says of each gap, once answered, whether it was filled right. */
  | { readonly type: 'cloze'; readonly gaps: number; readonly right?: readonly boolean[] }
  | { readonly type: 'choice' | 'multi'; readonly options: readonly Option[] }
  | { readonly type: 'order'; readonly steps: readonly Step[] }
  | { readonly type: 'fill'; readonly file: string; readonly before: string; readonly after: string }
  | { readonly type: 'fix'; readonly file: string };

/** In the order of the screen; `index` counts in the card's own. With the verdict and the reason once it is answered. */
export type Option = { readonly index: number; readonly text: Html; readonly right?: boolean; readonly why?: Html };
export type Step = { readonly index: number; readonly text: Html; readonly right?: boolean };

export type Draft = { readonly chosen: readonly number[]; readonly order: readonly number[]; readonly typed: readonly string[] };

export type Answered = {
  /** `Correct` or `Not correct`, and more in words; absent where people judge themselves. */
  readonly result?: string;
  readonly correct?: boolean;
  /** The right answer and the reason. */
  readonly answer: Html;
  /** Empty in a session that leaves the schedule alone. */
  readonly ratings: readonly { readonly rating: Rating; readonly interval: string; readonly proposed: boolean }[];
  readonly note?: string;
  /** Where the card's facts come from. */
  readonly source: Html;
  readonly history: History;
};

/** Card info: how it stands, and every review. */
export type History = {
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly log: readonly { readonly when: string; readonly rating: string; readonly next: string; readonly stability: string; readonly difficulty: string }[];
};

export type SummaryScreen = {
  readonly screen: 'summary';
  readonly mode: Mode;
  readonly reviewed: number;
  readonly right: number;
  readonly ratings: readonly number[];
  /** When the next card is due, in words. */
  readonly next: string;
  readonly more: boolean;
  readonly undo: boolean;
};

/** What the page says. `turn` is that of the screen it is about: a message about an old screen is passed over. */
export type Message = { readonly turn: number } & (
  | { readonly do: 'ready' | 'check' | 'hint' | 'undo' | 'bury' | 'suspend' | 'flag' | 'note' | 'file' | 'end' | 'home' }
  | { readonly do: 'start'; readonly mode: Mode }
  | { readonly do: 'draft'; readonly draft: Draft }
  /** Without a rating: the proposed one. */
  | { readonly do: 'rate'; readonly rating?: Rating }
  | { readonly do: 'filter'; readonly filter: Filter }
  | { readonly do: 'limits'; readonly limits: Limits }
  | { readonly do: 'open'; readonly href: string }
);
