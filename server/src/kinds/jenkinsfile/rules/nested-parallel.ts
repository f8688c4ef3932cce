import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stageAround, stagesOf } from '../tree.ts';

/** Source: ModelValidatorImpl, NoNestedWithinNestedStages: `isWithinParallel` reaches through `stages`; checked 2026-11-30. */
export const nestedParallel: Rule = {
  id: 'jenkinsfile/nested-parallel',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const inner = child(stage, 'parallel') ?? child(stage, 'matrix');
      const outer = inner && parallelAround(stage);
      if (inner?.entry && outer?.entry)
        report(
          inner.entry.keySpan,
          `${code(inner.entry.key)} is inside ${code(outer.entry.key)}. Neither can contain the other. Expected ${code('stages')} here.`,
        );
    }
  },
};

function parallelAround(stage: Fact): Fact | undefined {
  for (let at: Fact | undefined = stage; at; at = stageAround(at)) {
    const block = at.parent?.parent;
    if (block?.segment === 'parallel') return block;
    if (block?.parent?.segment === 'matrix') return block.parent;
  }
  return undefined;
}
