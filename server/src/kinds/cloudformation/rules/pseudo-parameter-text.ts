import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { pseudoParameters } from '../functions.ts';

/** Source: CloudFormation user guide, pseudo-parameter-reference.html; cfn-lint 1.51, W1054. Checked 2026-11-30. */
export const pseudoParameterText: Rule = {
  id: 'cloudformation/pseudo-parameter-text',
  severity: 'warning',
  on: ['/Resources/*/Properties', '/Outputs/*/Value'],
  check(place, { syntax, report }) {
    const waiting: Fact[] = [place];
    for (let fact = waiting.pop(); fact; fact = waiting.pop()) {
      // What stands in functions may be their arguments.
      if (!fact.computed || fact.computed.name === 'Fn::If' || fact.computed.name === '!If') waiting.push(...fact.children);
      const node = resolve(fact.node);
      if (fact.computed || node?.type !== 'scalar' || node !== fact.node || node.tag !== undefined || !Object.hasOwn(pseudoParameters, node.text)) continue;
      const path = pathOf(fact);
      const operation: Operation = syntax === 'json' ? { op: 'nest', path, key: 'Ref' } : { op: 'tag', path, tag: '!Ref' };
      report(node, `${code(node.text)} is plain text here, not the value of the pseudo parameter. Expected ${code(`!Ref ${node.text}`)}.`, {
        fix: { title: 'Put it in `Ref`', operations: [operation] },
      });
    }
  },
};
