import { code } from '../../../core/words.ts';
import { assignmentsOf } from '../language/variables.ts';
import { byState } from './by-state.ts';

const NAME = /^[\p{ID_Start}_]\p{ID_Continue}*$/u;
const LONGEST = 80;

/** Names that a variable can't have. */
export const variableName = byState({
  id: 'asl/variable-name',
  severity: 'error',
  check(state, { report }) {
    for (const { name, fact } of assignmentsOf(state)) {
      if (!fact.entry || name === '' || name === '<<' || /[{<\ue000-\uf8ff]/.test(name)) continue;
      const why = wrong(name);
      if (why !== undefined) report(fact.entry.keySpan, `${code(name)} can't be the name of a variable: ${why}`, { typing: fact.entry.keySpan });
    }
  },
});

function wrong(name: string): string | undefined {
  if (name === 'states') return '`$states` is reserved.';
  if (name.startsWith('$')) return `the \`$\` belongs to its uses. Expected ${code(name.slice(1))}.`;
  if (/[.[]/.test(name)) return "a part of a variable can't be set. Set it as a whole.";
  if (name.length > LONGEST) return `it has ${name.length} characters. Expected up to ${LONGEST}.`;
  return NAME.test(name) ? undefined : 'expected letters, digits and underscores, the first no digit.';
}
