import type { Rule } from '../../../core/kind.ts';

/** Source: CodePipeline user guide, action-reference-EC2Deploy.html, checked 2026-11-23. */
export const hooksInDeployspec: Rule = {
  id: 'deployspec/hooks-in-deployspec',
  severity: 'error',
  on: ['/hooks'],
  check({ entry, node }, { root, report }) {
    if (!entry) return;
    const isRenamed = node.type === 'map' && node.entries.every(({ key }) => key === 'BeforeDeploy' || key === 'AfterDeploy');
    const isFree = !root.children.some(({ segment }) => segment === 'scripts');
    report(entry.keySpan, '`hooks` is a key of version 0.0, the AppSpec. Expected `scripts` with `BeforeDeploy` and `AfterDeploy` in version 0.1.', {
      ...(isRenamed && isFree ? { fix: { title: 'Change to `scripts`', operations: [{ op: 'rename' as const, path: ['hooks'], to: 'scripts' }] } } : {}),
    });
  },
};
