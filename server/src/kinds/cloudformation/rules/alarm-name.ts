import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { alarmName } from '../alarm-names.ts';

/** A name that the template doesn't have may be one of another stack: a slip alone is told. Source: as of `cloudwatch-alarm/alarm-rule.ts`. */
export const alarmNameRule = unknownNames({
  id: 'cloudformation/alarm-name',
  severity: 'information',
  family: alarmName,
  says: ({ text }) => `No alarm of the template is called ${code(text)}.`,
});
