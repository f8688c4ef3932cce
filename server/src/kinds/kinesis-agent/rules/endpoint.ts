import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { flowsIn, isForFirehose, isForStreams, keyOf, textAt } from '../flows.ts';

/** What the host of a service is called, by the key of its endpoint. */
const services = { 'kinesis.endpoint': 'kinesis', 'firehose.endpoint': 'firehose', 'cloudwatch.endpoint': 'monitoring', 'sts.endpoint': 'sts' } as const;

/** The service and Region that an endpoint of AWS names. */
function hostOf(endpoint: string | undefined): { readonly service: string; readonly region: string } | undefined {
  const [, service, region] =
    /(?:^|[/.])([a-z]{3,20})(?:-fips)?\.([a-z]{2}-[a-z]{3,9}(?:-[a-z]{3,9})?-\d)\.(?:vpce\.)?amazonaws\.com/.exec(endpoint ?? '') ?? [];
  return service !== undefined && region !== undefined ? { service, region } : undefined;
}

/** Source: AgentContext.java of awslabs/amazon-kinesis-agent at aa0d908: which client gets which endpoint and Region. Checked 2026-11-30. */
export const endpoint: Rule = {
  id: 'kinesis-agent/endpoint',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const flows = flowsIn(root);
    const isUsed = {
      'kinesis.endpoint': flows.some(isForStreams),
      'firehose.endpoint': flows.some(isForFirehose),
      'cloudwatch.endpoint': true,
      'sts.endpoint': true,
    };
    for (const [key, service] of Object.entries(services)) {
      const [fact] = select(root, `/${key}`);
      const host = fact && hostOf(textAt(root, key));
      if (host && isUsed[key as keyof typeof services] && host.service !== service && host.service !== `data-${service}`)
        report(
          fact.node,
          `${code(host.service)} is the endpoint of another service. Expected one such as ${code(`https://${service}.${host.region}.amazonaws.com`)}.`,
        );
    }
    const region = keyOf(root, 'kinesis.region');
    const signed = textAt(root, 'kinesis.region');
    const sent = hostOf(textAt(root, 'kinesis.endpoint'))?.region;
    if (region && signed !== undefined && sent !== undefined && signed !== sent)
      report(region.node, `Calls go to ${code(sent)} and are signed for ${code(signed)}, so Kinesis refuses them. Expected the Region of the endpoint.`, {
        fix: { title: `Change to ${code(sent)}`, operations: [{ op: 'set', path: pathOf(region), to: sent }], suggestion: true },
      });
    sayRegion(root, flows, sent ?? signed);

    /** Firehose is called in us-east-1 unless an endpoint says otherwise, also where all else is elsewhere. */
    function sayRegion(top: Fact, all: readonly Fact[], other: string | undefined): void {
      const stream = all.filter(isForFirehose).flatMap((flow) => keyOf(flow, 'deliveryStream') ?? [])[0];
      if (!stream?.entry || keyOf(top, 'firehose.endpoint') || other === undefined || other === 'us-east-1' || !/^[a-z]{2}-[a-z-]+-\d$/.test(other)) return;
      const right = `https://firehose.${other}.amazonaws.com${other.startsWith('cn-') ? '.cn' : ''}`;
      const [empty] = select(top, '/firehose.endpoint');
      report(
        stream.entry.keySpan,
        `Without \`firehose.endpoint\` the agent calls Firehose in us-east-1, and Kinesis in ${code(other)}. Expected an endpoint such as ${code(right)}.`,
        {
          typing: top.node,
          fix: {
            title: 'Set `firehose.endpoint`',
            operations: [empty ? { op: 'set', path: pathOf(empty), to: right } : { op: 'insert', path: [], key: 'firehose.endpoint', value: right }],
            suggestion: true,
          },
        },
      );
    }
  },
};
