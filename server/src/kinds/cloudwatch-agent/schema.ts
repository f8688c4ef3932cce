import { any, key, type ObjectOf, object, oneOf, text } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { logs } from './logs.ts';
import { metrics } from './metrics.ts';
import { goElsewhere } from './misplaced.ts';
import { opentelemetry } from './opentelemetry.ts';
import { credentials, entity, interval, name, open, yesNo } from './parts.ts';
import { traces } from './traces.ts';

/** Members that only say something to whoever reads the file. */
const remarks: NonNullable<ObjectOf['named']> = [{ matches: '^(?:\\$schema$|_|//|#)', each: key('A remark; the agent passes over it.', any) }];

const agent = {
  ...object(
    {
      metrics_collection_interval: interval(
        'How often metrics are collected, in seconds, where a plugin says nothing else; under 60 they are high-resolution metrics.',
        {
          default: '60',
          mistaken: ['collection_interval', 'interval'],
        },
      ),
      run_as_user: key('The Linux user as which the agent runs; it must be able to read the log files. Linux only.', string(), {
        default: 'root',
        preset: 'cwagent',
        mistaken: ['user', 'runas_user', 'run_as'],
      }),
      region: key('The Region that data goes to.', name(64), { default: 'that of the instance' }),
      logfile: key('The path of the agent’s own log; an empty string is the standard output.', string({ length: [null, 4096] }), {
        default: '/opt/aws/amazon-cloudwatch-agent/logs/amazon-cloudwatch-agent.log',
        mistaken: ['log_file', 'logFile'],
      }),
      debug: yesNo('Whether the agent’s own log has details.', 'Details.', 'The main events.', { default: 'false' }),
      aws_sdk_log_level: key(
        'What the AWS SDK logs, several values with `|` between them.',
        oneOf(
          {
            LogDebug: 'What the SDK does.',
            LogDebugWithSigning: 'Signatures.',
            LogDebugWithHTTPBody: 'Bodies of requests and answers.',
            LogDebugWithRequestRetries: 'Retries.',
            LogDebugWithRequestErrors: 'Errors.',
            LogDebugWithEventStreamBody: 'Bodies of event streams.',
          },
          { others: 'warning', strict: true, isRight: (written) => written === '' || written.includes('|') },
        ),
      ),
      omit_hostname: yesNo('Whether metrics have no dimension `host`.', 'Without it.', 'With it, unless `append_dimensions` of `metrics` is set.', {
        default: 'false',
      }),
      credentials,
      use_dualstack_endpoint: yesNo('Whether endpoints for IPv4 and IPv6 are used.', 'Dual-stack endpoints.', 'IPv4 alone.', { default: 'false' }),
      user_agent: key('The user agent of the agent’s calls to AWS.', string()),
      ...entity(),
      system_metrics_enabled: yesNo('Whether metrics of the system are collected in their own pipeline. Not documented.', 'They are.', 'They are not.', {
        offered: false,
      }),
      usage_metadata: key('Which solutions use the agent. Written by tools of AWS.', any, { offered: false }),
      internal: yesNo('For AWS’s own use.', 'On.', 'Off.', { offered: false }),
      quiet: yesNo('Whether the agent logs errors alone. Not documented.', 'Errors alone.', 'More.', { offered: false }),
      ...goElsewhere('/agent'),
    },
    open,
  ),
  named: remarks,
};

/**
 * The configuration of the CloudWatch agent.
 * Source: amazon-cloudwatch-agent, translator/config/schema.json of 2026-08-07 (ab55b8d); CloudWatch user guide,
 * CloudWatch-Agent-Configuration-File-Details.html. Checked 2026-11-30.
 */
export const schema: ObjectOf = {
  ...object(
    {
      agent: key('Settings for the agent as a whole.', agent),
      metrics: key('Metrics for CloudWatch: what is collected, and with which dimensions.', metrics, { mistaken: ['metric'] }),
      logs: key('Logs for CloudWatch Logs, and metrics that go through it.', logs, { mistaken: ['log'] }),
      traces: key('Traces for AWS X-Ray.', traces, { mistaken: ['trace'] }),
      opentelemetry: key('Telemetry in OpenTelemetry’s own pipelines.', opentelemetry, { since: '2026' }),
      csm: key('Client-side metrics of the AWS SDKs, which AWS has ended.', any, { offered: false }),
      global_tags: key('Tags for all metrics. Read by the agent, but not documented.', any, { offered: false }),
      log_stream_name: key('Goes in `logs`. Nothing reads it here.', text(), { offered: false }),
    },
    { others: 'hint', slips: 'warning', why: 'The agent ignores it.' },
  ),
  named: remarks,
};
