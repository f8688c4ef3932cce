import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, oneOfCodes } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { INDEX } from '../data.ts';
import { detailTypesOf, sourcesOf, textsAt } from '../sources.ts';
import { isText, testAt } from '../tests.ts';

/** Source: the events in AWS's schemas of events (`@aws-cdk/aws-service-spec`), of 2026-09-29. */
export const unknownDetailType: Rule = {
  id: 'eventbridge-pattern/unknown-detail-type',
  severity: 'warning',
  on: [''],
  data: { [INDEX]: '/detail-type' },
  check(root, { data, report }) {
    const sources = textsAt(root, 'source');
    const bySource = sourcesOf(data);
    const all = [...new Set([...bySource.values()].flat())];
    const ofSources = sources && detailTypesOf(sources, data);
    for (const fact of testAt(root, 'detail-type')?.fact.children ?? []) {
      const { node } = fact;
      if (!isText(node) || isComputed(node.text) || (ofSources ?? all).includes(node.text)) continue;
      const lower = node.text.toLowerCase();
      const from = ofSources ?? (sources ? [] : all);
      const meant = from.find((each) => each.toLowerCase() === lower) ?? from.find((each) => isSlip(lower, each.toLowerCase()));
      const others = [...bySource].flatMap(([source, types]) => (types.includes(node.text) ? [source] : []));
      if (meant !== undefined)
        report(node, `No event has the detail type ${code(node.text)}. Did you mean ${code(meant)}? Each letter and blank counts.`, {
          fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: meant }] },
        });
      else if (ofSources && sources && others.length > 0)
        report(node, `${code(node.text)} is sent by ${oneOfCodes(others)}, but \`source\` is ${oneOfCodes(sources)}: the pattern never matches with it.`);
    }
  },
};
