import type { Rule } from '../../../core/kind.ts';
import { contains } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { guarded } from '../guards.ts';
import { resourceUses } from '../names.ts';
import { childOf, resourcesIn } from '../resources.ts';
import { worldsOf } from '../worlds.ts';

const MOST_DECIDING = 2;

/** Source: CloudFormation user guide, conditions-section-structure.html; cfn-lint 1.51, W1001 and E3005. Checked 2026-11-30. */
export const conditionalReference: Rule = {
  id: 'cloudformation/conditional-reference',
  severity: 'warning',
  on: [''],
  check(root, { names, isOpen, report }) {
    const resources = resourcesIn(root);
    // What conditions and rules refer to is told by where they stand.
    const early = root.children.filter(({ segment }) => segment === 'Conditions' || segment === 'Rules');
    const uses = resourceUses(names()).filter(
      (use) => resources.get(use.text)?.condition !== undefined && !early.some(({ node }) => contains(node, use.start)) && !isOpen(use),
    );
    const worlds = worldsOf(root);
    const outputs = root.children.find(({ segment }) => segment === 'Outputs')?.children ?? [];
    for (const { place: use, guards } of guarded(root, uses)) {
      const { condition, fact } = resources.get(use.text) ?? {};
      if (condition === undefined || !worlds.possible([...guards, { condition, holds: false }])) continue;
      const isNever = worlds.possible([...guards, { condition, holds: true }]) === false;
      const output = guards.length === 0 ? outputs.find(({ node }) => contains(node, use.start)) : undefined;
      const at = childOf(fact, 'Condition')?.node;
      const said = isNever
        ? `${code(use.text)} exists only if ${code(condition)} is true, and here it never is. The stack fails with unresolved resource dependencies.`
        : `${code(use.text)} exists only if ${code(condition)} is true, but this place can exist without it. Then the stack fails with unresolved resource dependencies.`;
      report(use, said, {
        // Of many parameters people pass few combinations.
        ...(worlds.deciding([...guards, { condition, holds: false }]) > MOST_DECIDING ? { severity: 'information' as const } : {}),
        ...(at ? { related: [{ start: at.start, end: at.end, message: `The condition of ${code(use.text)}.` }] } : {}),
        ...(output
          ? {
              fix: {
                title: `Make the output depend on ${code(condition)} too`,
                operations: [{ op: 'insert' as const, path: ['Outputs', output.segment], key: 'Condition', value: condition }],
                suggestion: true as const,
              },
            }
          : {}),
      });
    }
  },
};
