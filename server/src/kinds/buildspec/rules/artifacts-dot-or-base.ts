import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import type { ScalarNode } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { isComputed, textAt } from '../commands.ts';
import { page } from './artifacts-dot-or-base.md';

export const artifactsDotOrBase: Rule = {
  id: 'buildspec/artifacts-dot-or-base',
  severity: 'hint',
  page,
  on: ['/artifacts', '/artifacts/secondary-artifacts/*'],
  check(artifact, { report }) {
    const base = textAt(artifact, '/base-directory');
    const folder = base ? folderOf(base) : undefined;
    for (const { fact, node } of globsOf(artifact)) {
      const inner = node.text.replace(/^(\.\/)+/, '');
      const fix = (to: string) => ({ fix: { title: `Change to ${quoted(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }] } });
      if (base && folder && inner.startsWith(`${folder}/`) && inner.length > folder.length + 1)
        report(
          node,
          `${quoted(node.text)} repeats the base directory ${quoted(folder)}, from which it is counted already; expected ${inner.slice(folder.length + 1)}.`,
          {
            related: [{ start: base.start, end: base.end, message: 'The globs count from here.' }],
            ...fix(inner.slice(folder.length + 1)),
          },
        );
      else if (inner !== node.text && inner !== '')
        report(node, `${quoted(node.text)} begins with "./"; expected ${inner}, as artifacts are counted from their base directory.`, fix(inner));
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
