import { any, either, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { metricsOf, type Plugin } from './measurements.ts';
import { goElsewhere } from './misplaced.ts';
import {
  aggregationInterval,
  closed,
  credentials,
  dropOriginal,
  endpointOverride,
  entity,
  flushInterval,
  interval,
  name,
  names,
  open,
  otlp,
  ownDimensions,
  yesNo,
} from './parts.ts';
import { unit } from './units.ts';
import { objects, windowsObject } from './windows.ts';

// The section `metrics`. Source: amazon-cloudwatch-agent, translator/config/schema.json and the translators of the plugins, 2026-08-07;
// CloudWatch user guide, CloudWatch-Agent-Configuration-File-Details.html. Checked 2026-11-30.

/** The names of a plugin's metrics, which may begin with that of the plugin. */
const metric = (plugin: Plugin, prefix: string): Schema => {
  const known = [...metricsOf(plugin)];
  const all = prefix === '' ? known : [...known, ...known.map(([each, about]) => [`${prefix}${each}`, about] as const)];
  return oneOf(Object.fromEntries(all), prefix === '' ? { others: 'fine' } : { others: 'warning', slips: 'error', strict: true, why: unknown });
};

const unknown = 'The agent refuses a configuration with a metric that the plugin doesn’t have.';

/** What to measure: names, and maps that change a name or unit. */
const measured = (of: Schema, more: Partial<Key> = {}): Key =>
  key(
    'The metrics to collect, each as a string, or as a map that gives it another name or unit.',
    list(
      either(
        of,
        object(
          {
            name: key('The metric.', of, { required: 'error', mistaken: ['metric', 'metric_name'] }),
            rename: key('The name that it has in CloudWatch.', name(255), { mistaken: ['newname', 'new_name', 'alias'] }),
            unit: key('The unit that it has in CloudWatch, in place of its own.', unit),
          },
          open,
        ),
      ),
      { unique: 'error' },
    ),
    { required: 'error', mistaken: ['measurements', 'metrics', 'counters', 'metrics_include'], ...more },
  );

const resources = (about: string, preset: string): Key =>
  key(about, names(4096, { max: 256 }), { default: preset, mistaken: ['resource', 'instances', 'mount_points', 'devices', 'interfaces'] });

/** Wizards and samples write it everywhere. */
const noResources = { resources: key('Has no effect here: there is nothing to choose from.', any, { offered: false }) };

const often = interval('How often the metrics of this section are collected, in seconds; under 60 they are high-resolution metrics, which cost more.', {
  default: 'that of `agent`',
});

const plugin = (of: Plugin, keys: ObjectOf['keys'] = {}, prefix = `${of}_`): ObjectOf =>
  object(
    {
      measurement: measured(metric(of, prefix)),
      ...keys,
      metrics_collection_interval: often,
      append_dimensions: ownDimensions,
      drop_original_metrics: dropOriginal,
    },
    open,
  );

const process = object(
  {
    exe: key('A regular expression that the name of the process matches.', name(255), { mistaken: ['executable'] }),
    pattern: key('A regular expression that the whole command line matches, as with `pgrep -f`.', name(255)),
    pid_file: key('The path of a file with the process ID.', name(255), { mistaken: ['pidfile'] }),
    measurement: key('The metrics to collect, as strings.', list(metric('procstat', 'procstat_'), { unique: 'error' }), {
      required: 'error',
      mistaken: ['measurements', 'metrics'],
    }),
    metrics_collection_interval: often,
    append_dimensions: ownDimensions,
    drop_original_metrics: { ...dropOriginal, offered: false },
  },
  open,
);

const target = (of: Plugin, what: string): Key => key(`${what} to collect.`, object({ measurement: measured(metric(of, '')) }, open));

const jmxObject = object(
  {
    endpoint: key('Address and port of JMX in the JVM, as `com.sun.management.jmxremote.port` says.', string({ length: [4, 2048] }), {
      required: 'hint',
      preset: 'localhost:9010',
      why: 'The agent refuses the section without it, except on Kubernetes.',
    }),
    jvm: target('jvm', 'Metrics of the JVM'),
    kafka: target('kafka', 'Metrics of a Kafka broker'),
    'kafka-consumer': target('kafka-consumer', 'Metrics of a Kafka consumer'),
    'kafka-producer': target('kafka-producer', 'Metrics of a Kafka producer'),
    tomcat: target('tomcat', 'Metrics of Tomcat'),
    username: key('The user for JMX.', string()),
    password_file: key('The file with the password for JMX.', string()),
    keystore_path: key('The key store, if the JVM asks for TLS with a client certificate.', string()),
    keystore_type: key('The type of the key store, such as `PKCS12`.', string()),
    truststore_path: key('The trust store for the certificate of the JVM.', string()),
    truststore_type: key('The type of the trust store.', string()),
    registry_ssl_enabled: yesNo('Whether the RMI registry uses TLS.', 'It uses TLS.', 'It doesn’t.'),
    remote_profile: key('The SASL profile, such as `SASL/PLAIN`.', string()),
    realm: key('The realm of the profile `SASL/DIGEST-MD5`.', string()),
    insecure: yesNo(
      'Whether another host than this one may be read without TLS and password.',
      'It may.',
      'User, password file and both stores are needed for every endpoint but `localhost`.',
      { default: 'false' },
    ),
    metrics_collection_interval: often,
    append_dimensions: ownDimensions,
  },
  closed,
);

const collected = object(
  {
    cpu: key(
      'Time and use of the CPU.',
      plugin('cpu', {
        resources: key(
          '`["*"]` collects each core; left out, only the total.',
          list(oneOf({ '*': 'Each core.' }), { max: 1, why: 'Single cores can’t be chosen.' }),
          { preset: '["*"]' },
        ),
        totalcpu: yesNo('Whether the total of all cores is collected.', 'The total, as `cpu-total`.', 'The cores alone.', { default: 'true' }),
      }),
    ),
    disk: key(
      'Space and inodes of file systems.',
      plugin('disk', {
        resources: resources('The mount points; `["*"]` or none for all.', 'all'),
        ignore_file_system_types: key('Types of file systems to leave out, such as `tmpfs` and `overlay`.', names(4096, { max: 256 }), {
          mistaken: ['ignore_fs', 'ignore_file_systems'],
        }),
        drop_device: yesNo('Whether the dimension `device` is left out, whose value changes with the host.', 'Without it.', 'With it.', { default: 'false' }),
      }),
    ),
    diskio: key('Reads and writes of disks.', plugin('diskio', { resources: resources('The devices, such as `nvme0n1`; `["*"]` or none for all.', 'all') })),
    mem: key('Memory.', plugin('mem', noResources)),
    swap: key('Swap space.', plugin('swap', noResources)),
    net: key('Traffic of network interfaces.', plugin('net', { resources: resources('The interfaces, such as `eth0`; `["*"]` for all.', 'all') })),
    netstat: key('States of TCP connections, and UDP sockets.', plugin('netstat', noResources)),
    processes: key('How many processes there are, by their state.', plugin('processes', noResources)),
    procstat: key(
      'Single processes: each entry chooses one or more, by exactly one of `exe`, `pattern` and `pid_file`.',
      list(process, { min: 1, max: 255, why: 'The agent refuses the configuration.' }),
    ),
    nvidia_gpu: key('GPUs of NVIDIA, as `nvidia-smi` reports them.', plugin('nvidia_smi')),
    nvidia_smi: key('The name that the agent gives `nvidia_gpu` inside. It takes the key, but nothing reads it.', plugin('nvidia_smi'), { offered: false }),
    efa: key('Elastic Fabric Adapter. Linux only.', plugin('efa')),
    ethtool: key(
      'Counters of the network driver, such as those of ENA for allowances that were exceeded. Linux only.',
      object(
        {
          interface_include: key('The interfaces.', names(255), { default: '["*"]' }),
          interface_exclude: key('Interfaces to leave out.', names(255)),
          metrics_include: key(
            'The counters to collect.',
            list(
              oneOf(
                {
                  bw_in_allowance_exceeded: 'Packets held or dropped: more came in than the instance may receive.',
                  bw_out_allowance_exceeded: 'Packets held or dropped: more went out than the instance may send.',
                  pps_allowance_exceeded: 'Packets held or dropped: more per second than the instance may have.',
                  conntrack_allowance_exceeded: 'Packets dropped: no more connections can be tracked, so new ones fail.',
                  conntrack_allowance_available: 'Connections that can still be tracked.',
                  linklocal_allowance_exceeded: 'Packets dropped: too many per second to DNS, instance metadata and time sync.',
                },
                { others: 'fine', strict: true },
              ),
            ),
            { mistaken: ['measurement'] },
          ),
          append_dimensions: ownDimensions,
          drop_original_metrics: dropOriginal,
          metrics_collection_interval: { ...often, offered: false },
        },
        closed,
      ),
    ),
    statsd: key(
      'Receives metrics in the StatsD protocol. `{}` is enough.',
      object(
        {
          service_address: key('Address and port on which the agent listens (UDP).', name(255), { default: ':8125', preset: ':8125' }),
          metrics_collection_interval: interval('How often the metrics are collected, in seconds.', { default: '10', preset: '10' }),
          metrics_aggregation_interval: aggregationInterval,
          allowed_pending_messages: key('How many messages may wait.', number({ min: 1, max: 2_147_483_647, integer: true }), { default: '10000' }),
          metric_separator: key('What separates the parts of a name.', name(255), { default: '_' }),
          drop_original_metrics: dropOriginal,
          ...entity(4096, 4096),
        },
        closed,
      ),
    ),
    collectd: key(
      'Receives metrics in the collectd protocol. Linux only; `{}` is enough.',
      object(
        {
          service_address: key('Address and port on which the agent listens.', name(255), {
            default: 'udp://127.0.0.1:25826',
            preset: 'udp://127.0.0.1:25826',
          }),
          name_prefix: key('What the names of the metrics begin with.', name(255), { default: 'collectd_' }),
          collectd_auth_file: key('The file with users and passwords.', name(4096), { default: '/etc/collectd/auth_file' }),
          collectd_security_level: key(
            'How the packets are protected.',
            oneOf({ none: 'Not at all.', sign: 'They are signed.', encrypt: 'They are encrypted.' }),
            { default: 'encrypt' },
          ),
          collectd_typesdb: key('Files that describe the types of collectd.', names(4096, { max: 10 }), { default: '["/usr/share/collectd/types.db"]' }),
          metrics_aggregation_interval: aggregationInterval,
          drop_original_metrics: dropOriginal,
          append_dimensions: ownDimensions,
          ...entity(4096, 4096),
        },
        closed,
      ),
    ),
    jmx: key('Java applications over JMX: one map, or a list of several.', either(jmxObject, list(jmxObject, { min: 1, max: 255 }))),
    otlp: otlp('metrics'),
    prometheus: key(
      'Scrapes Prometheus metrics, which go to the destinations of this section.',
      object(
        { prometheus_config_path: key('The scrape configuration of Prometheus, as a path.', name(255), { required: 'error', mistaken: ['config_path'] }) },
        closed,
      ),
    ),
    ...objects,
    ...goElsewhere('/metrics/metrics_collected'),
  },
  { others: 'fine', rest: either(windowsObject, list(any)) },
);

/** The only dimensions that the agent adds to all metrics, each with its only value. */
export const globalDimensions = {
  AutoScalingGroupName: 'The Auto Scaling group of the instance. The agent must be allowed `ec2:DescribeTags`.',
  ImageId: 'The AMI of the instance.',
  InstanceId: 'The ID of the instance.',
  InstanceType: 'The type of the instance.',
} as const;

const appended = object(
  Object.fromEntries(
    Object.entries(globalDimensions).map(([each, about]) => [
      each,
      key(about, oneOf({ [`\${aws:${each}}`]: 'The agent asks the instance, or EC2, for it.' }, { others: 'fine', strict: true }), {
        preset: `\${aws:${each}}`,
        ...(each === 'ImageId' ? { mistaken: ['ImageID'] } : {}),
        ...(each === 'InstanceId' ? { mistaken: ['InstanceID', 'instance_id'] } : {}),
      }),
    ]),
  ),
  { others: 'fine' },
);

export const metrics = object(
  {
    metrics_collected: key('What to collect: a plugin of Linux and macOS, or a performance object of Windows, with its metrics.', collected, {
      required: 'error',
      mistaken: ['metrics_collect', 'metric_collected', 'collected'],
    }),
    namespace: key('The namespace of the metrics in CloudWatch.', name(255), { default: 'CWAgent', preset: 'CWAgent' }),
    append_dimensions: key(
      'Dimensions of EC2 to add to all metrics; the dimension `host` then goes. Only four work, each with one value. Dimensions of your own go in the plugin.',
      appended,
      { mistaken: ['append_dimension', 'dimensions'] },
    ),
    aggregation_dimensions: key(
      'Sets of dimensions by which metrics are added up as well; `[]` adds up all. Each set is a list of its own.',
      list(list(name(1024), { max: 30, unique: 'error' }), { min: 1, max: 1024 }),
      { mistaken: ['aggregate_dimensions', 'rollup_dimensions'] },
    ),
    metrics_destinations: key(
      'Where the metrics go.',
      object(
        {
          cloudwatch: key('CloudWatch, with the settings of this section; `{}` is enough.', map('A setting.', any)),
          amp: key(
            'Amazon Managed Service for Prometheus.',
            object({ workspace_id: key('The ID of the workspace.', name(255), { required: 'error', mistaken: ['workspace'] }) }, closed),
          ),
        },
        closed,
      ),
      { default: 'CloudWatch' },
    ),
    force_flush_interval: flushInterval('metrics', '60'),
    endpoint_override: endpointOverride('CloudWatch'),
    credentials,
    ...entity(4096, 4096),
    ...goElsewhere('/metrics'),
  },
  closed,
);
