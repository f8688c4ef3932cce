import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { agentTypes } from '../agents.ts';
import { entriesOf, named } from '../tree.ts';

/** Source: ModelParser, OneAgentMax, checked 2026-11-30. */
export const agentTwoTypes: Rule = {
  id: 'jenkinsfile/agent-two-types',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of named(root, 'agent')) {
      if (!fact.key || fact.node.type !== 'map' || fact.node.flow) continue;
      const [first, ...others] = entriesOf(fact).filter(({ key, half }) => (agentTypes.includes(key) && !half) || key === 'none' || key === 'any');
      for (const { key, keySpan } of others)
        if (first)
          report(
            keySpan,
            `The agent is ${code(first.key)} already. Expected one type; ${key === 'label' || first.key === 'label' ? `a label goes in ${code(key === 'label' ? first.key : key)}.` : `remove ${code(key)} or ${code(first.key)}.`}`,
          );
    }
  },
};
