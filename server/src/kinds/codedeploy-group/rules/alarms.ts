import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isYes } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { filled, subjectOf } from '../groups.ts';

/** Source: botocore codedeploy/2014-10-06 of 2026-08-07, AlarmsLimitExceededException and InvalidAlarmConfigException: an alarm list that is on has alarms. Checked 2026-11-30. */
export const alarms: Rule = {
  id: 'codedeploy-group/alarms',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    const [enabled] = select(subject, '/alarmConfiguration/enabled');
    if (enabled && isYes(textAt(subject, '/alarmConfiguration/enabled') ?? '') && !filled(subject, '/alarmConfiguration/alarms'))
      report(enabled.node, 'Alarms are on, and there is none. Expected `alarms` with names.', { typing: enabled.parent?.node ?? enabled.node });
  },
};
