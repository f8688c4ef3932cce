import { code } from '../../../core/words.ts';
import { child, spanOf } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** Pairs of inputs of which a stack takes one. Source: Systems Manager user guide, automation-action-createstack.html, checked 2026-11-30. */
const pairs = [
  ['TemplateBody', 'TemplateURL'],
  ['StackPolicyBody', 'StackPolicyURL'],
  ['DisableRollback', 'OnFailure'],
] as const;

export const stackTemplate = eachStep({ id: 'ssm-document/stack-template', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:createStack' || inputs?.node.type !== 'map') return;
  for (const [one, other] of pairs) {
    const second = child(inputs, other);
    if (child(inputs, one) && second?.entry)
      report(second.entry.keySpan, `A stack takes ${code(one)} or ${code(other)}, and this one has both. Expected one of them.`);
  }
  if (!child(inputs, 'TemplateBody') && !child(inputs, 'TemplateURL') && !inputs.children.some(({ key }) => !key))
    report(inputs.entry?.keySpan ?? spanOf(step), `This stack has no template. Expected ${code('TemplateURL')} or ${code('TemplateBody')}.`);
});
