import type { Fact } from '../../core/fact.ts';
import { resolve } from '../../core/node.ts';
import { comparisonNames } from './schema/choice.ts';
import { child, itemsIn } from './state.ts';

const signs: Readonly<Record<string, string>> = { Equals: '=', LessThan: '<', GreaterThan: '>', LessThanEquals: '≤', GreaterThanEquals: '≥' };
const compared = new Set(comparisonNames);
const LONGEST = 60;
/** Conditions in conditions: more is nothing that people write. */
const DEEPEST = 5;

/** What a rule of a Choice asks, in a few characters: `$.count > 10`. */
export function conditionWords(rule: Fact | undefined): string {
  const words = rule ? wordsOf(rule, DEEPEST) : '';
  return words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
}

function wordsOf(condition: Fact, left: number): string {
  if (left === 0) return '…';
  const expression = scalar(child(condition, 'Condition'));
  if (expression !== '') return expression.replace(/^\{%|%\}$/g, '').trim();
  for (const [key, word] of [
    ['And', ' and '],
    ['Or', ' or '],
  ] as const) {
    const joined = itemsIn(child(condition, key));
    if (joined.length > 0) return joined.map((each) => wordsOf(each, left - 1)).join(word);
  }
  const not = child(condition, 'Not');
  if (not) return `not ${wordsOf(not, left - 1)}`;
  const test = condition.children.find(({ segment }) => compared.has(String(segment)));
  return test ? comparison(scalar(child(condition, 'Variable')), String(test.segment), scalar(test)) : '';
}

function comparison(variable: string, name: string, value: string): string {
  const what = /^Is(\w+)$/.exec(name)?.[1];
  if (what !== undefined) return `${variable} is ${value === 'false' ? 'not ' : ''}${what === 'Present' ? 'there' : what.toLowerCase()}`;
  const [, order = ''] = /^(?:String|Numeric|Boolean|Timestamp)(\w+?)(?:Path)?$/.exec(name) ?? [];
  return order === 'Matches' ? `${variable} matches ${value}` : `${variable} ${signs[order] ?? order} ${value}`;
}

function scalar(fact: Fact | undefined): string {
  const node = fact && resolve(fact.node);
  return node?.type === 'scalar' ? node.text : '';
}
