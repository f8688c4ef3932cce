import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { queryOf } from '../read.ts';
import { commandNamed } from '../words.ts';

/** Source: CloudWatch Logs user guide, CWL_QuerySyntax-Stats.html: `sort` and `limit` come behind the second `stats`. Checked 2026-11-30. */
export const statsOrder: Rule = {
  id: 'logs-insights/stats-order',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const query = queryOf(root);
    if (query.isOpen) return;
    const named = query.commands.flatMap(({ name }) => (name ? [{ name, command: commandNamed(name.text) }] : []));
    const all = named.filter(({ command }) => command === 'stats');
    const last = all.at(-1);
    if (all.length < 2 || !last) return;
    for (const { name, command } of named)
      if ((command === 'sort' || command === 'limit') && name.start < last.name.start)
        report(name, `${code(name.text)} stands in front of the second \`stats\`, and Logs Insights refuses the query. Expected it behind that.`, {
          related: [{ start: last.name.start, end: last.name.end, message: 'The second `stats`.' }],
        });
  },
};
