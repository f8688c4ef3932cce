import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { callsIn } from '../calls.ts';
import { callSpan } from '../forms.ts';
import { childOf, literalIn, resourcesOf } from '../resources.ts';

/** Source: CloudFormation user guide, blue-green.html, "Considerations", checked 2026-11-30. */
export const blueGreen: Rule = {
  id: 'cloudformation/blue-green',
  severity: 'warning',
  on: ['/Hooks'],
  check(hooks, { root, text, report }) {
    if (!hooks.children.some((hook) => literalIn(hook, 'Type') === 'AWS::CodeDeploy::BlueGreen')) return;
    const why = 'A template with a blue/green hook';
    for (const { entry } of select(root, '/Outputs')) if (entry) report(entry.keySpan, `${why} can have no outputs: CloudFormation refuses it.`);
    for (const call of callsIn(root))
      if (call.call.function.name === 'Fn::ImportValue') report(callSpan(call, text), `${why} can't import values of other stacks.`);
    for (const { fact } of resourcesOf(root, 'AWS::CloudFormation::Stack')) {
      const type = childOf(fact, 'Type');
      if (type) report(type.node, `${why} can't have nested stacks: the hook works in one template alone.`);
    }
  },
};
