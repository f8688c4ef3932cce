import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { bracesIn, logNames, logPlaceholders, ownDimensionValues } from '../placeholders.ts';

const dimensions = [...ownDimensionValues, '/metrics/namespace'];
const paths = ['/logs/logs_collected/files/collect_list/*/file_path'];

/** What of one place says the same in the other. */
const inLogs: Readonly<Record<string, string>> = { InstanceId: '{instance_id}', Region: '{aws_region}', AccountId: '{account_id}' };
const inDimensions: Readonly<Record<string, string>> = { instance_id: '${aws:InstanceId}' };

/** Source: amazon-cloudwatch-agent, the callers of ResolvePlaceholder and of ResolveAWSMetadataPlaceholders in translator/translate; checked 2026-11-30. */
export const placeholderPlace: Rule = {
  id: 'cloudwatch-agent/placeholder-place',
  severity: 'warning',
  on: [...logNames, ...dimensions, ...paths],
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined) return;
    const isName = fact.entry?.key === 'log_group_name' || fact.entry?.key === 'log_stream_name';
    if (isName || fact.segment === 'file_path') inName(fact, text);
    if (!isName) inOthers(fact, text);

    function inName(at: Fact, said: string): void {
      const found = /\$\{aws:(\w*)\}/.exec(said);
      if (!found) return;
      const right = isName ? inLogs[found[1] ?? ''] : undefined;
      report(
        at.node,
        `${code(found[0])} works in dimensions of metrics alone, and stays as it is here. ${right ? `Expected ${code(right)}.` : `Expected no such variable.`}`,
        {
          ...(right ? { fix: { title: `Change to ${code(right)}`, operations: [{ op: 'set', path: pathOf(at), to: said.replace(found[0], right) }] } } : {}),
        },
      );
    }

    function inOthers(at: Fact, said: string): void {
      const found = bracesIn(said).find(({ inside }) => logPlaceholders.some((each) => each === inside));
      if (!found) return;
      const isWhole = found.start === 0 && found.end === said.length;
      const right = isWhole && at.segment !== 'namespace' && at.segment !== 'file_path' ? inDimensions[found.inside] : undefined;
      report(
        at.node,
        `${code(`{${found.inside}}`)} works in names of log groups and log streams alone, and stays as it is here.${right ? ` Expected ${code(right)}.` : ''}`,
        {
          ...(right ? { fix: { title: `Change to ${code(right)}`, operations: [{ op: 'set', path: pathOf(at), to: right }] } } : {}),
        },
      );
    }
  },
};
