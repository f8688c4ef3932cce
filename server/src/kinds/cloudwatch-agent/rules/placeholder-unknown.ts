import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { bracesIn, logNames, logPlaceholders } from '../placeholders.ts';

const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Other words for what a placeholder stands for. */
const others: Readonly<Record<string, string>> = {
  instance: 'instance_id',
  region: 'aws_region',
  awsregionname: 'aws_region',
  account: 'account_id',
  awsaccountid: 'account_id',
  ip: 'ip_address',
  ipaddr: 'ip_address',
  privateip: 'ip_address',
  localhost: 'local_hostname',
};

/** Source: amazon-cloudwatch-agent, translate/util/placeholderUtil.go; other braces stay as they are, and may be another tool's; checked 2026-11-30. */
export const placeholderUnknown: Rule = {
  id: 'cloudwatch-agent/placeholder-unknown',
  severity: 'warning',
  on: logNames,
  check(fact, { report }) {
    const text = literalOf(fact.node);
    if (text === undefined || fact.node.type !== 'scalar') return;
    for (const { start, end, inside } of bracesIn(text)) {
      if (logPlaceholders.some((each) => each === inside)) continue;
      const meant = logPlaceholders.find((each) => plain(each) === plain(inside)) ?? others[plain(inside)];
      if (meant === undefined) continue;
      report(fact.node, `The agent knows no ${code(`{${inside}}`)}, so it becomes a part of the name. Did you mean ${code(`{${meant}}`)}?`, {
        fix: { title: `Change to ${code(`{${meant}}`)}`, operations: [{ op: 'replace', path: pathOf(fact), part: { start, end }, to: `{${meant}}` }] },
      });
    }
  },
};
