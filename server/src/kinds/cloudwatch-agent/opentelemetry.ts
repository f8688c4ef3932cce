import { key, list, map, object, oneOf, type Schema } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { windowsEvent } from './logs.ts';
import { closed, interval, name, yesNo } from './parts.ts';

// The section `opentelemetry`. Source: amazon-cloudwatch-agent, translator/config/schema.json of 2026-08-07, checked 2026-11-30.

const entries = (of: Schema): Schema => object({ collect_list: key('What to collect, an entry each.', list(of, { min: 1 }), { required: 'error' }) }, closed);

const often = interval('How often the metrics are collected, in seconds.', { default: '60' });

const target = {
  log_group_name: key('The log group that the events go to.', name(512)),
  log_stream_name: key('The log stream that the events go to.', name(512)),
};

const database = object(
  {
    endpoint: key('Address and port of the database.', string(), { required: 'error', preset: 'localhost:5432' }),
    instance_name: key('The name under which CloudWatch shows the database.', string(), { required: 'error' }),
    username: key('The user for the database.', string(), { required: 'error' }),
    password_file: key('The file with the password.', string(), { required: 'error' }),
    ca_file: key('The file with the certificate authority.', string()),
    logs: key('The logs of the database.', object({ file_path: key('The file, or several by a pattern.', string()) }, closed)),
  },
  closed,
);

const file = object(
  {
    file_path: key('The file, or several by a pattern.', name(4096), { required: 'error' }),
    ...target,
    multi_line_start_pattern: key('A regular expression (RE2) that the first line of an event matches; `{timestamp_format}` takes that format.', string()),
    timestamp_format: key('How the time is written in a line, such as `%Y-%m-%d %H:%M:%S`.', string()),
    timezone: key(
      'The time zone of the times in the file.',
      oneOf({ UTC: 'Coordinated universal time.', Local: 'That of the host.', LOCAL: 'That of the host.' }),
    ),
    encoding: key('The encoding of the file.', string(), { default: 'utf-8' }),
  },
  closed,
);

export const opentelemetry = object(
  {
    collect: key(
      'What is collected.',
      object(
        {
          host_metrics: key('Metrics of the host. `{}` is enough.', object({ collection_interval: often }, closed)),
          container_insights: key(
            'Container Insights of Kubernetes.',
            object(
              {
                collection_interval: often,
                role: key('What this agent looks at.', oneOf({ node: 'Its node; the agent runs on each.', cluster: 'The cluster as a whole; one agent.' }), {
                  default: 'the environment variable CWAGENT_ROLE',
                }),
                logs: key('Logs of containers and host.', object({ enabled: yesNo('Whether they are collected.', 'They are.', 'They are not.') }, closed)),
              },
              closed,
            ),
          ),
          database_insights: key('CloudWatch Database Insights.', object({ postgresql: key('Databases of PostgreSQL.', list(database)) }, closed)),
          prometheus: key(
            'Scrapes Prometheus metrics.',
            object({ config_path: key('The scrape configuration, as a path.', string(), { required: 'error' }) }, closed),
          ),
          otlp: key(
            'Receives telemetry in the OpenTelemetry protocol. `{}` is enough.',
            object(
              {
                grpc_endpoint: key('Address and port for gRPC.', string(), { preset: '127.0.0.1:4317' }),
                http_endpoint: key('Address and port for HTTP.', string(), { preset: '127.0.0.1:4318' }),
                span_metrics_enabled: yesNo('Whether metrics are made of spans.', 'Requests, errors and durations.', 'None.'),
              },
              closed,
            ),
          ),
          windows_events: key('Event logs of Windows.', entries(object({ ...windowsEvent, ...target }, closed))),
          files: key('Log files.', entries(file)),
        },
        closed,
      ),
    ),
    cluster_name: key('The name of the Kubernetes cluster, for all telemetry of this section.', string()),
    resource_attributes: key('Attributes of the resource to add to all telemetry, at most 30.', map('An attribute, with its value.', name(1024))),
  },
  closed,
);
