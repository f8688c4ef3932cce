import { code } from '../../../core/words.ts';
import { elementOf, type Policy, prefixOf, type Statement, UNKNOWN } from '../../iam-policy/policy.ts';
import type { PolicyRule } from '../../iam-policy/rule.ts';
import { controlled } from '../services.ts';

/** Source: Organizations guide, orgs_manage_policies_rcps_syntax.html, checked 2026-11-30. */
export const element: PolicyRule = {
  id: 'rcp/element',
  severity: 'error',
  check(policy, { report }) {
    const { sort, statements } = policy;
    if (sort !== 'rcp' || isDefault(policy)) return;
    for (const statement of statements) judge(statement, report);
  },
};

function judge(statement: Statement, report: Parameters<PolicyRule['check']>[1]['report']): void {
  const { effect, principals, actions } = statement;
  const at = elementOf(statement, 'Effect');
  if (effect === 'Allow' && at)
    report(at.node, `A resource control policy of your own can't allow anything; AWS's ${code('RCPFullAWSAccess')} does. Expected ${code('Deny')}.`, {
      typing: at.node,
    });
  for (const { fact, text, of } of principals)
    if (text !== undefined && !text.includes(UNKNOWN) && !(text === '*' && of === undefined))
      report(
        fact.node,
        `The principal of a resource control policy is always ${code('*')}. Name who is meant in a condition, such as ${code('aws:PrincipalArn')}.`,
        // `{ "AWS": "*" }` means the same elsewhere; the guide names only the other form.
        text === '*' ? { severity: 'warning' } : {},
      );
  if (actions?.name !== 'Action') return;
  for (const { fact, text } of actions.items) {
    if (text === '*' || text === '*:*')
      report(fact.node, `${code(text)} can't be the action of a resource control policy. Expected actions of services, such as ${code('s3:*')}.`);
    const prefix = prefixOf(text ?? '');
    if (prefix !== undefined && !controlled.has(prefix))
      report(fact.node, `Resource control policies don't apply to the service ${code(prefix)}, as far as is known, so this denies nothing.`, {
        severity: 'warning',
      });
  }
}

/** What AWS attaches itself, kept in a file: one statement that allows everything. */
const isDefault = ({ statements: [only, ...others] }: Policy): boolean =>
  others.length === 0 && only?.effect === 'Allow' && only.actions?.items.some(({ text }) => text === '*') === true;
