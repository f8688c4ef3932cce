import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed, textAt } from '../commands.ts';

/** A leading `./` does no harm and is not reported. What a build writes can't be seen, so that nothing is changed without being asked. */
export const artifactsDotOrBase: Rule = {
  id: 'buildspec/artifacts-dot-or-base',
  severity: 'hint',
  on: ['/artifacts', '/artifacts/secondary-artifacts/*', '/reports/*'],
  check(owner, { around, report }) {
    const base = textAt(owner, '/base-directory');
    const folder = base ? folderOf(base) : undefined;
    if (!base || !folder) return;
    for (const { fact, node } of globsOf(owner)) {
      const inner = node.text.replace(/^(\.\/)+/, '');
      const to = inner.slice(folder.length + 1);
      if (!inner.startsWith(`${folder}/`) || to === '' || typeof around.locate(`${folder}/${folder}`) === 'object') continue;
      report(node, `${code(node.text)} repeats the base directory ${code(folder)}, from which it is counted already. Expected ${code(to)}.`, {
        related: [{ start: base.start, end: base.end, message: 'The globs count from here.' }],
        fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }], suggestion: true },
      });
    }
  },
};

/** A folder by its plain name; none where it is a glob or a variable, or the source folder. */
function folderOf({ text }: ScalarNode): string | undefined {
  const folder = text.replace(/^(\.\/)+/, '').replace(/(?<!\/)\/+$/, '');
  return isComputed(folder) || /[*?[{]/.test(folder) || folder === '' || folder === '.' ? undefined : folder;
}

const globsOf = (artifact: Fact): { fact: Fact; node: ScalarNode }[] =>
  ['/files', '/files/*']
    .flatMap((pointer) => [...select(artifact, pointer)])
    .flatMap((fact) => (fact.node.type === 'scalar' ? [{ fact, node: fact.node }] : []));
