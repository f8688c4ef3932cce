import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf, isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (phases/install/runtime-versions), checked 2026-11-23. */
export const runtimeVersionsMisplaced: Rule = {
  id: 'buildspec/runtime-versions-misplaced',
  severity: 'error',
  on: ['/runtime-versions', ...['', '/pre_build', '/build', '/post_build'].map((phase) => `/phases${phase}/runtime-versions`)],
  check(fact, { root, report }) {
    const { entry, parent } = fact;
    if (!entry || entry.half) return;
    const phases = root.node.type === 'map' ? entryOf(root.node, 'phases')?.value : undefined;
    const install = phases?.type === 'map' ? entryOf(phases, 'install')?.value : undefined;
    const isFree = phases?.type === 'map' && (install === undefined || isEmpty(install) || (install.type === 'map' && !entryOf(install, 'runtime-versions')));
    const where = parent?.entry ? `in ${code(parent.entry.key)}` : 'at the top level';
    report(entry.keySpan, `\`runtime-versions\` is ${where}. It goes in \`install\`, the only phase that reads it.`, {
      typing: entry.keySpan,
      ...(isFree ? { fix: { title: 'Move it to `install`', operations: [{ op: 'move', path: pathOf(fact), to: ['phases', 'install'], first: true }] } } : {}),
    });
  },
};
