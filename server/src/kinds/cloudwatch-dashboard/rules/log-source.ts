import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';

/** Source: CloudWatch API reference, Dashboard Body Structure and Syntax, `query` of a log widget, checked 2026-11-30. */
export const logSource: Rule = {
  id: 'cloudwatch-dashboard/log-source',
  severity: 'warning',
  on: ['/widgets/*'],
  byPart: true,
  check(widget, { report }) {
    if (textAt(widget, '/type') !== 'log') return;
    const language = textAt(widget, '/properties/queryLanguage') ?? 'CWLI';
    const [query] = select(widget, '/properties/query');
    const text = query && literalOf(query.node);
    if (!query || language !== 'CWLI' || text === undefined || /^\s*(?:#[^\n]*\n\s*)*SOURCE\b/i.test(text)) return;
    report(query.node, "The query names no log group. Expected it in front: `SOURCE '/aws/lambda/pay' | ...`.", { typing: query.node });
  },
};
