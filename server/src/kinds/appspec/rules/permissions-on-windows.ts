import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textOf } from '../paths.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb (parse_permissions), checked 2026-11-23. */
export const permissionsOnWindows: Rule = {
  id: 'appspec/permissions-on-windows',
  severity: 'error',
  on: ['/permissions'],
  check(fact, { root, report }) {
    if (!fact.entry || fact.children.length === 0 || textOf(root, 'os') !== 'windows') return;
    const os = root.children.find(({ segment }) => segment === 'os');
    report(fact.entry.keySpan, '`permissions` fails a deployment to Windows. Expected it only in an AppSpec for `linux`.', {
      fix: { title: 'Remove `permissions`', operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
      ...(os ? { related: [{ start: os.node.start, end: os.node.end, message: 'The operating system.' }] } : {}),
    });
  },
};
