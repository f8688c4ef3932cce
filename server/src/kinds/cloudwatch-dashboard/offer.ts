import type { Fact } from '../../core/fact.ts';
import type { Kind, Offer } from '../../core/kind.ts';
import type { Value } from '../../core/schema.ts';
import { code } from '../../core/words.ts';
import { textAt } from '../cli-input/computed.ts';
import { regions } from '../cloudformation/regions.ts';
import { functions } from '../cloudwatch/metric-math.ts';
import { inPlaceOf } from '../offered.ts';
import { metricWidgets, shownRow } from './rows.ts';

/**
 * Namespaces of AWS services, of those that most dashboards show.
 * Source: CloudWatch user guide, aws-services-cloudwatch-metrics.html, checked 2026-11-30.
 */
const namespaces: Readonly<Record<string, string>> = {
  'AWS/ApiGateway': 'API Gateway',
  'AWS/ApplicationELB': 'Application Load Balancers',
  'AWS/AutoScaling': 'groups of EC2 Auto Scaling',
  'AWS/Backup': 'AWS Backup',
  'AWS/Billing': 'estimated charges, in us-east-1',
  'AWS/CloudFront': 'CloudFront, in us-east-1',
  'AWS/CodeBuild': 'build projects',
  'AWS/DynamoDB': 'tables of DynamoDB',
  'AWS/EBS': 'volumes of EBS',
  'AWS/EC2': 'EC2 instances',
  'AWS/ECR': 'repositories of ECR',
  'AWS/ECS': 'clusters and services of ECS',
  'AWS/EFS': 'file systems of EFS',
  'AWS/ElastiCache': 'ElastiCache',
  'AWS/ElasticBeanstalk': 'environments of Elastic Beanstalk',
  'AWS/ELB': 'Classic Load Balancers',
  'AWS/Events': 'rules of EventBridge',
  'AWS/Firehose': 'Firehose streams',
  'AWS/Kinesis': 'streams of Kinesis Data Streams',
  'AWS/Lambda': 'Lambda functions',
  'AWS/Logs': 'CloudWatch Logs',
  'AWS/NATGateway': 'NAT gateways',
  'AWS/NetworkELB': 'Network Load Balancers',
  'AWS/RDS': 'databases of RDS and Aurora',
  'AWS/Route53': 'health checks of Route 53',
  'AWS/S3': 'buckets of S3',
  'AWS/SNS': 'topics of SNS',
  'AWS/SQS': 'queues of SQS',
  'AWS/States': 'state machines of Step Functions',
  'AWS/WAFV2': 'web ACLs of AWS WAF',
  CWAgent: 'what the CloudWatch agent sends',
  'ECS/ContainerInsights': 'Container Insights of ECS',
};

const repeats: readonly Value[] = [
  { value: '.', about: 'Repeats the value of the row above.' },
  { value: '...', about: 'Repeats all values of the row above, up to those that follow here.' },
];

/** Values that the file or the service knows: fields of metrics, Regions. */
export const offer: NonNullable<Kind['offer']> = (fact, at) => {
  if (fact.node.type !== 'scalar') return undefined;
  if (fact.segment === 'region' && fact.key)
    return inPlaceOf(
      fact.node,
      at,
      [...regions].map((value) => ({ value, about: 'A Region.' })),
    );
  const { root } = at;
  if (fact.segment === 'expression' && fact.key) return inExpression(fact, at);
  const list = fact.parent;
  const rows = list?.parent?.segment === 'metrics' ? metricWidgets(root).flatMap((widget) => widget.rows) : [];
  const row = rows.find((each) => each.fact === list);
  if (!row) return undefined;
  const place = row.written.find((each) => each.fact === fact)?.at ?? 0;
  const used = new Map<string, string>();
  for (const each of rows) {
    const value = each.fields[place];
    // Under another namespace metrics have other names.
    const isLike = place === 0 || each.fields[0] === row.fields[0];
    if (value !== undefined && each !== row && isLike && value !== '') used.set(value, 'Used in this dashboard.');
  }
  const known = place === 0 ? Object.entries(namespaces).map(([value, what]) => ({ value, about: `Metrics of ${what}.` })) : [];
  const values = [
    ...[...used].map(([value, about]) => ({ value, about })),
    ...known.filter(({ value }) => !used.has(value)),
    ...(rows[0] === row ? [] : repeats),
  ];
  return inPlaceOf(fact.node, at, values);
};

/** The ids of the widget, and the functions of metric math, where a word of an expression is typed. */
function inExpression(fact: Fact, { root, text, offset }: Parameters<NonNullable<Kind['offer']>>[1]): Offer | undefined {
  const widget = metricWidgets(root).find(({ rows }) => rows.some(({ options }) => options.some((each) => each === fact.parent)));
  let start = offset;
  while (start > fact.node.start && /\w/.test(text[start - 1] ?? '')) start--;
  let end = offset;
  while (end < fact.node.end && /\w/.test(text[end] ?? '')) end++;
  const ids = (widget?.rows ?? []).flatMap((row) =>
    row.options.flatMap((options) => {
      const id = textAt(options, '/id');
      const shown = shownRow(row) ?? textAt(options, '/expression') ?? '';
      return id === undefined || options === fact.parent ? [] : [{ value: id, about: shown === '' ? 'A metric of this widget.' : `${code(shown)}` }];
    }),
  );
  return { replace: { start, end }, values: [...ids, ...Object.entries(functions).map(([value, about]) => ({ value, about }))] };
}
