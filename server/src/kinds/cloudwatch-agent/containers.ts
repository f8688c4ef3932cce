import { any, key, list, map, number, object, oneOf } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { goElsewhere } from './misplaced.ts';
import { closed, interval, name, open, otlp, switchedOn, tls, yesNo } from './parts.ts';
import { unit } from './units.ts';

// Metrics that go through CloudWatch Logs: the embedded metric format, Container Insights, Application Signals, Prometheus. Source:
// amazon-cloudwatch-agent, translator/config/schema.json and translate/otel of 2026-08-07; CloudWatch user guide,
// CloudWatch-Agent-Configuration-File-Details.html and ContainerInsights-Prometheus-Setup-configure-ECS.html. Checked 2026-11-30.

const often = interval('How often the metrics are collected, in seconds.', { default: '60' });

const noMetrics = yesNo('Whether the events stay events.', 'CloudWatch makes no metrics of them.', 'CloudWatch makes metrics of them.', { default: 'false' });

const serviceRule = object(
  {
    selectors: key(
      'What a rule matches: all of these.',
      list(
        object(
          {
            dimension: key('The dimension that is looked at.', string({ length: [1, null] }), { required: 'error' }),
            match: key('What its value must match; `*` stands for anything.', string({ length: [1, null] }), { required: 'error' }),
          },
          open,
        ),
      ),
      { required: 'error' },
    ),
    action: key(
      'What is done with what matches.',
      oneOf({ keep: 'It is sent; all else that no rule keeps is dropped.', drop: 'It is not sent.', replace: 'Values of its dimensions are replaced.' }),
      { required: 'error' },
    ),
    replacements: key(
      'The new values; `replace` needs them.',
      list(
        object(
          {
            target_dimension: key('The dimension whose value is replaced.', string({ length: [1, null] }), { required: 'error' }),
            value: key('Its new value.', string(), { required: 'error' }),
          },
          open,
        ),
      ),
    ),
    rule_name: key('A name for the rule.', string({ length: [1, null] })),
  },
  open,
);

const applicationSignals = switchedOn('Metrics of Application Signals, which the agent receives from instrumented programs. `{}` is enough.', {
  hosted_in: key('Where the services run, such as the name of the cluster.', name(1024)),
  rules: key('Rules that keep, drop or replace services and operations.', list(serviceRule)),
  limiter: key(
    'How many different services and operations are sent.',
    object(
      {
        disabled: yesNo('Whether there is no limit.', 'No limit.', 'There is a limit.', { default: 'false' }),
        drop_threshold: key('How many different combinations of dimensions a service has before others are put together.', number({ min: 1, integer: true }), {
          default: '500',
        }),
        rotation_interval: key('After how long the count begins again, such as `10m`.', string(), { default: '10m' }),
        log_dropped_metrics: yesNo('Whether the agent logs what it puts together.', 'It does.', 'It does not.', { default: 'false' }),
      },
      { others: 'fine' },
    ),
  ),
  tls,
});

const discovered = {
  sd_job_name: key('The name of the job in the result.', string()),
  sd_metrics_path: key('The path of the metrics.', string(), { default: '/metrics' }),
  sd_metrics_ports: key('The ports of the metrics, with semicolons between them, such as `8080;9404`.', string()),
  sd_container_name_pattern: key('A regular expression (RE2) for the names of containers.', string()),
};

const discovery = object(
  {
    sd_frequency: key('How often tasks are looked for, such as `1m`.', string(), { default: '1m', preset: '1m' }),
    sd_target_cluster: key('The cluster of Amazon ECS.', string(), { default: 'that of the agent' }),
    sd_cluster_region: key('The Region of the cluster.', string(), { default: 'that of the agent' }),
    sd_result_file: key('The file with the result, which `file_sd_configs` of Prometheus reads.', string(), {
      default: '/opt/aws/amazon-cloudwatch-agent/etc/ecs_sd_targets.yaml',
    }),
    docker_label: key(
      'Finds containers by their Docker labels.',
      object(
        {
          sd_port_label: key('The label with the port.', string(), { default: 'ECS_PROMETHEUS_EXPORTER_PORT' }),
          sd_metrics_path_label: key('The label with the path.', string(), { default: 'ECS_PROMETHEUS_METRICS_PATH' }),
          sd_job_name_label: key('The label with the name of the job.', string(), { default: 'job' }),
        },
        open,
      ),
    ),
    task_definition_list: key(
      'Finds tasks by the ARN of their task definition.',
      list(object({ sd_task_definition_arn_pattern: key('A regular expression (RE2) for ARNs of task definitions.', string()), ...discovered }, open)),
    ),
    service_name_list_for_tasks: key(
      'Finds tasks by the name of their service.',
      list(object({ sd_service_name_pattern: key('A regular expression (RE2) for names of services.', string()), ...discovered }, open)),
    ),
  },
  closed,
);

