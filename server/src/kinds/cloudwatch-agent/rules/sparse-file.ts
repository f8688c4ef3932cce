import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';

/** Records of logins in a binary form; lastlog is sparse besides. */
const binary = /^\/var\/(?:log\/(?:lastlog|wtmp|btmp|tallylog)|run\/utmp)$/;

/** Source: CloudWatch user guide, CloudWatch-Agent-Configuration-File-Details.html (sparse files), and the manual pages of these files; checked 2026-11-30. */
export const sparseFile: Rule = {
  id: 'cloudwatch-agent/sparse-file',
  severity: 'warning',
  on: ['/logs/logs_collected/files/collect_list/*/file_path', '/opentelemetry/collect/files/collect_list/*/file_path'],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || !binary.test(text)) return;
    const size = text.endsWith('lastlog') ? ' and sparse, so it is sent at many times its size on the disk' : '';
    report(fact.node, `${code(text)} is a binary file${size}. Expected a log of lines, such as \`/var/log/secure\`.`);
  },
};
