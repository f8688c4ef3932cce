import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isNumber, isStored, parameterOf } from '../parameters.ts';

const forNumbers = ['MinValue', 'MaxValue'];
const forStrings = ['MinLength', 'MaxLength'];
const pairs = [
  ['MinLength', 'MaxLength'],
  ['MinValue', 'MaxValue'],
] as const;

/** Source: CloudFormation user guide, parameters-section-structure.html; cfn-lint 1.51, E2001. Checked 2026-11-23. */
export const parameterConstraint: Rule = {
  id: 'cloudformation/parameter-constraint',
  severity: 'error',
  on: ['/Parameters/*'],
  byPart: true,
  check(fact, { report }) {
    const parameter = parameterOf(fact);
    if (!parameter || isStored(parameter.type)) return;
    const { type, scalars } = parameter;
    for (const { segment, entry } of fact.children) {
      const name = String(segment);
      const isWrong = isNumber(type) ? forStrings.includes(name) : forNumbers.includes(name);
      if (isWrong && entry) {
        const kin = isNumber(type) ? 'strings' : 'numbers';
        report(entry.keySpan, `${code(name)} is for ${kin}, but the type of this parameter is ${code(type)}.`, { typing: entry.keySpan });
      }
    }
    for (const [least, most] of pairs) {
      const [from, to] = [scalars.get(least), scalars.get(most)];
      if (from && to && Number(from.text) > Number(to.text)) report(from, `${code(least)} is greater than ${code(most)}: no value can be right.`);
    }
  },
};
