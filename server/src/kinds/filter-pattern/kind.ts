import { EXPRESSIONS } from '../../core/expressions.ts';
import type { Kind } from '../../core/kind.ts';
import { text } from '../../core/schema.ts';
import { explain } from './explain.ts';
import { filterPatternFiles } from './files.ts';
import { offer } from './offer.ts';
import { valuesOf } from './pattern.ts';
import { patternOf } from './read.ts';
import { alwaysHolds } from './rules/always-holds.ts';
import { lastField } from './rules/last-field.ts';
import { mixedTerms } from './rules/mixed-terms.ts';
import { neverMatches } from './rules/never-matches.ts';
import { number } from './rules/number.ts';
import { operator } from './rules/operator.ts';
import { quotes } from './rules/quotes.ts';
import { regex } from './rules/regex.ts';
import { syntax } from './rules/syntax.ts';
import { unquotedTerm } from './rules/unquoted-term.ts';
import { wildcards } from './rules/wildcards.ts';
import { trialsOf } from './trial.ts';

export const filterPattern: Kind = {
  id: 'filter-pattern',
  title: 'a filter pattern of CloudWatch Logs',
  files: filterPatternFiles,
  reader: 'whole',
  schema: text(),
  // Expressions are run when a pattern is tried.
  asks: (root) => (valuesOf(patternOf(root)).some(({ form }) => form === 'regex') ? [EXPRESSIONS] : []),
  comments: false,
  offer,
  explain,
  trials: trialsOf,
  rules: [alwaysHolds, lastField, mixedTerms, neverMatches, number, operator, quotes, regex, syntax, unquotedTerm, wildcards],
  snippets: [],
};
