import type { Rule } from '../../../core/kind.ts';
import { child, conditionNames, pipelineOf, type Stage, type Text, textAt } from '../pipeline.ts';

/** Rollbacks where there can be none: in parallel mode, and of the sources. */
export const rollback: Rule = {
  id: 'codepipeline/rollback',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const pipeline = pipelineOf(root);
    const mode = textAt(pipeline.fact, 'executionMode');
    for (const stage of pipeline.stages)
      for (const { node } of rollbacksOf(stage)) {
        if (mode?.text === 'PARALLEL')
          report(node, 'A pipeline in the mode `PARALLEL` has no rollbacks. Expected another result, or the mode `QUEUED` or `SUPERSEDED`.', {
            related: [{ start: mode.node.start, end: mode.node.end, message: 'The mode is set here.' }],
          });
        else if (stage.index === 0)
          report(node, "The first stage can't be rolled back, since it has the sources. Expected the rollback on a later stage.", { severity: 'warning' });
      }
  },
};

const rollbacksOf = ({ fact }: Stage): Text[] =>
  conditionNames.flatMap((key) => {
    const condition = child(fact, key);
    const results = [textAt(condition, 'result'), ...(child(condition, 'conditions')?.children ?? []).map((each) => textAt(each, 'result'))];
    return results.filter((each) => each?.text === 'ROLLBACK').filter((each) => each !== undefined);
  });
