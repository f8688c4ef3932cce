/** What the agent replaces in names of log groups and streams. Source: amazon-cloudwatch-agent, translate/util/placeholderUtil.go, checked 2026-11-30. */
export const logPlaceholders = ['instance_id', 'hostname', 'local_hostname', 'ip_address', 'aws_region', 'account_id', 'date'] as const;

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
