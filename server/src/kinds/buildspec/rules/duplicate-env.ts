import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { environmentSorts, variable } from '../variables.ts';

export const duplicateEnv = repeatedNames({
  id: 'buildspec/duplicate-env',
  severity: 'warning',
  family: variable,
  sorts: environmentSorts,
  says: ({ text }, { sort = '' }) => `${code(text)} already has a value in ${code(sort.replace('env.', ''))}. Expected it in one place.`,
});
