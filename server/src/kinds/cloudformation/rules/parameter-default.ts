import { isTemplated } from '../../../core/computed.ts';
import { EXPRESSIONS, expressionsOf } from '../../../core/expressions.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { faultOf } from '../parameter-value.ts';
import { isStored, parameterOf, valuesOf } from '../parameters.ts';
import { textOf } from '../worlds.ts';

/** Source: CloudFormation user guide, parameters-section-structure.html; cfn-lint 1.51, E2015. Checked 2026-11-23. */
export const parameterDefault: Rule = {
  id: 'cloudformation/parameter-default',
  severity: 'error',
  on: ['/Parameters/*'],
  byPart: true,
  data: { [EXPRESSIONS]: '/Parameters/*/AllowedPattern' },
  check(fact, { data, report }) {
    const parameter = parameterOf(fact);
    const preset = parameter?.scalars.get('Default');
    // A parameter of Systems Manager is named here; its value is not in the file.
    if (!parameter || !preset || textOf(preset) === undefined || isStored(parameter.type) || isTemplated(preset.text)) return;
    for (const value of valuesOf(parameter.type, preset.text)) {
      // An empty list, or a number that has to be given.
      if (value === '' && parameter.type !== 'String') continue;
      const fault = faultOf(value, parameter, (pattern) => expressionsOf(data)?.fits(pattern, value));
      if (fault === undefined) continue;
      report(preset, `The default ${value === '' ? 'is empty, which' : code(value)} ${fault}`);
      return;
    }
  },
};
