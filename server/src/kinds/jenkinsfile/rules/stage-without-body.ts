import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { entriesOf, stagesOf } from '../tree.ts';

export const bodies: readonly string[] = ['steps', 'stages', 'parallel', 'matrix'];

/** Source: ModelValidatorImpl, NothingForStage, checked 2026-11-30. */
export const stageWithoutBody: Rule = {
  id: 'jenkinsfile/stage-without-body',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const entries = entriesOf(stage);
      if (stage.node.broken || !stage.entry || entries.some(({ key, half }) => bodies.includes(key) || half)) continue;
      // What is written in it is said to be wrong already.
      if (entries.some(({ key }) => stage.schema.type === 'object' && !Object.hasOwn(stage.schema.keys, key))) continue;
      report(stage.entry.keySpan, `This stage has nothing to do. Expected one of ${bodies.map((each) => code(each)).join(', ')}.`);
    }
  },
};
