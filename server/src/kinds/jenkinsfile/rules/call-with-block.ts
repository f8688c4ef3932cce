import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { named } from '../tree.ts';

const sections: readonly string[] = ['options', 'parameters', 'triggers'];

/** Source: ModelParser, CannotHaveBlocks, checked 2026-11-30. */
export const callWithBlock: Rule = {
  id: 'jenkinsfile/call-with-block',
  severity: 'error',
  on: [''],
  check(_, { root, text, report }) {
    for (const section of named(root, ...sections))
      for (const { node, entry, key } of section.node.type === 'list' ? section.children.flatMap(({ children }) => children) : section.children) {
        if (!entry || !key || !section.key || node.type !== 'map' || node.broken) continue;
        if (text[node.start] === '(' && text[node.end - 1] === '}')
          report(
            entry.keySpan,
            `${code(entry.key)} has a block, and ${code(String(section.segment))} takes calls without one. Expected no ${code('{ }')} after the arguments.`,
          );
      }
  },
};
