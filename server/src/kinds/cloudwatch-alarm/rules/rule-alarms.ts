import type { Rule } from '../../../core/kind.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';

import { rulesIn } from '../composite.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, PutCompositeAlarm AlarmRule. Checked 2026-11-30. */
const MOST_ALARMS = 100;
const MOST_ELEMENTS = 500;

export const ruleAlarms: Rule = {
  id: 'cloudwatch-alarm/rule-alarms',
  severity: 'error',
  on: [''],
  check(root, { report, text, syntax }) {
    for (const { alarm, node, rule } of rulesIn(root)) {
      const names = new Set(rule.alarms.map((each) => each.text));
      if (names.size > MOST_ALARMS) report(node, `The rule names ${names.size} alarms. CloudWatch takes ${MOST_ALARMS}.`);
      else if (rule.elements > MOST_ELEMENTS)
        report(node, `The rule has ${rule.elements} elements. CloudWatch takes ${MOST_ELEMENTS}: alarms, \`TRUE\`, \`FALSE\` and parentheses.`);
      const own = textAt(alarm, '/AlarmName');
      const self = rule.alarms.find((each) => each.text === own || (own !== undefined && each.text.endsWith(`:alarm:${own}`)));
      if (self)
        report(
          positionMap(text, node, syntax)?.toSource(self) ?? node,
          `${code(own ?? '')} is this alarm itself. CloudWatch stops evaluating an alarm that depends on itself.`,
        );
    }
  },
};
