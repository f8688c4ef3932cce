import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';

/** Source: aws-codedeploy-agent 800eb28, context_info.rb; 5a96830, parse.rs (RawContext). Checked 2026-11-30. */
export const contextUser: Rule = {
  id: 'appspec/context-user',
  severity: 'warning',
  on: ['/permissions/*/context/user'],
  check(fact, { report }) {
    const context = fact.parent;
    if (!fact.entry || !context || context.children.some(({ segment }) => segment === 'name')) return;
    report(fact.entry.keySpan, '`user` has no effect: both versions of the agent read the SELinux user from `name`. Expected `name`.', {
      fix: { title: 'Change to `name`', operations: [{ op: 'rename', path: pathOf(fact), to: 'name' }] },
    });
  },
};
