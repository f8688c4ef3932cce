import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { textAt } from '../../cli-input/computed.ts';
import { has, isOfBand, queryListsIn } from '../alarms.ts';
import { returns } from '../names.ts';

/** Source: botocore cloudwatch/2010-08-01 of 2026-08-07, MetricDataQuery. Checked 2026-11-30. */
export const metrics: Rule = {
  id: 'cloudwatch-alarm/metrics',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const queries of queryListsIn(root)) {
      for (const query of queries) {
        const [expression, stat] = [select(query, '/Expression')[0], select(query, '/MetricStat')[0]];
        const [id] = select(query, '/Id');
        if (expression && stat) report(expression.entry?.keySpan ?? expression.node, 'An item has `MetricStat` or `Expression`. Remove one of both.');
        else if (!expression && !stat && id && !query.computed)
          report(id.node, `${code(textAt(id, '') ?? 'This item')} has neither \`MetricStat\` nor \`Expression\`.`);
      }
      const list = queries[0]?.parent;
      const alarm = list?.parent;
      if (!alarm || !list || list.segment !== 'Metrics' || isOfBand(alarm) || queries.some((query) => isUnsure(query))) continue;
      const returned = queries.filter(returns);
      if (returned.length === 0)
        report(list.entry?.keySpan ?? list.node, 'No item returns data, so the alarm watches none. Expected `ReturnData` of exactly one to be `true`.');
      const [, second] = returned;
      if (!second) continue;
      const expressions = returned.filter((query) => has(query, 'Expression'));
      const [only] = expressions.length === 1 ? expressions : [];
      const [place] = select(second, '/Id');
      report(
        place?.node ?? second.node,
        `${returned.length} items return data, and an alarm watches one. Expected \`ReturnData: false\` for the others: without it, an item returns data.`,
        {
          related: returned.slice(0, 1).map(({ node }) => ({ start: node.start, end: node.end, message: 'This one returns data too.' })),
          ...(only
            ? {
                fix: {
                  title: 'Set `ReturnData` of the metrics to `false`',
                  operations: returned
                    .filter((query) => query !== only)
                    .map((query) => {
                      const [data] = select(query, '/ReturnData');
                      return data
                        ? { op: 'set' as const, path: pathOf(data), to: 'false', quoted: false }
                        : { op: 'insert' as const, path: pathOf(query), key: 'ReturnData', value: 'false' };
                    }),
                  suggestion: true,
                },
              }
            : {}),
        },
      );
    }
  },
};

/** Whether what it returns is computed, or the whole item is. */
const isUnsure = (query: Parameters<typeof has>[0]): boolean => {
  const [data] = select(query, '/ReturnData');
  return query.node.type !== 'map' || query.computed !== undefined || (data !== undefined && (data.computed !== undefined || textAt(data, '') === undefined));
};
