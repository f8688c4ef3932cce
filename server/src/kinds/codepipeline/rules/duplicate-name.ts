import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { pipelineOf, type Text } from '../pipeline.ts';

/** Stages of one name in the pipeline, and actions of one name in a stage. */
export const duplicateName: Rule = {
  id: 'codepipeline/duplicate-name',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const { stages } = pipelineOf(root);
    const judge = (names: readonly (Text | undefined)[], says: (name: string) => string): void => {
      const known = names.filter((name) => name !== undefined);
      for (const { again, first } of repeats(known, ({ text }) => text))
        if (again.node !== first.node)
          report(again.node, says(code(again.text)), { related: [{ start: first.node.start, end: first.node.end, message: 'The first one.' }] });
    };
    judge(
      stages.map(({ name }) => name),
      (name) => `Another stage is called ${name}. Expected each stage name once in the pipeline.`,
    );
    for (const { actions } of stages)
      judge(
        actions.map(({ name }) => name),
        (name) => `Another action of this stage is called ${name}. Expected each action name once in its stage.`,
      );
  },
};
