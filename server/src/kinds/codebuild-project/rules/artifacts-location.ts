import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';
import { projectsIn } from '../projects.ts';

/** Source: botocore codebuild/2016-10-06 of 2026-08-07, ProjectArtifacts and ProjectCache. Checked 2026-11-30. */
export const artifactsLocation: Rule = {
  id: 'codebuild-project/artifacts-location',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const fact of projectsIn(root).flatMap((project) => [
      ...select(project, '/artifacts'),
      ...select(project, '/secondaryArtifacts/*'),
      ...select(project, '/cache'),
    ])) {
      const [of] = select(fact, '/type');
      if (of && textAt(fact, '/type') === 'S3' && lacks(fact, 'location'))
        // A template's own rule speaks there too.
        report(fact.entry?.keySpan ?? of.node, 'Nothing says which bucket. Expected `location`.', { typing: fact.node });
      const modes = select(fact, '/modes/*');
      if (of && fact.segment === 'cache' && textAt(fact, '/type') === 'LOCAL' && modes.length === 0 && lacks(fact, 'modes'))
        report(of.node, 'Nothing says what is kept on the build host. Expected `modes`.', { typing: fact.node });
    }
  },
};
