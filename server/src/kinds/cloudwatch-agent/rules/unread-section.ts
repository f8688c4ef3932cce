import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../computed.ts';
import { hasKey } from '../entries.ts';
import { misplaced } from '../misplaced.ts';
import { isKnownSection, platformsOf, pluginOf } from '../platform.ts';

/** Source: amazon-cloudwatch-agent, translate/metrics/metrics_collect: on Linux and macOS only registered plugins are read; checked 2026-11-30. */
export const unreadSection: Rule = {
  id: 'cloudwatch-agent/unread-section',
  severity: 'warning',
  on: ['/metrics/metrics_collected/*'],
  check(fact, { root, report }) {
    const { entry, node, parent } = fact;
    const name = String(fact.segment);
    if (!entry || entry.half || node.type !== 'map') return;
    if (name === 'nvidia_smi') {
      const isTaken = parent !== undefined && hasKey(parent, 'nvidia_gpu');
      report(entry.keySpan, '`nvidia_smi` is the agent’s own name for it, and nothing reads it here. Expected `nvidia_gpu`.', {
        ...(isTaken ? {} : { fix: { title: 'Change to `nvidia_gpu`', operations: [{ op: 'rename', path: pathOf(fact), to: 'nvidia_gpu' }] } }),
      });
      return;
    }
    const { unix, windows } = platformsOf(root);
    if (isKnownSection(name) || fact.key || Object.hasOwn(misplaced['/metrics/metrics_collected'] ?? {}, name) || !unix || windows) return;
    const measured = ['/measurement/*', '/measurement/*/name'].flatMap((pointer) => select(fact, pointer).flatMap((each) => literalOf(each.node) ?? []));
    const meant = pluginOf(measured);
    const isFree = meant !== undefined && parent !== undefined && !hasKey(parent, meant);
    report(
      entry.keySpan,
      `${code(name)} is not a plugin, so nothing is collected on Linux and macOS. ${meant ? `Did you mean ${code(meant)}?` : 'Expected a plugin such as `cpu`, `disk`, `mem` or `net`.'}`,
      {
        ...(isFree ? { fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'rename', path: pathOf(fact), to: meant }] } } : {}),
      },
    );
  },
};
