import { code } from '../../../core/words.ts';
import { child, hasKey, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** A Choice that fails when no rule holds. */
export const noDefault = byState({
  id: 'asl/no-default',
  severity: 'information',
  check({ fact, name, type }, { report }) {
    if (type !== 'Choice' || !child(fact, 'Choices') || hasKey(fact, 'Default') || fact.node.broken) return;
    report(keySpan(fact), `${code(name)} has no \`Default\`. If no rule holds, the execution fails with \`States.NoChoiceMatched\`.`, { typing: fact.node });
  },
});
