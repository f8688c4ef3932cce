import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { removed, strangers } from './unknown-section.ts';

/** Source: ModelParser, UnknownStageSection and UndefinedSection, checked 2026-11-30. */
export const stepsOutsideSteps: Rule = {
  id: 'jenkinsfile/steps-outside-steps',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { entry, of, isStep } of strangers(root))
      if (isStep && !Object.hasOwn(removed, entry.key))
        report(entry.keySpan, `${code(entry.key)} is a step, and ${code(of)} takes sections only. Move it into ${code('steps { }')} of a stage.`);
  },
};
