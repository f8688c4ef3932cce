/** What the exam form asks for, in words and options. The numbers of words are those of the exam's own sample questions. */
const EXAM_FORM = { stem: [60, 130], option: [15, 45], choice: { options: [4, 4], right: [1, 1] }, multi: { options: [5, 6], right: [2, 3] } } as const;

export type Formed = {
  readonly type: 'choice' | 'multi';
  readonly question: string;
  readonly options: readonly { readonly text: string; readonly right?: boolean }[];
};

/** One way in which a card isn't in exam form: the key it is about (`options/2` is the third option), and what it has and needs there. */
export type Fault = { readonly at: string; readonly found: string; readonly expected: string };

/** What keeps a card from being in exam form; nothing for one that is. */
export function examFaults({ type, question, options }: Formed): Fault[] {
  const form = EXAM_FORM[type];
  const right = options.filter((option) => option.right).length;
  return [
    ...judged('question', wordsOf(question).length, EXAM_FORM.stem, 'word'),
    ...judged('options', options.length, form.options, 'option'),
    ...judged('options', right, form.right, 'right option'),
    ...options.flatMap(({ text }, index) => judged(`options/${index}`, wordsOf(text).length, EXAM_FORM.option, 'word')),
  ];
}

function judged(at: string, count: number, [least, most]: readonly [number, number], noun: string): Fault[] {
  if (count >= least && count <= most) return [];
  return [{ at, found: `${count} ${noun}${count === 1 ? '' : 's'}`, expected: least === most ? String(least) : `${least} to ${most}` }];
}

/** The words of a Markdown text, as a reader counts them: what stands between blanks and has a letter or digit. */
export const wordsOf = (markdown: string): string[] => markdown.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
