import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { metricWidgets } from '../rows.ts';

/** Source: CloudWatch API reference, MetricDataQuery: each Id is unique, checked 2026-11-30. */
export const duplicateId: Rule = {
  id: 'cloudwatch-dashboard/duplicate-id',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { rows } of metricWidgets(root))
      for (const { again, first } of repeats(
        rows.flatMap(({ options }) => options.flatMap(idOf)),
        ({ text }) => text,
      ))
        report(
          again.fact.node,
          `Another metric of this widget has the id ${code(again.text)}: an expression can’t tell them apart. Expected each id once in a widget.`,
          {
            related: [{ start: first.fact.node.start, end: first.fact.node.end, message: 'The first one.' }],
          },
        );
  },
};

function idOf(options: Fact): { readonly fact: Fact; readonly text: string }[] {
  const [fact] = select(options, '/id');
  const text = textAt(options, '/id');
  return fact && text !== undefined ? [{ fact, text }] : [];
}
