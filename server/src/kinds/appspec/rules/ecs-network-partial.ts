import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

const all = ['Subnets', 'SecurityGroups', 'AssignPublicIp'] as const;

/** Source: CodeDeploy user guide, reference-appspec-file-structure-resources.html (NetworkConfiguration); checked 2026-11-23. */
export const ecsNetworkPartial: Rule = {
  id: 'appspec/ecs-network-partial',
  severity: 'error',
  on: ['/Resources/*/*/Properties/NetworkConfiguration/AwsvpcConfiguration'],
  check({ node, entry, children }, { report }) {
    // A key that isn't known may be one of the three, misspelled.
    if (!entry || node.broken || children.some(({ key }) => !key)) return;
    const present = all.filter((name) => children.some((child) => (child.name ?? child.segment) === name));
    const missing = all.filter((name) => !present.includes(name));
    if (present.length === 0 || missing.length === 0) return;
    const words = (names: readonly string[]): string => names.map((name) => code(name)).join(' and ');
    report(entry.keySpan, `Missing ${words(missing)} beside ${words(present)}. Expected all three keys or none of them.`, {
      typing: node,
    });
  },
};
