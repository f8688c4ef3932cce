import type { Html } from '../session/screen.ts';

/** What the pages on a person's studies show, progress and cards, and what they say back. */
export type StudyScreen = LoadingScreen | ProgressScreen | CardsScreen;

type LoadingScreen = { readonly screen: 'loading'; readonly page: Page };

/** The two pages. */
export type Page = 'progress' | 'cards';

/** A day as `2026-11-30`, with a number. */
export type DayCount = { readonly date: string; readonly count: number };

/** How well the cards of something are known; `known` is how many of them would be. */
export type Known = { readonly cards: number; readonly seen: number; readonly known: number };

export type ProgressScreen = {
  readonly screen: 'progress';
  readonly readiness: string;
  /** What the date of the exam means for the schedule, in sentences. */
  readonly exam: readonly string[];
  readonly today: string;
  /** Reviews by day, whole weeks from a Monday on, up to today. */
  readonly calendar: readonly DayCount[];
  /** Cards due today and on the next days. */
  readonly due: readonly DayCount[];
  readonly retention: {
    readonly wanted: number;
    /** The last days, so many: reviews of cards past learning, and how many of them were known. */
    readonly spans: readonly { readonly days: number; readonly reviewed: number; readonly kept: number }[];
  };
  readonly domains: readonly (Known & {
    readonly name: string;
    /** The domain's part of the exam in percent. */
    readonly weight?: number;
    readonly topics: readonly (Known & { readonly id: string; readonly title: string })[];
  })[];
  readonly weak: readonly { readonly topic: string; readonly title: string; readonly weak: number; readonly seen: number }[];
  /** Exams that were sat, the first one first. */
  readonly attempts: readonly Attempted[];
  readonly passMark: number;
  readonly time: {
    /** Minutes on each of the last days, and in all. */
    readonly days: readonly DayCount[];
    readonly minutes: number;
    readonly answers: number;
    readonly secondsEach: number;
  };
  readonly leeches: readonly { readonly card: string; readonly question: Html; readonly note: string; readonly lapses: number }[];
};

/** An exam with its score and the range in which it lies nine times of ten. */
export type Attempted = {
  readonly date: string;
  readonly name: string;
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly verdict: string;
  /** How many questions it asked, and how many of them the person saw for the first time. */
  readonly asked: number;
  readonly unseen: number;
};

/** Which cards the browser shows; empty members leave nothing out. */
export type CardFilter = { readonly text: string; readonly domain: string; readonly topic: string; readonly type: string; readonly state: string };

type Named = { readonly id: string; readonly name: string };

export type CardsScreen = {
  readonly screen: 'cards';
  readonly filter: CardFilter;
  readonly choices: {
    readonly domains: readonly Named[];
    readonly topics: readonly Named[];
    readonly types: readonly Named[];
    readonly states: readonly Named[];
  };
  /** How many cards pass the filter, and the first of them. */
  readonly count: number;
  readonly cards: readonly CardRow[];
};

export type CardRow = {
  readonly card: string;
  readonly question: Html;
  readonly topic: string;
  readonly type: string;
  /** What is known of it, in words. */
  readonly state: string;
  readonly suspended: boolean;
  readonly flagged: boolean;
};

export type StudyMessage =
  | { readonly do: 'ready' }
  | { readonly do: 'page'; readonly page: Page }
  /** Practises the weak cards of a topic, or one card. */
  | { readonly do: 'practise'; readonly topic?: string; readonly card?: string }
  | { readonly do: 'note'; readonly note?: string; readonly card?: string }
  | { readonly do: 'setting'; readonly id: string }
  | { readonly do: 'filter'; readonly filter: Partial<CardFilter> }
  | { readonly do: 'more' }
  | { readonly do: 'suspend' | 'flag'; readonly card: string; readonly on: boolean };
