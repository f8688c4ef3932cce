import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { child, isMisspelt, pipelineOf } from '../pipeline.ts';

export const artifactStore: Rule = {
  id: 'codepipeline/artifact-store',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const { fact } = pipelineOf(root);
    const [one, several] = [child(fact, 'artifactStore'), child(fact, 'artifactStores')];
    if (one?.entry && several?.entry) {
      const { keySpan } = one.entry;
      report(several.entry.keySpan, 'The pipeline has `artifactStore` and `artifactStores`. Expected one of them: the second for actions in several Regions.', {
        related: [{ start: keySpan.start, end: keySpan.end, message: 'The other one.' }],
      });
    }
    // In a template, where keys have another spelling, it is a list.
    if (several?.entry && resolve(several.node)?.type === 'list' && several.name === undefined)
      report(several.entry.keySpan, '`artifactStores` is a list, as templates have it. Expected a map from Regions to stores.');
    // Without its stages it is not a pipeline yet; a word that may become the key is being typed.
    const stages = child(fact, 'stages');
    if (one || several || !stages?.entry || fact.node.broken) return;
    if (isMisspelt(fact, 'artifactStore', 'artifactStores')) return;
    report(
      fact.entry?.keySpan ?? stages.entry.keySpan,
      'Missing key `artifactStore`. Expected the bucket in which artifacts are kept, or `artifactStores` with one for each Region.',
      { typing: fact.node },
    );
  },
};
