import { code } from '../../../core/words.ts';
import { isComputed } from '../language.ts';
import { keySpan } from '../state.ts';
import { byState } from './by-state.ts';

const LONGEST = 80;

/** Names that are too long, or empty. */
export const stateName = byState({
  id: 'asl/state-name',
  severity: 'error',
  check({ fact, name }, { report }) {
    const length = [...name].length;
    if (length === 0) report(keySpan(fact), 'The name of this state is empty. Expected 1 to 80 characters.', { typing: keySpan(fact) });
    else if (length > LONGEST && !isComputed(name))
      report(keySpan(fact), `The name ${code(name)} has ${length} characters. Expected at most ${LONGEST}.`, { typing: keySpan(fact) });
  },
});
