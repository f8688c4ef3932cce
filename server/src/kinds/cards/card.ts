/**
 * A quiz card. `dist/notes/cards.json` is a list of them, and files `*.cards.yaml` in the user's notes folder hold more.
 * Questions, answers, options, steps and reasons are Markdown; snippets and files are plain text.
 */
export type Card = Common & (Recall | Cloze | Choice | Order | Fill | Fix);

type Common = {
  /** Never reused, also when the card is gone. */
  readonly id: string;
  /** Id of the note it belongs to: its topic. */
  readonly note: string;
  /** Id of a section of that note. */
  readonly section?: string;
  /** Exam task: `c02-1-4`. */
  readonly task?: string;
  readonly difficulty?: Difficulty;
  /** Where the right answer comes from: `study:<fact>`, `facts:<sheet> <row>`, `seed:<row>` or an address. */
  readonly source?: string;
  /** Date of the last check: `2026-11-23`. */
  readonly checked?: string;
  /** One sentence that helps; who reads it can't get a better rating than Hard. */
  readonly hint?: string;
  /** Rules whose pages lead to its section; where one fired, the card is about something in the user's files. */
  readonly rules?: readonly string[];
  /** Its id in Anki, if it came from there. */
  readonly guid?: string;
  /** The URI of its file, if it is a user's own. */
  readonly uri?: string;
};

export type Difficulty = 'easy' | 'medium' | 'hard';

/** The person judges the own answer. */
type Recall = { readonly type: 'recall'; readonly question: string; readonly answer: string };

/** A text with gaps: `{{what belongs there}}`. */
type Cloze = { readonly type: 'cloze'; readonly question?: string; readonly text: string; readonly why: string };

/** Options of which one is right, or with `multi` several. */
export type Choice = {
  readonly type: 'choice' | 'multi';
  /** In exam form (`exam-form.ts`), and so for exam simulations. */
  readonly exam?: true;
  readonly question: string;
  readonly options: readonly Option[];
};
export type Option = { readonly text: string; readonly right?: true; readonly why: string };

/** Steps in their right order; they are shown in another. */
type Order = { readonly type: 'order'; readonly question: string; readonly steps: readonly string[]; readonly why: string };

/** A snippet with one gap `____`. */
type Fill = {
  readonly type: 'fill';
  readonly question?: string;
  /** Kind or name of the file the snippet is of. */
  readonly file: string;
  readonly snippet: string;
  readonly accept: readonly string[];
  readonly why: string;
};

/** A faulty file to mend in an editor. Made of a rule's page. */
export type Fix = {
  readonly type: 'fix';
  readonly question: string;
  readonly rule: string;
  readonly kind: string;
  readonly fileName: string;
  readonly faulty: string;
  /** One right answer. */
  readonly fixed: string;
  /** Texts of files around it, by their paths from its folder, where the rule looks at them. */
  readonly around?: Readonly<Record<string, string>>;
  readonly why: string;
};
