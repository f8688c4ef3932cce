import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isDefault, nameOf } from '../../delivered.ts';
import { artifactPointers, meantBy } from '../artifacts.ts';

/** Source: CodeBuild user guide, build-spec-ref.html (artifacts/files); CodePipeline user guide, file-reference.html. Checked 2026-11-30. */
export const artifactNotFound: Rule = {
  id: 'buildspec/artifact-not-found',
  severity: 'warning',
  on: artifactPointers,
  check(fact, { root, around, report }) {
    const found = meantBy(fact, root, around);
    if (!found) return;
    const { path, meant } = found;
    const missing = `${code(path)} is not in the folder, and no command writes it.`;
    // The name that a deployment looks for is rather right than the other one.
    if (isDefault(path) && !isDefault(meant))
      report(fact.node, `${missing} The file is called ${code(nameOf(meant))}, and a deployment looks for ${code(nameOf(path))}: rename it.`);
    else
      report(fact.node, `${missing} Did you mean ${code(meant)}?`, {
        fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: meant }], suggestion: true },
      });
  },
};
