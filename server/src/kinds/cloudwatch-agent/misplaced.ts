import { any, type Key, key } from '../../core/schema.ts';
import { code } from '../../core/words.ts';

const METRICS = '/metrics';
const PLUGINS = '/metrics/metrics_collected';
const LOGS = '/logs';
const RECEIVERS = '/logs/metrics_collected';
const ENTRY = '/logs/logs_collected/files/collect_list/*';

const through = (names: readonly string[], to: string): Readonly<Record<string, string>> => Object.fromEntries(names.map((name) => [name, to]));

const receivers = through(['emf', 'ecs', 'kubernetes', 'application_signals', 'app_signals'], RECEIVERS);

/**
 * Keys that people put in the wrong section, with the one in which they work. Those that have one such place by the schema alone need no
 * line here. Source: the places in the agent's schema.json of 2026-08-07, checked 2026-11-30.
 */
export const misplaced: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/agent': { append_dimensions: METRICS, log_stream_name: LOGS, retention_in_days: ENTRY },
  '/metrics': { metrics_collection_interval: '/agent', log_stream_name: LOGS, ...receivers },
  '/metrics/metrics_collected': {
    metrics_collection_interval: '/agent',
    ...through(
      ['append_dimensions', 'aggregation_dimensions', 'namespace', 'force_flush_interval', 'metrics_destinations', 'endpoint_override', 'credentials'],
      METRICS,
    ),
    ...receivers,
  },
  '/logs': {
    metrics_collection_interval: '/agent',
    ...through(['log_group_name', 'log_group_class', 'retention_in_days', 'timestamp_format', 'timezone', 'multi_line_start_pattern', 'encoding'], ENTRY),
  },
  '/logs/metrics_collected': through(['cpu', 'disk', 'diskio', 'mem', 'swap', 'net', 'netstat', 'processes', 'procstat', 'statsd', 'collectd'], PLUGINS),
};

/** A place in words. */
export const placeWords = (pointer: string): string => {
  const names = pointer.split('/').filter((each) => each !== '');
  return names.at(-1) === '*' ? `each entry of ${code(names.slice(-2)[0] ?? '')}` : code(names.join('.'));
};

/** The keys of a section that go elsewhere: known, so that a rule can say where. */
export const goElsewhere = (section: string): Record<string, Key> =>
  Object.fromEntries(
    Object.entries(misplaced[section] ?? {}).map(([name, to]) => [name, key(`Goes in ${placeWords(to)}. Here it has no effect.`, any, { offered: false })]),
  );
