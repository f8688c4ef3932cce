import type { Html } from '../session/screen.ts';
import type { State } from './sit.ts';

/** What the exam's page shows, and what it says back. The extension makes a screen, a plain value; the page draws it. */
export type ExamScreen = {
  /** Names the page, so that it is known again after a reload. */
  readonly page: string;
  /** The number of the last message that this answers: the page is ahead of older ones. */
  readonly heard: number;
  readonly notice?: string;
} & (LoadingScreen | ElsewhereScreen | HomeScreen | QuestionScreen | ReviewScreen | ResultScreen);

type LoadingScreen = { readonly screen: 'loading' };
type ElsewhereScreen = { readonly screen: 'elsewhere' };

/** Before an exam: which there are, and those that were sat. */
export type HomeScreen = {
  readonly screen: 'home';
  readonly profiles: readonly {
    readonly id: string;
    readonly name: string;
    readonly guide: string;
    /** How many full exams ask nothing that was seen before. */
    readonly unseen: number;
    readonly forms: readonly { readonly form: string; readonly title: string; readonly about: string }[];
  }[];
  readonly past: readonly { readonly exam: string; readonly when: string; readonly title: string; readonly score: string; readonly verdict: string }[];
};

/** Milliseconds. */
export type Clock = { readonly left: number; readonly hidden: boolean };

/** A question in the list of all. */
export type Mark = { readonly state: State; readonly flagged: boolean };

export type QuestionScreen = {
  readonly screen: 'question';
  readonly title: string;
  readonly place: number;
  readonly clock: Clock;
  readonly question: Html;
  /** How many options are right; the exam says so too. */
  readonly right: number;
  /** In the order of the screen; `index` counts in the card's own. */
  readonly options: readonly { readonly index: number; readonly text: Html }[];
  readonly chosen: readonly number[];
  readonly struck: readonly number[];
  readonly marks: readonly Mark[];
};

/** All questions, before they are handed in. */
export type ReviewScreen = {
  readonly screen: 'review';
  readonly title: string;
  readonly clock: Clock;
  /** The one to go back to. */
  readonly place: number;
  readonly marks: readonly (Mark & { readonly line: Html })[];
};

export type ResultScreen = {
  readonly screen: 'result';
  readonly exam: string;
  readonly title: string;
  readonly verdict: 'pass' | 'fail' | 'open';
  readonly score: number;
  readonly low: number;
  readonly high: number;
  readonly passMark: number;
  /** Of those that count. */
  readonly right: number;
  readonly of: number;
  /** Sentences on the exam as it was sat: its time, pauses, what was seen before. */
  readonly facts: readonly string[];
  readonly domains: readonly (Row & { readonly tasks: readonly Row[] })[];
  readonly questions: readonly Answer[];
  /** How many can be practised. */
  readonly wrong: number;
};

type Row = { readonly name: string; readonly right: number; readonly of: number };

/** A question after the exam. */
export type Answer = {
  readonly place: number;
  readonly card: string;
  readonly line: Html;
  readonly question: Html;
  readonly right: boolean;
  /** In words: how long it took, whether it counts, whether it was seen before. */
  readonly about: string;
  readonly options: readonly { readonly text: Html; readonly right: boolean; readonly chosen: boolean; readonly why: Html }[];
  /** Title of its note and section. */
  readonly note?: string;
};

/** What the page says, with a number that grows. */
export type ExamMessage = { readonly number: number } & ExamSaid;

export type ExamSaid =
  | { readonly do: 'ready' | 'look' | 'clock' | 'hand-in' | 'drop' | 'take' | 'home' | 'settings' }
  | { readonly do: 'start'; readonly profile: string; readonly form: string }
  | { readonly do: 'go'; readonly place: number }
  | { readonly do: 'choose' | 'strike'; readonly place: number; readonly options: readonly number[] }
  | { readonly do: 'flag'; readonly place: number; readonly on: boolean }
  | { readonly do: 'result' | 'practise'; readonly exam: string }
  | { readonly do: 'note'; readonly card: string }
  | { readonly do: 'open'; readonly href: string };

export type SayExam = (said: ExamSaid) => void;
