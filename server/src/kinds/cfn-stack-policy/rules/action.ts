import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { statementsOf } from '../policy.ts';

const known = ['Update:*', 'Update:Modify', 'Update:Replace', 'Update:Delete'];
/** What people write for one of them. */
const meant = new Map([
  ['remove', 'Update:Delete'],
  ['destroy', 'Update:Delete'],
  ['recreate', 'Update:Replace'],
  ['change', 'Update:Modify'],
]);

/** Other wildcards are not documented: a warning. Source: CloudFormation user guide, protect-stack-resources.html, checked 2026-11-30. */
export const action: Rule = {
  id: 'cfn-stack-policy/action',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { fact, text } of statementsOf(root).flatMap(({ actions }) => actions?.texts ?? [])) {
      if (text === undefined || text === '' || known.includes(text)) continue;
      const isPattern = /^\*$|^Update:.*[*?]/.test(text);
      const name = text.replace(/^[^:]*:/, '');
      const guess = isPattern ? undefined : (meant.get(name.toLowerCase()) ?? known.find((each) => each.endsWith(`:${name}`)) ?? nearest(text, known));
      const isOfService = /^[a-z][a-z0-9-]*:/.test(text) && guess === undefined;
      const found = isPattern
        ? `AWS doesn't document ${code(text)} for stack policies.`
        : isOfService
          ? `${code(text)} is an IAM action, but a stack policy controls resource updates.`
          : `${code(text)} is not an update action.`;
      const fix = guess === undefined ? undefined : { title: `Change to ${code(guess)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to: guess }] };
      report(fact.node, `${found} ${guess === undefined ? `Expected ${list}.` : `Did you mean ${code(guess)}?`}`, {
        typing: fact.node,
        ...(isPattern ? { severity: 'warning' as const } : {}),
        ...(fix ? { fix: suggestedUnless(guess !== undefined && isMisspelling(text, guess), fix) } : {}),
      });
    }
  },
};

const list = '`Update:Modify`, `Update:Replace`, `Update:Delete` or `Update:*`';
