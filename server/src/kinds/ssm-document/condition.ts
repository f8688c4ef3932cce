import { any, either, flag, type Key, key, list, number, type ObjectOf, object, type Schema, text } from '../../core/schema.ts';

/**
 * Conditions of branches and loops.
 * Source: Systems Manager user guide, automation-action-branch.html and automation-branch-condition.html, checked 2026-11-23.
 */

const texts: Readonly<Record<string, string>> = {
  StringEquals: 'The string is this one.',
  EqualsIgnoreCase: 'The string is this one, whatever its letter case.',
  StartsWith: 'The string begins with this one.',
  EndsWith: 'The string ends with this one.',
  Contains: 'The string contains this one.',
};

const numbers: Readonly<Record<string, string>> = {
  NumericEquals: 'The number is this one.',
  NumericGreater: 'The number is greater.',
  NumericLesser: 'The number is less.',
  NumericGreaterOrEquals: 'The number is greater or the same.',
  NumericLesserOrEquals: 'The number is less or the same.',
};

const keysOf = (words: Readonly<Record<string, string>>, schema: Schema): Record<string, Key> =>
  Object.fromEntries(Object.entries(words).map(([name, about]) => [name, key(about, schema)]));

/** The operators that compare a value. */
export const operators: readonly string[] = [...Object.keys(texts), ...Object.keys(numbers), 'BooleanEquals'];

const comparison: Record<string, Key> = {
  Variable: key('What is looked at: an output or a parameter, `{{ STEP.NAME }}`.', any),
  ...keysOf(texts, text()),
  ...keysOf(numbers, number()),
  BooleanEquals: key('The value is true or false.', flag('True.', 'False.', { others: 'fine' })),
};

/** One that may stand in another: made when something asks, since it may contain itself. */
const inner: ObjectOf = {
  type: 'object',
  others: 'warning',
  slips: 'error',
  get keys() {
    return innerKeys;
  },
};

const several = list(inner, { recursive: true });
const innerKeys: Record<string, Key> = {
  ...comparison,
  And: key('All of these hold.', several),
  Or: key('One of these holds.', several),
  Not: key('This does not hold.', either(object(comparison, { others: 'warning', slips: 'error' }), several)),
};

export const loopCondition: ObjectOf = object(innerKeys, { others: 'warning', slips: 'error' });

export const branchChoice: ObjectOf = object(
  { NextStep: key('Step to go to when it holds.', text(), { required: 'error', mistaken: ['nextStep'] }), ...innerKeys },
  { others: 'warning', slips: 'error' },
);
