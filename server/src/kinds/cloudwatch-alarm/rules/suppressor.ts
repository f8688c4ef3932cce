import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { compositeAlarmsIn, has } from '../alarms.ts';

const waits = ['ActionsSuppressorWaitPeriod', 'ActionsSuppressorExtensionPeriod'];

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutCompositeAlarm ActionsSuppressor. Checked 2026-11-30. */
export const suppressor: Rule = {
  id: 'cloudwatch-alarm/suppressor',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const alarm of compositeAlarmsIn(root)) {
      const [found] = select(alarm, '/ActionsSuppressor');
      const missing = waits.filter((name) => !has(alarm, name));
      if (found && missing.length > 0)
        report(found.entry?.keySpan ?? found.node, `An alarm with a suppressor needs ${oneOfCodes(missing).replace(' or ', ' and ')}.`);
      if (found) continue;
      for (const wait of waits.flatMap((name) => select(alarm, `/${name}`)))
        report(wait.entry?.keySpan ?? wait.node, `${code(String(wait.segment))} has no effect without \`ActionsSuppressor\`.`, { severity: 'warning' });
    }
  },
};
