import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { textAt } from '../../cli-input/computed.ts';
import { projectsIn } from '../projects.ts';

/** Source: CodeBuild user guide, create-project.html: a source of CodePipeline needs artifacts of it, and the other way round. Checked 2026-11-30. */
export const pipelinePair: Rule = {
  id: 'codebuild-project/pipeline-pair',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const project of projectsIn(root)) {
      const [source, artifacts] = [textAt(project, '/source/type'), textAt(project, '/artifacts/type')];
      if (source === undefined || artifacts === undefined || (source === 'CODEPIPELINE') === (artifacts === 'CODEPIPELINE')) continue;
      const [of] = select(project, source === 'CODEPIPELINE' ? '/artifacts/type' : '/source/type');
      if (!of) continue;
      const [here, there] = source === 'CODEPIPELINE' ? ['artifacts', 'source'] : ['source', 'artifacts'];
      report(
        of.node,
        `A pipeline hands over the source and takes the artifacts. Expected \`CODEPIPELINE\`, as the ${there} ${there === 'source' ? 'has' : 'have'} it.`,
        {
          fix: { title: `Let the pipeline have the ${here}`, operations: [{ op: 'set', path: pathOf(of), to: 'CODEPIPELINE' }], suggestion: true },
        },
      );
    }
  },
};
