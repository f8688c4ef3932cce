import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { child, spanOf, textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** Source: Systems Manager user guide, automation-action-executeScript.html, checked 2026-11-30. */
export const scriptHandler = eachStep({ id: 'ssm-document/script-handler', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:executeScript' || !inputs || inputs.children.some(({ key }) => !key)) return;
  const [runtime, handler] = [textAt(inputs, 'Runtime'), child(inputs, 'Handler')];
  if (!runtime) return;
  if (/^python/i.test(runtime.text) && !handler)
    report(inputs.entry?.keySpan ?? spanOf(step), `Missing key ${code('Handler')} in ${code('inputs')}. Python needs the function that is called.`);
  if (/^powershell/i.test(runtime.text) && handler?.entry)
    report(handler.entry.keySpan, `PowerShell runs from top to bottom and takes no ${code('Handler')}. Remove it.`, {
      fix: { title: `Remove ${code('Handler')}`, operations: [{ op: 'remove', path: pathOf(handler) }] },
    });
});
