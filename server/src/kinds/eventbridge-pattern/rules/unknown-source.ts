import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { INDEX } from '../data.ts';
import { sourcesOf } from '../sources.ts';
import { isText, testAt } from '../tests.ts';

/** Source: the sources in AWS's schemas of events (`@aws-cdk/aws-service-spec`), of 2026-09-29. */
export const unknownSource: Rule = {
  id: 'eventbridge-pattern/unknown-source',
  severity: 'warning',
  on: [''],
  data: { [INDEX]: '/source' },
  check(root, { data, report }) {
    const all = [...sourcesOf(data).keys()];
    for (const fact of testAt(root, 'source')?.fact.children ?? []) {
      const { node } = fact;
      if (!isText(node) || !/^aws[.:-]/i.test(node.text) || isComputed(node.text) || all.includes(node.text)) continue;
      const lower = node.text.toLowerCase();
      const meant = all.find((each) => each === lower) ?? all.find((each) => isSlip(lower, each));
      // Of sources that are not listed the letter case is known at least.
      const to = meant ?? (lower !== node.text ? lower : undefined);
      if (to === undefined) continue;
      const why = meant === lower || meant === undefined ? 'Sources of AWS are written in lower case, and letter case counts.' : `Did you mean ${code(to)}?`;
      report(node, `No service of AWS sends events as ${code(node.text)}. ${why}`, {
        fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }] },
      });
    }
  },
};
