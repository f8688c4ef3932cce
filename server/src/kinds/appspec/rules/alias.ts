import type { Rule } from '../../../core/kind.ts';
import type { AliasNode, Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { platformOf } from '../platform.ts';

/**
 * YAML.load of Psych 4, which comes with Ruby 3.1, refuses aliases; serde_yaml knows no merge keys.
 * Source: aws-codedeploy-agent 800eb28, application_specification.rb (parse); 5a96830, parse.rs. Checked 2026-11-30.
 */
export const aliasRule: Rule = {
  id: 'appspec/alias',
  severity: 'warning',
  on: [''],
  check({ node }, { root, report }) {
    const [first, ...others] = platformOf(root) === 'ec2' ? aliasesIn(node) : [];
    if (first)
      report(
        first,
        `${code(`*${first.name}`)} is an alias. With Ruby 3.1 or later, version 1 of the agent refuses an AppSpec with aliases. Expected the value itself.`,
        {
          related: others.slice(0, 20).map(({ start, end }) => ({ start, end, message: 'Another alias.' })),
        },
      );
  },
};

/** The aliases of anchors that are there, in order. */
function aliasesIn(root: Node): AliasNode[] {
  const found: AliasNode[] = [];
  const waiting: Node[] = [root];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'alias' && node.target) found.push(node);
    const inside = node.type === 'list' ? node.items : node.type === 'map' ? node.entries.map(({ value }) => value) : [];
    for (const each of inside.toReversed()) waiting.push(each);
  }
  return found;
}
