import type { Value } from '../../core/schema.ts';

/** What the agent replaces in names of log groups and streams. Source: amazon-cloudwatch-agent, translate/util/placeholderUtil.go, checked 2026-11-30. */
export const placeholderValues: readonly Value[] = [
  { value: '{instance_id}', about: 'The ID of the instance; `i-UNKNOWN` outside of EC2.' },
  { value: '{hostname}', about: 'The host name that EC2 gives the instance, elsewhere that of the host.' },
  { value: '{local_hostname}', about: 'The host name that the operating system has.' },
  { value: '{ip_address}', about: 'The private IP address.' },
  { value: '{aws_region}', about: 'The Region that the agent sends to.' },
  { value: '{account_id}', about: 'The account of the instance.' },
  { value: '{date}', about: 'The date when the agent started, such as `2026-11-30`.' },
];

export const logPlaceholders: readonly string[] = placeholderValues.map(({ value }) => value.slice(1, -1));

/** The pointers of the names in which it does so. */
export const logNames = [
  '/logs/log_stream_name',
  ...['files', 'windows_events', 'journald'].flatMap((each) =>
    ['log_group_name', 'log_stream_name'].map((name) => `/logs/logs_collected/${each}/collect_list/*/${name}`),
  ),
];

/** The pointers of dimensions of one section. */
export const ownDimensionValues = [
  '/metrics/metrics_collected/*/append_dimensions/*',
  '/metrics/metrics_collected/procstat/*/append_dimensions/*',
  '/metrics/metrics_collected/jmx/*/append_dimensions/*',
];

/** What stands in braces in a string, with its place there. */
export const bracesIn = (text: string): { readonly start: number; readonly end: number; readonly inside: string }[] =>
  [...text.matchAll(/(?<![$\w{])\{(\w[\w -]*)\}(?!\})/g)].map((match) => ({ start: match.index, end: match.index + match[0].length, inside: match[1] ?? '' }));
