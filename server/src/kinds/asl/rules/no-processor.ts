import { code } from '../../../core/words.ts';
import { hasKey, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** A Map that says nothing to do. */
export const noProcessor = byState({
  id: 'asl/no-processor',
  severity: 'error',
  check({ fact, name, type }, { report }) {
    if (type !== 'Map' || fact.node.type !== 'map' || fact.node.broken || hasKey(fact, 'ItemProcessor', 'Iterator', '<<')) return;
    report(keySpan(fact), `${code(name)} doesn't say what to do with each item. Expected \`ItemProcessor\` with \`StartAt\` and \`States\`.`, {
      typing: fact.node,
    });
  },
});
