import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf } from '../../../core/node.ts';
import { code, isSlip } from '../../../core/words.ts';
import { eventOf, fieldsAt } from '../sources.ts';
import { fieldsOf } from '../tests.ts';

/** What calls take and give is known in part only. */
const ofCalls = /^(requestParameters|responseElements|additionalEventData|serviceEventDetails)$/;

/** Source: the events in AWS's schemas of events (`@aws-cdk/aws-service-spec`), of 2026-09-29. */
export const unknownField: Rule = {
  id: 'eventbridge-pattern/unknown-field',
  severity: 'warning',
  on: [''],
  check(root, { data, report }) {
    const event = eventOf(root, data);
    for (const { fact, path } of event ? fieldsOf(root) : []) {
      const [top, ...below] = path;
      const name = below.pop();
      const fields = event && top === 'detail' && !below.some((each) => ofCalls.test(each)) ? fieldsAt(event, below) : undefined;
      if (!event || !fields || name === undefined || !fact.entry || fact.entry.half || Object.hasOwn(fields, name)) continue;
      const owner = fact.parent?.node;
      const meant = Object.keys(fields).find((each) => isSlip(name, each) && !(owner?.type === 'map' && entryOf(owner, each)));
      if (meant === undefined) continue;
      report(
        fact.entry.keySpan,
        `Events ${code(event.detailType)} have no field ${code([...below, name].join('.'))} in \`detail\`. Did you mean ${code(meant)}?`,
        {
          fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'rename', path: pathOf(fact), to: meant }] },
        },
      );
    }
  },
};
