import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { eventOf, fieldsAt } from '../sources.ts';
import { matchersOf } from '../tests.ts';

/** Source: EventBridge user guide, eb-create-pattern-operators.html (exists matching), checked 2026-11-30. */
export const existsObject: Rule = {
  id: 'eventbridge-pattern/exists-object',
  severity: 'warning',
  on: [''],
  check(root, { data, report }) {
    const event = eventOf(root, data);
    for (const { name, argument, test } of event ? matchersOf(root) : []) {
      const [top, ...below] = test.path;
      const fields = event && name === 'exists' && top === 'detail' ? fieldsAt(event, below) : undefined;
      if (!fields || !argument.entry) continue;
      const [member = 'id'] = Object.keys(fields);
      report(
        argument.entry.keySpan,
        `\`exists\` looks at values only, and ${code(test.path.join('.'))} is an object in these events. Ask for a field in it, such as ${code(member)}.`,
      );
    }
  },
};
