import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { Operation } from '../../../core/operation.ts';
import { code } from '../../../core/words.ts';
import { commandsOf } from '../commands.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (env/variables), checked 2026-11-30. Builds of AWS's own run with such a name, so it isn't refused. */
export const reservedEnvName: Rule = {
  id: 'buildspec/reserved-env-name',
  severity: 'warning',
  on: ['/env/variables/*', '/env/parameter-store/*', '/env/secrets-manager/*', '/environment_variables/plaintext/*'],
  check(fact, { root, report }) {
    const { entry, parent } = fact;
    if (!entry || !/^CODEBUILD_/.test(entry.key)) return;
    const name = entry.key.replace(/^CODEBUILD_/, '');
    const free = /^[A-Z_]\w*$/i.test(name) && !parent?.children.some((child) => child.segment === name);
    report(entry.keySpan, `${code(entry.key)} begins with \`CODEBUILD_\`, which is reserved for CodeBuild's own variables. Expected another name.`, {
      ...(free
        ? {
            fix: {
              title: `Rename to ${code(name)}`,
              operations: [{ op: 'rename' as const, path: pathOf(fact), to: name }, ...inCommands(root, entry.key, name)],
              // What the commands start may read the name too.
              suggestion: true as const,
            },
          }
        : {}),
    });
  },
};

/** The commands that use the variable, with its new name. */
function inCommands(root: Fact, from: string, to: string): Operation[] {
  const use = new RegExp(`(\\$\\{?|\\$env:|%)${from}\\b`, 'g');
  return commandsOf(root).flatMap(({ fact, node }) => {
    const written = node.style === 'literal' || node.style === 'folded' ? node.text : node.text.replace(use, `$1${to}`);
    return written === node.text ? [] : [{ op: 'set' as const, path: pathOf(fact), to: written }];
  });
}
