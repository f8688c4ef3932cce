import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';

/** Source: CodeBuild user guide, build-spec-ref.html; builds run with an empty list, AWS's own among them. Checked 2026-11-23. */
export const phaseWithoutCommands: Rule = {
  id: 'buildspec/phase-without-commands',
  severity: 'hint',
  on: ['pre_build', 'build', 'post_build'].flatMap((name) => [`/phases/${name}`, `/phases/${name}/commands`]),
  check({ node, entry }, { report }) {
    if (!entry || entry.half || !(isEmpty(node) || (node.type === 'list' && node.items.length === 0))) return;
    report(entry.keySpan, `${code(entry.key)} has nothing to run. Expected at least one command.`, { typing: entry.keySpan });
  },
};
