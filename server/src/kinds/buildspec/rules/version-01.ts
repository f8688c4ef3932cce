import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Node } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { toVersion02 } from './v01-keys.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (versions), checked 2026-11-23: still supported, 0.2 recommended. */
export const version01: Rule = {
  id: 'buildspec/version-01',
  severity: 'information',
  on: ['/version'],
  check({ node }, { root, report }) {
    if (node.type !== 'scalar' || node.text !== '0.1') return;
    const lost = withoutEffect(root);
    const message = lost
      ? `Version 0.1 runs each command in a shell of its own, so ${code(textOf(lost))} has no effect on the next one. Version 0.2 runs all of them in one shell.`
      : 'Version 0.1 runs each command in a shell of its own, so `cd` and `export` have no effect on the next one. Version 0.2 runs all of them in one shell.';
    const operations = toVersion02(root);
    const stuck = operations.length === 0 && root.children.some(({ segment }) => segment === 'environment_variables');
    report(node, message, {
      ...(stuck ? {} : { fix: { title: TITLE, operations: [{ op: 'set', path: ['version'], to: '0.2' }, ...operations], suggestion: true } }),
      ...(lost ? { severity: 'warning', related: [{ start: lost.start, end: lost.end, message: 'The next command forgets this.' }] } : {}),
    });
  },
};

/** Commands may count on a shell of their own: a second `cd` starts where the first one ended, a failed `set -e` ends them all. */
const TITLE = 'Change to version 0.2 (all commands then share one shell)';

/** The first `cd` or `export` that stands alone in its command and has another behind it. */
function withoutEffect(root: Fact): Node | undefined {
  for (const { children } of select(root, '/phases/*/commands'))
    for (const { node } of children.slice(0, -1)) if (/^\s*(cd|export)\s+[^\s;&|][^;&|\n]*$/.test(textOf(node))) return node;
  return undefined;
}

const textOf = (node: Node): string => (node.type === 'scalar' ? node.text : '');
