import { type Fact, pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { child, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** Keys of which one place takes one, by where they stand in a state. Wait states have a rule of their own. */
const pairs: readonly (readonly [at: readonly string[], one: string, other: string])[] = [
  [[], 'TimeoutSeconds', 'TimeoutSecondsPath'],
  [[], 'HeartbeatSeconds', 'HeartbeatSecondsPath'],
  [[], 'Error', 'ErrorPath'],
  [[], 'Cause', 'CausePath'],
  [[], 'MaxConcurrency', 'MaxConcurrencyPath'],
  [[], 'ToleratedFailureCount', 'ToleratedFailureCountPath'],
  [[], 'ToleratedFailurePercentage', 'ToleratedFailurePercentagePath'],
  [[], 'ItemProcessor', 'Iterator'],
  [[], 'ItemSelector', 'Parameters'],
  [['ItemBatcher'], 'MaxItemsPerBatch', 'MaxItemsPerBatchPath'],
  [['ItemBatcher'], 'MaxInputBytesPerBatch', 'MaxInputBytesPerBatchPath'],
  [['ItemReader', 'ReaderConfig'], 'MaxItems', 'MaxItemsPath'],
];

/** Two keys that say the same thing twice. */
export const conflictingFields = byState({
  id: 'asl/conflicting-fields',
  severity: 'error',
  check({ fact, type }, { report }) {
    if (type === undefined) return;
    for (const [at, one, other] of pairs) {
      const place = at.reduce<Fact | undefined>((found, key) => child(found, key), fact);
      const [first, second] = [child(place, one), child(place, other)];
      // A Task takes `Parameters` alone, and has no `ItemSelector`.
      if (!first?.key || !second?.key) continue;
      report(keySpan(second), `${code(one)} and ${code(other)} are both here. Expected one of them.`, {
        fix: { title: `Remove ${code(other)}`, operations: [{ op: 'remove', path: pathOf(second) }], suggestion: true },
        related: [{ ...keySpan(first), message: 'The other one.' }],
      });
    }
  },
});
