import { pathOf } from '../../../core/fact.ts';
import { resolve } from '../../../core/node.ts';
import { child, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** `End: false`. */
export const endFalse = byState({
  id: 'asl/end-false',
  severity: 'warning',
  check({ fact }, { report }) {
    const end = child(fact, 'End');
    const node = end && resolve(end.node);
    if (!end || node?.type !== 'scalar' || node.text !== 'false') return;
    const hasNext = child(fact, 'Next') !== undefined;
    report(
      keySpan(end),
      `\`End\` is \`false\`. ${hasNext ? 'Remove it: `Next` says where the state goes.' : 'Expected `Next` with the name of a state, or `End: true`.'}`,
      hasNext ? { fix: { title: 'Remove `End`', operations: [{ op: 'remove', path: pathOf(end) }] } } : {},
    );
  },
});
