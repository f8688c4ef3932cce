import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';

/** Source: aws-cfn-bootstrap 1.4-31, parse_config in cfnbootstrap/update_hooks.py, checked 2026-11-30. */
export const credentialFileIgnored: Rule = {
  id: 'cfn-hup/credential-file-ignored',
  severity: 'warning',
  on: ['/main/credential-file'],
  check(fact, { report }) {
    if (!fact.parent?.children.some(({ segment }) => segment === 'role')) return;
    report(
      fact.entry?.keySpan ?? fact.node,
      "`credential-file` is ignored because `role` is set. Keep one of them; a role doesn't need a secret on the disk.",
      {
        fix: { title: 'Remove `credential-file`', operations: [{ op: 'remove', path: pathOf(fact) }] },
      },
    );
  },
};
