import { type Fact, perRoot, select } from '../../core/fact.ts';
import { metricsOf, type Plugin } from './measurements.ts';
import { objects } from './windows.ts';

/** Sections of `metrics_collected` that only Linux and macOS read. Source: amazon-cloudwatch-agent, the rules that each plugin registers, checked 2026-11-30. */
const unix: ReadonlySet<string> = new Set(['cpu', 'disk', 'diskio', 'mem', 'swap', 'net', 'netstat', 'processes', 'efa', 'ethtool', 'collectd']);
/** Sections that both read. */
const both: ReadonlySet<string> = new Set(['procstat', 'statsd', 'jmx', 'otlp', 'prometheus', 'nvidia_gpu', 'nvidia_smi']);

const isUnixSection = (name: string): boolean => unix.has(name);
export const knownSections: readonly string[] = [...unix, ...both, ...Object.keys(objects)].filter((name) => name !== 'nvidia_smi');

/** The platforms of which the file says something that no other one reads, each with the first place of it. */
export const platformsOf = perRoot((root: Fact): { readonly unix: Fact | undefined; readonly windows: Fact | undefined } => {
  const sections = select(root, '/metrics/metrics_collected/*');
  const named = (test: (name: string) => boolean): Fact | undefined => sections.find(({ segment }) => test(String(segment)));
  return {
    unix: named(isUnixSection) ?? select(root, '/logs/logs_collected/journald')[0] ?? select(root, '/agent/run_as_user')[0],
    windows: named((name) => Object.hasOwn(objects, name)) ?? select(root, '/logs/logs_collected/windows_events')[0],
  };
});

/** The plugin whose metrics some measurements are. */
export function pluginOf(measurements: readonly string[]): string | undefined {
  const plain: readonly Plugin[] = ['cpu', 'disk', 'diskio', 'mem', 'swap', 'net', 'netstat', 'processes'];
  const fitting = plain.filter((plugin) => measurements.some((each) => each.startsWith(`${plugin}_`) && metricsOf(plugin).has(each.slice(plugin.length + 1))));
  return fitting.length === 1 ? fitting[0] : undefined;
}
