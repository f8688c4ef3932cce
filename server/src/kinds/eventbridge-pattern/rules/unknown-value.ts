import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { eventOf, valuesAt } from '../sources.ts';
import { isText, testsOf } from '../tests.ts';

/** Source: the guides of the services, as `values.ts` names them. */
export const unknownValue: Rule = {
  id: 'eventbridge-pattern/unknown-value',
  severity: 'warning',
  on: [''],
  check(root, { data, report }) {
    const event = eventOf(root, data);
    for (const { fact, path } of event ? testsOf(root) : []) {
      const known = event && path[0] === 'detail' ? valuesAt(event, path.slice(1)) : undefined;
      for (const item of known ? fact.children : []) {
        const { node } = item;
        if (!known || !isText(node) || isComputed(node.text) || known.includes(node.text)) continue;
        const same = known.find((each) => each.toLowerCase() === node.text.toLowerCase());
        const meant = same ?? known.find((each) => isSlip(node.text.toUpperCase(), each.toUpperCase()));
        if (meant === undefined) continue;
        report(
          node,
          `${code(path.at(-1) ?? '')} is never ${code(node.text)}: the service writes ${code(meant)}${same ? ', and letter case counts' : ''}. Known: ${oneOfCodes(known, 9)}.`,
          {
            fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(item), to: meant }] },
          },
        );
      }
    }
  },
};
