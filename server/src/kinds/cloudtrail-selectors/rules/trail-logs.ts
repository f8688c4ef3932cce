import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks } from '../../cli-input/computed.ts';

const keys = ['CloudWatchLogsLogGroupArn', 'CloudWatchLogsRoleArn'] as const;

/** Source: CloudTrail API reference, CreateTrail: the role writes to the log group. Checked 2026-11-30. */
export const trailLogs: Rule = {
  id: 'cloudtrail-selectors/trail-logs',
  severity: 'error',
  on: keys.map((key) => `/${key}`),
  check({ entry, name, segment, node }, { root, report }) {
    const other = keys.find((key) => key !== (name ?? segment));
    // What describes a trail without a log group may have it empty.
    if (entry && other && lacks(root, other) && !(node.type === 'scalar' && node.text === ''))
      report(entry.keySpan, `The log group and the role that writes to it go together. Expected ${code(other)} too.`, { typing: root.node });
  },
};
