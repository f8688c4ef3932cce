import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { hooksPointers } from '../hooks.ts';
import { platformOf } from '../platform.ts';

/**
 * Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html; the agent (800eb28, application_specification.rb)
 * walks the hooks of a server as a map. Checked 2026-11-23.
 */
export const hooksShape: Rule = {
  id: 'appspec/hooks-shape',
  severity: 'error',
  on: hooksPointers,
  check(hooks, { root, report }) {
    const { node, entry } = hooks;
    const platform = platformOf(root);
    if (!entry || node.broken) return;
    const path = pathOf(hooks);
    if (platform === 'ec2' && node.type === 'list')
      report(entry.keySpan, 'The hooks of a server are a list here. Expected a map of lifecycle events, each with a list of scripts.', {
        fix: { title: 'Make it a map', operations: [{ op: 'to-map', path }] },
      });
    if (platform && platform !== 'ec2' && node.type === 'map')
      report(entry.keySpan, 'The hooks are a map. Expected a list, in which each item is one lifecycle event with its function.', {
        fix: { title: 'Make it a list', operations: [{ op: 'to-list', path }] },
      });
    if (node.type === 'scalar' && !isEmpty(node)) report(node, `${code(entry.key)} is ${code(node.text)}. Expected lifecycle events with what they run.`);
  },
};
