import { factsIn } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

const sections: readonly (string | number)[] = ['options', 'parameters', 'triggers'];

/** Source: ModelParser, CannotHaveBlocks, checked 2026-11-30. */
export const callWithBlock: Rule = {
  id: 'jenkinsfile/call-with-block',
  severity: 'error',
  on: [''],
  check(_, { root, text, report }) {
    for (const { node, entry, key, parent } of factsIn(root)) {
      const section = parent?.node.type === 'map' && typeof parent.segment === 'number' ? parent.parent : parent;
      if (!entry || !key || !section?.key || !sections.includes(section.segment) || node.type !== 'map' || node.broken) continue;
      if (text[node.start] === '(' && text[node.end - 1] === '}')
        report(
          entry.keySpan,
          `${code(entry.key)} has a block, and ${code(String(section.segment))} takes calls without one. Expected no ${code('{ }')} behind the arguments.`,
        );
    }
  },
};
