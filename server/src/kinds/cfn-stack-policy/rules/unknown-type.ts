import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { INDEX, indexOf } from '../../cloudformation/spec.ts';
import { statementsOf } from '../policy.ts';

/** Only slips of a type: AWS adds types all the time. Source: the types of CloudFormation's registry, compiled with the product. */
export const unknownType: Rule = {
  id: 'cfn-stack-policy/unknown-type',
  severity: 'warning',
  on: [''],
  data: { [INDEX]: '/Statement/*/Condition/*/ResourceType' },
  check(root, { data, report }) {
    const index = indexOf(data);
    if (!index) return;
    for (const { fact, text } of statementsOf(root).flatMap(({ types }) => types.flatMap(({ texts }) => texts))) {
      if (text === undefined || !/^AWS::\w+::\w+$/i.test(text) || Object.hasOwn(index.types, text)) continue;
      const guess = nearest(text, Object.keys(index.types));
      if (guess === undefined || !isSlip(text, guess)) continue;
      report(fact.node, `Unknown type ${code(text)}, so the condition never matches. Did you mean ${code(guess)}?`, {
        typing: fact.node,
        fix: { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(fact), to: guess }] },
      });
    }
  },
};
