import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { projectsIn } from '../projects.ts';

const needing: readonly string[] = ['CODECOMMIT', 'GITHUB', 'GITHUB_ENTERPRISE', 'GITLAB', 'GITLAB_SELF_MANAGED', 'BITBUCKET', 'S3'];

/** Source: botocore codebuild/2016-10-06 of 2026-08-07, ProjectSource; CodeBuild user guide, create-project.html. Checked 2026-11-30. */
export const sourceLocation: Rule = {
  id: 'codebuild-project/source-location',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const source of projectsIn(root).flatMap((project) => [...select(project, '/source'), ...select(project, '/secondarySources/*')])) {
      const type = textAt(source, '/type') ?? '';
      const [of] = select(source, '/type');
      if (!of) continue;
      if (needing.includes(type) && lacks(source, 'location'))
        // A template's own rule speaks there too.
        report(source.entry?.keySpan ?? of.node, `A source of the type ${code(type)} says where it is. Expected \`location\`.`, { typing: source.node });
      if (type === 'NO_SOURCE' && lacks(source, 'buildspec'))
        report(of.node, 'Without a source there is no file with a buildspec. Expected it in `buildspec`.', { typing: source.node });
    }
  },
};
