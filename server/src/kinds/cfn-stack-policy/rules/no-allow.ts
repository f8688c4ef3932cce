import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { type Statement, statementsOf } from '../policy.ts';

/** Source: CloudFormation user guide, protect-stack-resources.html: what isn't allowed is denied, and a Deny wins; checked 2026-11-30. */
export const noAllow: Rule = {
  id: 'cfn-stack-policy/no-allow',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const statements = statementsOf(root);
    const at = root.children.find(({ segment }) => segment === 'Statement')?.entry?.keySpan;
    // One that can't be read may allow something.
    if (!at || statements.length === 0 || statements.some(({ effect }) => effect !== 'Allow' && effect !== 'Deny')) return;
    if (statements.every(({ effect }) => effect === 'Deny'))
      report(
        at,
        `No statement allows anything, so the stack can't be updated at all. Expected an ${code('Allow')} too, such as ${code('Update:*')} on ${code('*')}.`,
        {
          check: 'none',
        },
      );
    const all = statements.find(deniesAll);
    if (all && statements.length > 1 && statements.some(({ effect }) => effect === 'Allow'))
      report(
        { start: all.fact.node.start, end: all.fact.node.start + 1 },
        `This ${code('Deny')} covers every update of every resource and overrides any ${code('Allow')}, so the stack can't be updated at all.`,
        { check: 'all' },
      );
  },
};

const deniesAll = ({ effect, actions, resources, types, hasMore }: Statement): boolean =>
  effect === 'Deny' && types.length === 0 && !hasMore && isAll(actions, 'Update:*') && isAll(resources, '*');

const isAll = (choice: Statement['actions'], all: string): boolean => choice?.isExcept === false && choice.texts.some(({ text }) => text === all);
