import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

const ofServers = ['os', 'files', 'permissions', 'file_exists_behavior'];

/** Source: CodeDeploy user guide, reference-appspec-file-structure.html, checked 2026-11-23. */
export const mixedPlatform: Rule = {
  id: 'appspec/mixed-platform',
  severity: 'error',
  on: ['/Resources'],
  check(resources, { root, report }) {
    const first = root.children.find(({ entry, name = entry?.key }) => name !== undefined && ofServers.includes(name))?.entry;
    if (!first || !resources.entry) return;
    report(first.keySpan, `${code(first.key)} is for servers, and ${code(resources.entry.key)} for Lambda and ECS. Expected the keys of one platform.`, {
      related: [{ ...resources.entry.keySpan, message: 'This makes it an AppSpec for Lambda or ECS.' }],
    });
  },
};
