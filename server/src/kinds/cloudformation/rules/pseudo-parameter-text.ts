import { pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { pseudoParameters } from '../functions.ts';
import { textsIn, upTo } from '../places.ts';

/** Source: CloudFormation user guide, pseudo-parameter-reference.html; cfn-lint 1.51, W1054. Checked 2026-11-30. */
export const pseudoParameterText: Rule = {
  id: 'cloudformation/pseudo-parameter-text',
  severity: 'warning',
  on: [EACH_PART],
  byPart: true,
  check(part, context) {
    const { text, syntax, report } = context;
    for (const placed of textsIn(part, text, 'AWS::', '/Resources/*/Properties', '/Outputs/*/Value')) {
      const { fact } = placed;
      const { node } = fact;
      if (fact.computed || node.type !== 'scalar' || node.tag !== undefined || !Object.hasOwn(pseudoParameters, node.text)) continue;
      // What stands in functions may be their arguments.
      if (upTo(placed).some(({ computed }) => computed && computed.name !== 'Fn::If' && computed.name !== '!If')) continue;
      const path = pathOf(fact);
      const operation: Operation = syntax === 'json' ? { op: 'nest', path, key: 'Ref' } : { op: 'tag', path, tag: '!Ref' };
      report(node, `${code(node.text)} is plain text here, not the value of the pseudo parameter. Expected ${code(`!Ref ${node.text}`)}.`, {
        fix: { title: 'Put it in `Ref`', operations: [operation] },
      });
    }
  },
};
