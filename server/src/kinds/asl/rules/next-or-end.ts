import { pathOf } from '../../../core/fact.ts';
import type { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { child, hasKey, keySpan } from '../state.ts';
import { byState } from './by-state.ts';

/** Where a state goes on and ends as well, or neither. */
export const nextOrEnd = byState({
  id: 'asl/next-or-end',
  severity: 'error',
  check({ fact, name, type }, { report }) {
    if (type === undefined || type === 'Choice' || type === 'Succeed' || type === 'Fail' || fact.node.type !== 'map' || fact.node.broken) return;
    const [next, end] = [child(fact, 'Next'), child(fact, 'End')];
    if (next && end && isTrue(end))
      report(keySpan(end), `${code(name)} has both \`Next\` and \`End\`. Expected one of them: where it goes, or that it is the last.`, {
        fix: { title: 'Remove `End`', operations: [{ op: 'remove', path: pathOf(end) }], suggestion: true },
        related: [{ ...keySpan(next), message: 'It goes on here.' }],
      });
    if (!next && !end && !hasKey(fact, 'Next', 'End') && !fact.node.entries.some(({ key }) => key === '<<'))
      report(keySpan(fact), `${code(name)} has neither \`Next\` nor \`End\`. Expected \`Next\` with the name of a state, or \`End: true\`.`, {
        typing: fact.node,
        fix: { title: 'Add `End: true`', operations: [{ op: 'insert', path: pathOf(fact), key: 'End', value: 'true' }], suggestion: true },
      });
  },
});

const isTrue = ({ node }: { readonly node: Parameters<typeof isEmpty>[0] }): boolean => node.type === 'scalar' && node.text === 'true';
