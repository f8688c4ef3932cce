import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { childOf, statementsOf } from '../policy.ts';

/**
 * Source: AWS Prescriptive Guidance, least-privilege-cloudformation, configuring-stack-policies.html: Effect, Action, Principal and Resource
 * are required; CloudFormation user guide, protect-stack-resources.html, for those with `Not`. Checked 2026-11-30.
 */
export const incompleteStatement: Rule = {
  id: 'cfn-stack-policy/incomplete-statement',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { fact } of statementsOf(root)) {
      const { node } = fact;
      // A key that is being typed, or misspelt, may be the one.
      if (node.type !== 'map' || node.broken || node.entries.some(({ key, half }) => half || !keys.includes(key))) continue;
      for (const name of ['Action', 'Resource']) {
        const [own, except] = [childOf(fact, name), childOf(fact, `Not${name}`)];
        const both = `${code(name)} or ${code(`Not${name}`)}`;
        if (!own && !except)
          report({ start: node.start, end: node.start + 1 }, `This statement has neither ${code(name)} nor ${code(`Not${name}`)}. Expected one of them.`, {
            check: 'missing',
            typing: node,
          });
        if (own?.entry && except?.entry)
          report(except.entry.keySpan, `This statement has both ${both.replace(' or ', ' and ')}. Expected one of them.`, { check: 'both' });
      }
    }
  },
};

const keys = ['Sid', 'Effect', 'Principal', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
