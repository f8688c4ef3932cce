import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { pipelineOf } from '../pipeline.ts';
import { categoryNode } from '../spans.ts';

export const firstStage: Rule = {
  id: 'codepipeline/first-stage',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    for (const action of pipeline.actions) {
      const { category, stage } = action;
      if (category === undefined || (category === 'Source') === (stage.index === 0)) continue;
      report(
        categoryNode(action),
        stage.index === 0
          ? `The first stage has an action of category ${code(category)}. Expected \`Source\` actions only; everything else goes in a later stage.`
          : `A \`Source\` action is in stage ${stage.index + 1}. Expected it in the first stage, where all sources are.`,
      );
    }
  },
};
