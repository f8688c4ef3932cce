import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { scalarsIn } from '../calls.ts';
import { pseudoParameters } from '../functions.ts';
import { placeOf } from '../resources.ts';

/** Source: CloudFormation user guide, pseudo-parameter-reference.html; cfn-lint 1.51, W1054. Checked 2026-11-30. */
export const pseudoParameterText: Rule = {
  id: 'cloudformation/pseudo-parameter-text',
  severity: 'warning',
  on: [''],
  check(root, { syntax, report }) {
    for (const fact of scalarsIn(root)) {
      const { node } = fact;
      if (node.type !== 'scalar' || node.tag !== undefined || !node.text.startsWith('AWS::') || !Object.hasOwn(pseudoParameters, node.text)) continue;
      if (!['Properties', 'Value'].includes(placeOf(fact) ?? '') || isArgument(fact)) continue;
      const path = pathOf(fact);
      const operation: Operation = syntax === 'json' ? { op: 'nest', path, key: 'Ref' } : { op: 'tag', path, tag: '!Ref' };
      report(node, `${code(node.text)} is plain text here, not the value of the pseudo parameter. Expected ${code(`!Ref ${node.text}`)}.`, {
        fix: { title: 'Put it in `Ref`', operations: [operation] },
      });
    }
  },
};

/** Whether a value is the argument of a function, which may take it as it is; `Fn::If` hands on what it chooses. */
function isArgument(fact: Fact): boolean {
  for (let at: Fact | undefined = fact; at; at = at.parent) if (at.computed && !/^(?:Fn::|!)If$/.test(at.computed.name)) return true;
  return false;
}