const declaration = object(
  {
    source_labels: key('The labels whose values are looked at.', list(string())),
    label_matcher: key('A regular expression (RE2) for the values of `source_labels`, with `label_separator` between them.', string()),
    label_separator: key('What stands between the values.', string(), { default: ';' }),
    metric_selectors: key('Regular expressions (RE2) for the names of metrics.', list(string()), { mistaken: ['metric_name_selectors'] }),
    dimensions: key('Sets of labels that become dimensions, each a list of its own.', list(list(string()))),
  },
  closed,
);

const emfProcessor = object(
  {
    metric_declaration: key('Which metrics become metrics of CloudWatch, and with which dimensions.', list(declaration), { mistaken: ['metric_declarations'] }),
    metric_declaration_dedup: yesNo('Whether the same metric is sent once.', 'Once.', 'Once for each declaration.'),
    metric_namespace: key('The namespace of the metrics.', string(), { mistaken: ['namespace'] }),
    metric_unit: key('Units by the name of the metric.', map('A metric, with its unit.', unit)),
  },
  closed,
);

export const containers = object(
  {
    emf: switchedOn('Receives events in the embedded metric format (EMF) on port 25888, UDP and TCP. `{}` is enough.', {
      service_address: key('Address and port on which the agent listens, such as `udp://127.0.0.1:25888`.', string(), { default: '127.0.0.1:25888' }),
    }),
    structuredlog: switchedOn('The earlier name of `emf`.', {}, { offered: false }),
    ecs: key(
      'Container Insights for instances of an Amazon ECS cluster.',
      object({ metrics_collection_interval: often, disable_metric_extraction: noMetrics }, closed),
    ),
    kubernetes: key(
      'Container Insights for Amazon EKS and Kubernetes.',
      object(
        {
          cluster_name: key('The name of the cluster.', name(512), { default: 'from the tags of the instance' }),
          metrics_collection_interval: often,
          enhanced_container_insights: yesNo(
            'Whether there are metrics down to the container.',
            'Enhanced observability.',
            'Metrics of cluster, node, pod and service.',
            {
              preset: 'true',
            },
          ),
          accelerated_compute_metrics: yesNo('Whether GPUs and accelerators are looked at too.', 'They are.', 'They are not.', { default: 'true' }),
          accelerated_compute_gpu_metrics_collection_interval: interval('How often metrics of GPUs are collected, in seconds.'),
          high_frequency_gpu_metrics: yesNo('Whether metrics of GPUs are collected more often.', 'They are.', 'They are not.', { offered: false }),
          kueue_container_insights: yesNo('Whether metrics of Kueue are collected.', 'They are.', 'They are not.', { default: 'false' }),
          jmx_container_insights: yesNo('Whether metrics of Java programs are collected.', 'They are.', 'They are not.', { default: 'false' }),
          prefer_full_pod_name: yesNo('Whether the dimension `PodName` has the whole name.', 'The whole name.', 'The name of what made the pod.', {
            default: 'false',
          }),
          disable_metric_extraction: noMetrics,
          metric_granularity: key('The earlier form of `enhanced_container_insights`.', any, { offered: false }),
          tag_service: key('Read by the agent, but not documented.', any, { offered: false }),
          kube_config_path: key('A path to the configuration of the client. Read by the agent, but not documented.', any, { offered: false }),
          host_ip: key('The address of the node. Read by the agent, but not documented.', any, { offered: false }),
          host_name: key('The name of the node. Read by the agent, but not documented.', any, { offered: false }),
        },
        open,
      ),
    ),
    application_signals: applicationSignals,
    app_signals: { ...applicationSignals, about: 'The earlier name of `application_signals`.', offered: false },
    prometheus: key(
      'Scrapes Prometheus metrics, which become events in the embedded metric format.',
      object(
        {
          prometheus_config_path: key('The scrape configuration of Prometheus, as a path, or `env:` and the name of a variable that holds it.', string(), {
            preset: '/opt/aws/amazon-cloudwatch-agent/etc/prometheus.yaml',
          }),
          log_group_name: key('The log group that the events go to.', string(), { default: '/aws/containerinsights/ and the cluster, /prometheus' }),
          cluster_name: key('The name of the cluster, as the dimension `ClusterName`.', string()),
          ecs_service_discovery: key('Finds tasks of Amazon ECS to scrape.', discovery),
          emf_processor: key('How the metrics become events.', emfProcessor),
          disable_metric_extraction: noMetrics,
        },
        closed,
      ),
    ),
    otlp: otlp('metrics for CloudWatch Logs'),
    ...goElsewhere('/logs/metrics_collected'),
  },
  open,
);
