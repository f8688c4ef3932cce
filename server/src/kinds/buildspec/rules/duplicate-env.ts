import { repeatedNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { environmentSorts, variable } from '../variables.ts';
import { page } from './duplicate-env.md';

export const duplicateEnv = repeatedNames({
  id: 'buildspec/duplicate-env',
  severity: 'warning',
  page,
  family: variable,
  sorts: environmentSorts,
  says: ({ text }, { sort = '' }) => `${quoted(text)} already has a value in ${quoted(sort.replace('env.', ''))}. Expected it in one place.`,
});
