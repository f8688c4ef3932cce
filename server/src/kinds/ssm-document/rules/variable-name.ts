import { code } from '../../../core/words.ts';
import { textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** Source: Systems Manager user guide, automation-action-update-variable.html, checked 2026-11-23. */
export const variableName = eachStep({ id: 'ssm-document/variable-name', severity: 'error' }, ({ action, inputs }, { report }) => {
  const name = action === 'aws:updateVariable' ? textAt(inputs, 'Name') : undefined;
  if (name && !name.text.startsWith('variable:'))
    report(name.node, `${code('Name')} is ${code(name.text)}. Expected ${code('variable:')} and the name of a variable.`);
});
