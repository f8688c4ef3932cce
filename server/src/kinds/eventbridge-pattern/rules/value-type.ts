import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isNumber, testAt } from '../tests.ts';

/** Fields of the envelope, all of them strings. */
const envelope = ['account', 'version', 'id', 'time', 'region', 'source', 'detail-type', 'resources'];

/** Source: EventBridge user guide, eb-events-structure.html and eb-create-pattern.html, checked 2026-11-30. */
export const valueType: Rule = {
  id: 'eventbridge-pattern/value-type',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const field of envelope)
      for (const fact of testAt(root, field)?.fact.children ?? []) {
        if (!isNumber(fact.node)) continue;
        const { text } = fact.node;
        report(fact.node, `${code(field)} is a string in every event, so the number ${code(text)} never matches. Expected ${code(`"${text}"`)}.`, {
          fix: { title: `Change to ${code(`"${text}"`)}`, operations: [{ op: 'set', path: pathOf(fact), to: text, quoted: true }] },
        });
      }
  },
};
