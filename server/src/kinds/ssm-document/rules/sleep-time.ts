import { code } from '../../../core/words.ts';
import { child, spanOf, textAt } from '../document.ts';
import { eachStep } from '../each-step.ts';

/** The longest sleep in seconds. Source: Systems Manager user guide, automation-action-sleep.html, checked 2026-11-23. */
const LONGEST = 604_799;

const form = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+(?:\.\d+)?)S)?)?$/i;

export const sleepTime = eachStep({ id: 'ssm-document/sleep-time', severity: 'error' }, (step, { report }) => {
  const { action, inputs } = step;
  if (action !== 'aws:sleep' || inputs?.node.type !== 'map') return;
  const duration = textAt(inputs, 'Duration');
  if (!child(inputs, 'Duration') && !child(inputs, 'Timestamp') && !inputs.children.some(({ key }) => !key))
    report(inputs.entry?.keySpan ?? spanOf(step), `This step does not say how long it waits. Expected ${code('Duration')} or ${code('Timestamp')}.`);
  if (!duration) return;
  const found = form.exec(duration.text);
  const [, days = '0', hours = '0', minutes = '0', seconds = '0'] = found ?? [];
  if (!found || !/\d/.test(duration.text) || /T$/i.test(duration.text))
    report(duration.node, `${code(duration.text)} is not a duration by ISO 8601. Expected a value such as ${code('PT10M')} for 10 minutes.`);
  else if (Number(days) * 86_400 + Number(hours) * 3_600 + Number(minutes) * 60 + Number(seconds) > LONGEST)
    report(duration.node, `A step sleeps for less than 7 days. Expected at most ${code('P6DT23H59M59S')}.`);
});
