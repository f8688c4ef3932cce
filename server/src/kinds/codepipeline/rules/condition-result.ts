import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { rulesIn } from '../names.ts';
import { child, conditionNames, pipelineOf, textAt } from '../pipeline.ts';

/** The results that each sort of condition takes. Source: CodePipeline user guide, concepts-how-it-works-conditions.html, checked 2026-11-30. */
const results: Readonly<Record<(typeof conditionNames)[number], readonly string[]>> = {
  beforeEntry: ['FAIL', 'SKIP'],
  onSuccess: ['ROLLBACK', 'FAIL'],
  onFailure: ['ROLLBACK'],
};

/** With the result SKIP. Source: the same guide, rule-reference-CodeBuild.html, checked 2026-11-30. */
const forSkip = ['LambdaInvoke', 'VariableCheck'];

export const conditionResult: Rule = {
  id: 'codepipeline/condition-result',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { fact } of pipelineOf(root).stages)
      for (const key of conditionNames) {
        const condition = child(fact, key);
        for (const each of child(condition, 'conditions')?.children ?? []) {
          const result = textAt(each, 'result');
          if (!result) continue;
          if (!results[key].includes(result.text) && /^(FAIL|SKIP|RETRY|ROLLBACK)$/.test(result.text))
            report(result.node, `A condition under ${code(key)} can't have the result ${code(result.text)}. Expected ${oneOfCodes(results[key])}.`);
          else if (result.text === 'SKIP')
            for (const rule of rulesIn(condition)) {
              const provider = textAt(child(rule, 'ruleTypeId'), 'provider');
              if (provider && !forSkip.includes(provider.text))
                report(provider.node, `A condition with the result \`SKIP\` can't have the rule ${code(provider.text)}. Expected ${oneOfCodes(forSkip)}.`);
            }
        }
      }
  },
};
