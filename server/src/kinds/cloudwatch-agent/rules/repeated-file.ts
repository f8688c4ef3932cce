import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { hasKey, signature, textIn } from '../entries.ts';

/** Source: amazon-cloudwatch-agent, plugins/inputs/logfile/logfile.go: each entry follows its files on its own; checked 2026-11-30. */
export const repeatedFile: Rule = {
  id: 'cloudwatch-agent/repeated-file',
  severity: 'warning',
  on: ['/logs/logs_collected/files/collect_list'],
  check({ children }, { report }) {
    const seen = new Map<string, Fact>();
    for (const item of children) {
      const path = textIn(item, 'file_path');
      if (path === undefined) continue;
      // Filters may share the events of one file out.
      const said = [path, ...['log_group_name', 'log_stream_name'].map((key) => textIn(item, key) ?? '')].join('\n');
      const first = seen.get(said);
      if (!first) seen.set(said, item);
      else if (!hasKey(item, 'filters') && !hasKey(first, 'filters') && signature(item.node) !== signature(first.node)) {
        const [at] = select(item, '/file_path');
        report(at?.node ?? item.node, `${code(path)} is collected twice into the same log stream. Each of its events is sent twice.`, {
          related: [{ start: first.node.start, end: first.node.end, message: 'It is collected here too.' }],
        });
      }
    }
  },
};
