import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { page } from './mixed-platform.md';

const ofServers = ['os', 'files', 'permissions', 'file_exists_behavior'];

/** Source: CodeDeploy user guide, reference-appspec-file-structure.html, checked 2026-11-23. */
export const mixedPlatform: Rule = {
  id: 'appspec/mixed-platform',
  severity: 'error',
  page,
  on: ['/Resources'],
  check(resources, { root, report }) {
    const first = root.children.find(({ entry, name = entry?.key }) => name !== undefined && ofServers.includes(name))?.entry;
    if (!first || !resources.entry) return;
    report(first.keySpan, `${quoted(first.key)} is for servers, and ${quoted(resources.entry.key)} for Lambda and ECS. Expected the keys of one platform.`, {
      related: [{ ...resources.entry.keySpan, message: 'This makes it an AppSpec for Lambda or ECS.' }],
    });
  },
};
