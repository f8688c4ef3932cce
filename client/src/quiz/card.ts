/**
 * A quiz card. `dist/notes/cards.json` is a list of them, and files `*.cards.yaml` in the user's notes folder hold more.
 * Questions, answers, options, steps and reasons are Markdown; snippets and files are plain text.
 */
export type Card = Common & (Recall | Cloze | Choice | Order | Fill | Fix);

export type CardType = Card['type'];

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
  /** The URI of its file, if it is a user's own. */
  readonly uri?: string;
};

export type Difficulty = 'easy' | 'medium' | 'hard';

/** The person judges the own answer. */
export type Recall = { readonly type: 'recall'; readonly question: string; readonly answer: string };

/** A text with gaps: `{{what belongs there}}`. */
export type Cloze = { readonly type: 'cloze'; readonly question?: string; readonly text: string; readonly why: string };

/** Options of which one is right, or with `multi` several. */
export type Choice = { readonly type: 'choice' | 'multi'; readonly question: string; readonly options: readonly Option[] };
export type Option = { readonly text: string; readonly right?: true; readonly why: string };

/** Steps in their right order; they are shown in another. */
export type Order = { readonly type: 'order'; readonly question: string; readonly steps: readonly string[]; readonly why: string };

/** A snippet with one gap `____`. */
export type Fill = {
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
  readonly fixed: string;
  readonly why: string;
};

/** The text of a cloze card in parts: what stands there, and gaps. */
export type ClozePart = { readonly text: string } | { readonly gap: string };

export function clozeParts(text: string): ClozePart[] {
  return text.split(/(\{\{.+?\}\})/s).flatMap((part): ClozePart[] => {
    const gap = /^\{\{(.+?)\}\}$/s.exec(part)?.[1];
    return gap !== undefined ? [{ gap }] : part === '' ? [] : [{ text: part }];
  });
}

/** What belongs into the gaps of a cloze card. */
export const gapsOf = (text: string): string[] => clozeParts(text).flatMap((part) => ('gap' in part ? [part.gap] : []));

/** The mark of the gap in a `fill` card's snippet. */
export const GAP = '____';

/** What the card asks, as Markdown; gaps of a cloze text show as the mark of a gap. */
export function questionOf(card: Card): string {
  if (card.type === 'cloze') return [card.question, card.text.replace(/\{\{.+?\}\}/gs, GAP)].filter(Boolean).join('\n\n');
  if (card.type === 'fill') return card.question ?? `What belongs into the gap?`;
  return card.question;
}

/** Whether the program can tell a right answer; a recall card is judged by the person. */
export const isObjective = ({ type }: Card): boolean => type !== 'recall';

/** The section a card is about, as links and claims name it: `lambda#versions-and-aliases`. */
export const placeOf = ({ note, section }: Card): string => (section === undefined ? note : `${note}#${section}`);
