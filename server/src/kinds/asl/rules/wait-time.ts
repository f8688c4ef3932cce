import { pathOf } from '../../../core/fact.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { child, hasKey, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

const keys = ['Seconds', 'Timestamp', 'SecondsPath', 'TimestampPath'] as const;

/** A Wait state that says no time, or two. */
export const waitTime = byState({
  id: 'asl/wait-time',
  severity: 'error',
  check({ fact, name, type, spoken }, { report }) {
    if (type !== 'Wait' || fact.node.type !== 'map' || fact.node.broken || fact.node.entries.some(({ key }) => key === '<<')) return;
    const found = keys.map((key) => child(fact, key)).filter((each) => each !== undefined);
    const [first, second] = found;
    const taken = spoken === 'JSONata' ? keys.slice(0, 2) : keys;
    if (first && second)
      report(keySpan(second), `${code(name)} has ${code(String(first.segment))} and ${code(String(second.segment))}. Expected one of them.`, {
        fix: { title: `Remove ${code(String(second.segment))}`, operations: [{ op: 'remove', path: pathOf(second) }], suggestion: true },
        related: [{ ...keySpan(first), message: 'The first one.' }],
      });
    else if (!first && !hasKey(fact, ...taken))
      report(keySpan(fact), `${code(name)} doesn't say how long to wait. Expected ${oneOfCodes(taken)}.`, { typing: fact.node });
  },
});
