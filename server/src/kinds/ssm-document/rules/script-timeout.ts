import { code } from '../../../core/words.ts';
import { textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** Source: Systems Manager user guide, automation-action-executeScript.html: a script runs for up to 10 minutes, checked 2026-11-30. */
const LONGEST = 600;

export const scriptTimeout = eachStep({ id: 'ssm-document/script-timeout', severity: 'information' }, ({ action, fact }, { report }) => {
  const timeout = action === 'aws:executeScript' ? textAt(fact, 'timeoutSeconds') : undefined;
  if (timeout && Number(timeout.text) > LONGEST)
    report(timeout.node, `A script is stopped after ${LONGEST} seconds, whatever ${code('timeoutSeconds')} says. Expected at most ${code(String(LONGEST))}.`);
});
