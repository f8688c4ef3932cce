import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { child, keySpan, textAt } from '../state.ts';
import { byState } from './by-state.ts';

const keys = ['ItemReader', 'ItemBatcher', 'ResultWriter'] as const;

/** What needs executions of their own, in a Map that runs items inside of its own. */
export const distributedOnly = byState({
  id: 'asl/distributed-only',
  severity: 'error',
  check({ fact, type }, { report }) {
    if (type !== 'Map') return;
    const processor = child(fact, 'ItemProcessor');
    const config = child(processor ?? child(fact, 'Iterator'), 'ProcessorConfig');
    const said = child(config, 'Mode');
    const mode = textAt(config, 'Mode');
    const isLegacy = !processor && child(fact, 'Iterator') !== undefined && !config;
    if ((!processor && !isLegacy && !config) || (said && mode?.text !== 'INLINE')) return;
    for (const key of keys) {
      const found = child(fact, key);
      if (!found) continue;
      report(
        keySpan(found),
        `${code(key)} needs a distributed Map. ${isLegacy ? 'Expected `ItemProcessor` with the mode `DISTRIBUTED` in place of `Iterator`.' : mode ? 'Its mode is `INLINE`. Expected `DISTRIBUTED`.' : 'Without `ProcessorConfig` the mode is `INLINE`. Expected `DISTRIBUTED` with an `ExecutionType`.'}`,
        {
          ...(mode || isLegacy ? {} : { severity: 'warning' as const }),
          ...(mode && said
            ? {
                related: [{ start: mode.node.start, end: mode.node.end, message: 'The mode is set here.' }],
                fix: {
                  title: 'Change the mode to `DISTRIBUTED`, with `ExecutionType: STANDARD`',
                  operations: [
                    { op: 'set' as const, path: pathOf(said), to: 'DISTRIBUTED' },
                    ...(child(config, 'ExecutionType') || !config
                      ? []
                      : [{ op: 'insert' as const, path: pathOf(config), key: 'ExecutionType', value: 'STANDARD' }]),
                  ],
                  suggestion: true as const,
                },
              }
            : {}),
        },
      );
    }
  },
});
