import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stagesOf } from '../tree.ts';

const instead: Readonly<Record<string, string>> = {
  stage: 'Stages inside a stage go in `stages`; a scripted one goes in `script { }`.',
  properties: 'The pipeline has the sections `options`, `parameters` and `triggers` for it.',
};

/** Source: BlockedStepsAndMethodCalls of pipeline-model-definition-plugin 42c9dc3, and ModelParser on `parallel`: nothing may stand beside it; checked 2026-11-30. */
export const refusedStep: Rule = {
  id: 'jenkinsfile/refused-step',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const items = child(stage, 'steps')?.children ?? [];
      for (const { entry } of items.flatMap((item) => item.children)) {
        if (!entry || entry.half) continue;
        if (Object.hasOwn(instead, entry.key)) report(entry.keySpan, `${code(entry.key)} is refused in ${code('steps')}. ${instead[entry.key]}`);
        else if (entry.key === 'parallel' && items.length > 1)
          report(
            entry.keySpan,
            `${code('parallel')} must be the only step of its stage. Expected the rest in another stage, or all of it in ${code('script { }')}.`,
          );
      }
    }
  },
};
