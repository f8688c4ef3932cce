import type { ListNode, Node, ScalarNode } from '../../core/node.ts';

/** A range of numbers: its ends, and whether they belong to it. */
export type Range = { readonly low: number; readonly high: number; readonly withLow: boolean; readonly withHigh: boolean };

/** What a comparison with a number says of numbers. */
const comparisons: Readonly<Record<string, (to: number) => Range>> = {
  '=': (to) => ({ low: to, high: to, withLow: true, withHigh: true }),
  '>': (to) => ({ low: to, high: Infinity, withLow: false, withHigh: true }),
  '>=': (to) => ({ low: to, high: Infinity, withLow: true, withHigh: true }),
  '<': (to) => ({ low: -Infinity, high: to, withLow: true, withHigh: false }),
  '<=': (to) => ({ low: -Infinity, high: to, withLow: true, withHigh: true }),
};

export const operators = Object.keys(comparisons);

/** A place in the argument of `numeric`, and what is wrong with it. */
export type NumericFault = { readonly node: Node; readonly fault: 'operator' | 'number' | 'second' | 'short' | 'long' };

/**
 * What is wrong with the argument of `numeric`: one comparison, or a lower bound and then an upper one.
 * Source: RuleCompiler.java of aws/event-ruler of 2026-07-21, checked 2026-11-30.
 */
export function numericFault(list: ListNode): NumericFault | undefined {
  const [first, low, second, high, ...more] = list.items;
  if (!first || !low) return { node: list, fault: 'short' };
  if (!isOperator(first)) return { node: first, fault: 'operator' };
  if (!isNumber(low)) return { node: low, fault: 'number' };
  if (!second) return undefined;
  if (!/^>=?$/.test(first.text)) return { node: second, fault: 'long' };
  if (!isOperator(second) || !/^<=?$/.test(second.text)) return { node: second, fault: isOperator(second) ? 'second' : 'operator' };
  if (!high) return { node: list, fault: 'short' };
  if (!isNumber(high)) return { node: high, fault: 'number' };
  return more[0] && { node: more[0], fault: 'long' };
}

/** The numbers that the argument of `numeric` takes; `undefined` where it is faulty. */
export function rangeOf(list: ListNode): Range | undefined {
  if (numericFault(list)) return undefined;
  const texts = list.items.map((item) => (item.type === 'scalar' ? item.text : ''));
  const one = comparisons[texts[0] ?? '']?.(Number(texts[1]));
  const other = comparisons[texts[2] ?? '']?.(Number(texts[3]));
  return one && other ? { ...one, high: other.high, withHigh: other.withHigh } : one;
}

/** Whether a number is in a range. */
export const holdsFor = ({ low, high, withLow, withHigh }: Range, value: number): boolean =>
  (withLow ? value >= low : value > low) && (withHigh ? value <= high : value < high);

/** Whether no number is in a range. */
export const isNone = ({ low, high, withLow, withHigh }: Range): boolean => low > high || (low === high && !(withLow && withHigh));

const isOperator = (node: Node): node is ScalarNode => node.type === 'scalar' && Object.hasOwn(comparisons, node.text);
const isNumber = (node: Node): boolean => node.type === 'scalar' && node.style === 'plain' && node.valueType === 'number';
