import type { Family } from '../../core/kind.ts';
import { pseudo } from './references.ts';
import { stepExpected, stepPattern } from './step.ts';

/** The names of a document. Source: Systems Manager user guide, automation-actions.html, checked 2026-11-23. */
export const parameter: Family = {
  title: 'a parameter',
  pattern: '^[A-Za-z0-9_.-]+$',
  expected: 'letters, digits, underscores, dots and hyphens',
  given: Object.entries(pseudo).map(([value, about]) => ({ value, about })),
  colours: { parameter: 'parameter' },
};

export const step: Family = { title: 'a step', pattern: stepPattern, expected: stepExpected, colours: { step: 'function' } };

/** The agent takes more characters. */
export const commandStep: Family = { title: 'a step', pattern: '^[^\\s{}"\']+$', expected: 'a word without blanks, braces and quotes' };

export const variable: Family = { title: 'a variable', pattern: '^[A-Za-z0-9_]+$', expected: 'letters, digits and underscores' };

export const output: Family = { title: 'an output', pattern: '^[A-Za-z0-9_]+$', expected: 'letters, digits and underscores' };
