import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { both, pipelineOf } from '../pipeline.ts';

export const stageCount: Rule = {
  id: 'codepipeline/stage-count',
  severity: 'error',
  on: both('/stages'),
  check({ node, entry }, { root, report }) {
    const value = resolve(node);
    const { isOpen } = pipelineOf(root);
    if (value?.type !== 'list' || value.broken || isOpen || value.items.length > 1) return;
    const found = value.items.length === 0 ? 'no stages' : 'one stage';
    report(entry?.keySpan ?? node, `The pipeline has ${found}. Expected at least two: one for the sources, and one for what is done with them.`);
  },
};
