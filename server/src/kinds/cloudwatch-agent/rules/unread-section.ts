import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { hasKey } from '../entries.ts';
import { knownSections, platformsOf, pluginOf } from '../platform.ts';

/** Words that people take for the name of a plugin. */
const others: Readonly<Record<string, string>> = {
  memory: 'mem',
  network: 'net',
  process: 'procstat',
  diskio_nvme: 'diskio',
  gpu: 'nvidia_gpu',
  nvidia: 'nvidia_gpu',
};

/** Source: amazon-cloudwatch-agent, translate/metrics/metrics_collect: on Linux and macOS only registered plugins are read; checked 2026-11-30. */
export const unreadSection: Rule = {
  id: 'cloudwatch-agent/unread-section',
  severity: 'warning',
  on: ['/metrics/metrics_collected/*'],
  check(fact, { root, report }) {
    const { entry, node, parent } = fact;
    const name = String(fact.segment);
    if (!entry || entry.half || node.type === 'scalar') return;
    if (fact.key && name !== 'nvidia_smi') return;
    const meant = meantBy(fact, name);
    const { unix, windows } = platformsOf(root);
    // On Windows any name is a performance object.
    if (windows ? meant?.isSlip !== true : meant === undefined && !unix) return;
    const effect = name === 'nvidia_smi' ? 'is the agent’s own name for `nvidia_gpu`, and nothing reads it here' : 'is not a plugin, so nothing is collected';
    const expected = meant ? `Did you mean ${code(meant.name)}?` : 'Expected a plugin such as `cpu`, `disk`, `mem` or `net`.';
    const isFree = meant !== undefined && parent !== undefined && !hasKey(parent, meant.name) && (node.type === 'list') === (meant.name === 'procstat');
    report(entry.keySpan, `${code(name)} ${effect}. ${expected}`, {
      ...(isFree ? { fix: { title: `Change to ${code(meant.name)}`, operations: [{ op: 'rename', path: pathOf(fact), to: meant.name }] } } : {}),
    });
  },
};

/** The section that somebody meant: by its metrics, its name, or a slip of one. */
function meantBy(fact: Fact, name: string): { readonly name: string; readonly isSlip: boolean } | undefined {
  if (name === 'nvidia_smi') return { name: 'nvidia_gpu', isSlip: true };
  const measured = ['/measurement/*', '/measurement/*/name'].flatMap((pointer) => select(fact, pointer).flatMap((each) => literalOf(each.node) ?? []));
  const byMetrics = pluginOf(measured) ?? others[name];
  if (byMetrics !== undefined) return { name: byMetrics, isSlip: false };
  const near = nearest(name, knownSections);
  // Windows takes names in any letter case.
  if (near === undefined || near.toLowerCase() === name.toLowerCase() || !isSlip(name, near)) return undefined;
  return { name: near, isSlip: true };
}
