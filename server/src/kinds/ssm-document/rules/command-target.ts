import { code } from '../../../core/words.ts';
import { child, spanOf } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** A command without nodes. Source: Systems Manager user guide, automation-action-runcommand.html, checked 2026-11-23. */
export const commandTarget = eachStep({ id: 'ssm-document/command-target', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:runCommand' || !inputs || inputs.node.type !== 'map' || child(inputs, 'InstanceIds') || child(inputs, 'Targets')) return;
  // A misspelt key is told already.
  if (inputs.children.some(({ key }) => !key)) return;
  report(inputs.entry?.keySpan ?? spanOf(step), `This command has no nodes to run on. Expected ${code('InstanceIds')} or ${code('Targets')}.`);
});
