import { key, number, object } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { closed, credentials, endpointOverride, otlp, switchedOn, yesNo } from './parts.ts';

// The section `traces`. Source: amazon-cloudwatch-agent, translator/config/schema.json of 2026-08-07; CloudWatch user guide,
// CloudWatch-Agent-Configuration-File-Details.html. Checked 2026-11-30.

const address = (about: string) => key(about, string({ length: [4, 2048] }), { default: '127.0.0.1:2000', preset: '127.0.0.1:2000' });

const signals = (about: string, more = {}) => switchedOn(about, {}, more);

export const traces = object(
  {
    traces_collected: key(
      'Where traces come from.',
      object(
        {
          xray: key(
            'Receives segments as the X-Ray daemon does. `{}` is enough.',
            object(
              {
                bind_address: address('Address and port on which the agent listens for segments (UDP).'),
                tcp_proxy: key(
                  'The proxy by which the X-Ray SDKs get their sampling rules.',
                  object({ bind_address: address('Address and port of the proxy (TCP).') }, closed),
                ),
              },
              closed,
            ),
          ),
          otlp: otlp('traces'),
          application_signals: signals('Traces of Application Signals. `{}` is enough.'),
          app_signals: signals('The earlier name of `application_signals`.', { offered: false }),
        },
        closed,
      ),
      { required: 'error', mistaken: ['trace_collected', 'traces_collect', 'collected'] },
    ),
    concurrency: key('How many calls to X-Ray there are at the same time.', number({ min: 1, integer: true }), { default: '8' }),
    buffer_size_mb: key('How many MB of traces stay in memory.', number({ min: 3, integer: true }), { default: '3' }),
    credentials,
    region_override: key('The Region to send traces to.', string(), { default: 'that of `agent`' }),
    endpoint_override: endpointOverride('X-Ray'),
    proxy_override: key('The proxy through which traces are sent.', string({ length: [4, 2048] })),
    resource_arn: key('The ARN of the resource on which the agent runs.', string()),
    local_mode: yesNo('Whether the instance metadata are left alone.', 'The agent doesn’t ask for them: for hosts outside of EC2.', 'It asks for them.', {
      default: 'false',
    }),
    insecure: yesNo('Whether certificates are not verified.', 'They are not.', 'They are.', { default: 'false' }),
    transit_spans_in_otlp_format: yesNo('In which format traces are sent.', 'As spans of OpenTelemetry.', 'As segments of X-Ray.', { default: 'false' }),
  },
  closed,
);
