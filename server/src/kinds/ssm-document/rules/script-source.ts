import { code } from '../../../core/words.ts';
import { child, spanOf } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** A script that is nowhere, or in two places. Source: Systems Manager user guide, automation-action-executeScript.html, checked 2026-11-30. */
export const scriptSource = eachStep({ id: 'ssm-document/script-source', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:executeScript' || inputs?.node.type !== 'map' || inputs.children.some(({ key }) => !key)) return;
  if (!child(inputs, 'Script') && !child(inputs, 'Attachment'))
    report(
      inputs.entry?.keySpan ?? spanOf(step),
      `This step has no script. Expected ${code('Script')}, or ${code('Attachment')} with the name of an attached file.`,
    );
});
