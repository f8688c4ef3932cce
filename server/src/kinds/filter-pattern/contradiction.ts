import { comparesTo, numberIn } from './matcher.ts';
import { ANY, type Comparison, type Condition, isRow, type Leaf, type Row, type Value } from './pattern.ts';

/** Two single conditions beside each other that can't both hold, or of which one always does. */
export type Pair = { readonly one: Leaf; readonly other: Leaf; readonly of: Row };

/** The pairs in a condition of which `is` says so, each with the row that they stand in. */
export function pairsIn(condition: Condition, type: 'and' | 'or', is: (one: Leaf, other: Leaf) => boolean): readonly Pair[] {
  if (!isRow(condition)) return [];
  const below = condition.of.flatMap((each) => pairsIn(each, type, is));
  if (condition.type !== type) return below;
  const leaves = rowOf(condition, type).slice(0, MOST_LEAVES);
  for (const [index, other] of leaves.entries()) {
    const one = leaves.slice(0, index).find((each) => isSameSubject(each, other) && is(each, other));
    if (one) return [...below.filter((pair) => pair.other !== other), { one, other, of: condition }];
  }
  return below;
}

/** A pattern has 1,024 characters. */
const MOST_LEAVES = 100;

/** The single conditions of a row, those in parentheses that change nothing too. */
const rowOf = (condition: Condition, type: 'and' | 'or'): readonly Leaf[] => {
  if (!isRow(condition)) return [condition];
  return condition.type === type ? condition.of.flatMap((each) => rowOf(each, type)) : [];
};

/** One property or field, and no element of several. */
const isSameSubject = ({ subject: one }: Leaf, { subject: other }: Leaf): boolean => one.name === other.name && !one.steps.includes(ANY);

/** What a comparison takes as the only one, if it does. */
const only = (leaf: Leaf): Value | undefined =>
  leaf.type === 'compare' && leaf.operator === '=' && leaf.value.form !== 'regex' && !leaf.value.text.includes('*') && !leaf.value.isOpen
    ? leaf.value
    : undefined;

/** Whether no value is as both say. */
export function excludes(one: Leaf, other: Leaf): boolean {
  if (one.type === 'missing' || other.type === 'missing') return one.type !== other.type;
  if (one.type === 'is' || other.type === 'is') return one.type !== other.type || (one.type === 'is' && other.type === 'is' && one.what !== other.what);
  if (one.value.isOpen || other.value.isOpen) return false;
  const [first, second] = [only(one), only(other)];
  // What an expression finds is left to the service.
  if (first) return other.value.form !== 'regex' && !comparesTo(first.text, other.operator, other.value, undefined);
  if (second) return one.value.form !== 'regex' && !comparesTo(second.text, one.operator, one.value, undefined);
  return isEmptyRange(one, other);
}

function isEmptyRange(one: Comparison, other: Comparison): boolean {
  const [low, high] = one.operator.startsWith('>') ? [one, other] : [other, one];
  if (!low.operator.startsWith('>') || !high.operator.startsWith('<')) return false;
  const [from, to] = [numberIn(low.value.text), numberIn(high.value.text)];
  if (from === undefined || to === undefined) return false;
  return from > to || (from === to && (low.operator === '>' || high.operator === '<'));
}

/** Whether every value is as one of both says: two that it must differ from. */
export const covers = (one: Leaf, other: Leaf): boolean =>
  one.type === 'compare' && other.type === 'compare' && one.operator === '!=' && other.operator === '!=' && isSomethingElse(one.value, other.value);

const isSomethingElse = (one: Value, other: Value): boolean =>
  [one, other].every(({ form, text, isOpen }) => form !== 'regex' && !isOpen && !text.includes('*')) && one.text !== other.text;
