import type { Fact } from '../../../core/fact.ts';
import { pathOf } from '../../../core/fact.ts';
import type { RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, itemsIn, textOf } from '../state.ts';
import { byState } from './by-state.ts';

/** `States.ALL` beside other errors, or before other entries. */
export const statesAll = byState({
  id: 'asl/states-all',
  severity: 'error',
  check({ fact }, context) {
    for (const key of ['Retry', 'Catch']) judge(key, itemsIn(child(fact, key)), context);
  },
});

function judge(key: string, entries: readonly Fact[], { report }: RuleContext): void {
  for (const [index, entry] of entries.entries()) {
    const errors = itemsIn(child(entry, 'ErrorEquals'));
    const all = errors.find((each) => textOf(each)?.text === 'States.ALL');
    if (!all) continue;
    if (errors.length > 1) {
      const others = errors.filter((each) => each !== all);
      report(all.node, '`States.ALL` stands beside other errors. Expected it alone: it includes them.', {
        fix: {
          title: 'Keep `States.ALL` alone',
          operations: others.toReversed().map((each) => ({ op: 'remove' as const, path: pathOf(each) })),
          suggestion: true,
        },
      });
    } else if (index < entries.length - 1)
      report(all.node, `\`States.ALL\` is in entry ${index + 1} of ${entries.length} of ${code(key)}. Expected it in the last one: no error gets past it.`);
  }
}
