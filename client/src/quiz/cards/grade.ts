import { type Card, clozeParts, type Option } from './card.ts';

/** What a person answered. Indexes count in the card's own order, whatever order was on show. */
export type Answer =
  | { readonly type: 'choice'; readonly chosen: number }
  | { readonly type: 'multi'; readonly chosen: readonly number[] }
  /** Indexes of the steps, as the person put them. */
  | { readonly type: 'order'; readonly order: readonly number[] }
  | { readonly type: 'cloze'; readonly gaps: readonly string[] }
  | { readonly type: 'fill'; readonly text: string };

/** `parts` says of each option, step or gap whether it was answered right. There is no partial credit, as in the exam. */
export type Grade = { readonly right: boolean; readonly parts: readonly boolean[] };

/** Judges an answer. A `fix` card is judged by the server, a `recall` card by the person; an answer of another type is wrong. */
export function grade(card: Card, answer: Answer): Grade {
  if (card.type === 'choice' && answer.type === 'choice') return withChosen(card.options, new Set([answer.chosen]));
  if (card.type === 'multi' && answer.type === 'multi') return withChosen(card.options, new Set(answer.chosen));
  if (card.type === 'order' && answer.type === 'order') return whole(card.steps.map((step, index) => card.steps[answer.order[index] ?? -1] === step));
  if (card.type === 'cloze' && answer.type === 'cloze') return whole(gradeGaps(card.text, answer.gaps));
  if (card.type === 'fill' && answer.type === 'fill') return whole([card.accept.some((accepted) => isSame(answer.text, accepted))]);
  return { right: false, parts: [] };
}

const withChosen = (options: readonly Option[], chosen: ReadonlySet<number>): Grade =>
  whole(options.map(({ right }, index) => chosen.has(index) === (right === true)));

const whole = (parts: readonly boolean[]): Grade => ({ right: parts.length > 0 && parts.every(Boolean), parts });

/** Gaps with nothing but "or", "and" or a comma between them may be filled in any order. */
function gradeGaps(text: string, given: readonly string[]): boolean[] {
  const groups = groupsOf(text);
  const key = (answer: string, index: number): string => `${groups[index]} ${plain(answer)}`;
  const gaps = clozeParts(text).flatMap((part) => ('gap' in part ? [[part.gap, ...(part.also ?? [])]] : []));
  /** For each answer of a group the gaps it fits, the first at the end. */
  const fits = new Map<string, number[]>();
  for (let index = gaps.length - 1; index >= 0; index--)
    for (const answer of gaps[index] ?? []) {
      const known = fits.get(key(answer, index));
      if (known) known.push(index);
      else fits.set(key(answer, index), [index]);
    }
  const filled = new Set<number>();
  return gaps.map((_, index) => {
    const answer = given[index] ?? '';
    const open = plain(answer) === '' ? [] : (fits.get(key(answer, index)) ?? []);
    let gap = open.pop();
    while (gap !== undefined && filled.has(gap)) gap = open.pop();
    if (gap === undefined) return false;
    filled.add(gap);
    return true;
  });
}

/** The number of the group of each gap. */
function groupsOf(text: string): number[] {
  const groups: number[] = [];
  let joined = false;
  for (const part of clozeParts(text))
    if ('gap' in part) {
      groups.push(joined ? (groups.at(-1) ?? 0) : groups.length);
      joined = false;
    } else joined = groups.length > 0 && /^`?(,| or| and|, or|, and) `?$/.test(part.text);
  return groups;
}

/** Whether two short texts mean the same: letter case, quotes, blanks, a colon or full stop at the end, and how a number is written do not count. */
export const isSame = (given: string, accepted: string): boolean => plain(given) !== '' && plain(given) === plain(accepted);

const numbers = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

const plain = (text: string): string =>
  withoutLastPoints(
    text
      .toLowerCase()
      .replace(/["'`\u2018\u2019\u201c\u201d]/g, '')
      .replace(/\b[a-z]+\b/g, (word) => (numbers.includes(word) ? String(numbers.indexOf(word)) : word))
      .replace(/(\d),(?=\d{3}\b)/g, '$1')
      .trim(),
  )
    .replace(/^-\s+/, '')
    .replace(/\s+/g, '');

function withoutLastPoints(text: string): string {
  let end = text.length;
  while (text[end - 1] === ':' || text[end - 1] === '.') end--;
  return text.slice(0, end);
}
