import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { entriesOf, stagesOf } from '../tree.ts';
import { bodies } from './stage-without-body.ts';

/** Source: ModelValidatorImpl, TwoOfStepsStagesParallel, checked 2026-11-30. */
export const stageTwoBodies: Rule = {
  id: 'jenkinsfile/stage-two-bodies',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const [first, ...others] = entriesOf(stage).filter(({ key }) => bodies.includes(key));
      for (const other of others)
        if (first && other.key !== first.key)
          report(
            other.keySpan,
            `The stage has ${code(first.key)} already. Expected one of the two: put the work of ${code(other.key)} in a stage of its own.`,
            {
              related: [{ start: first.keySpan.start, end: first.keySpan.end, message: 'The other one is here.' }],
            },
          );
    }
  },
};
