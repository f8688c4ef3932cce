import { isTemplated, literalOf } from '../../../core/computed.ts';
import { EXPRESSIONS, expressionsOf } from '../../../core/expressions.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { isNumber, isStored, type Parameter, parameterOf, valuesOf } from '../parameters.ts';

/** Source: CloudFormation user guide, parameters-section-structure.html; cfn-lint 1.51, E2015. Checked 2026-11-23. */
export const parameterDefault: Rule = {
  id: 'cloudformation/parameter-default',
  severity: 'error',
  on: ['/Parameters/*'],
  data: { [EXPRESSIONS]: '/Parameters/*/AllowedPattern' },
  check(fact, { data, report }) {
    const parameter = parameterOf(fact);
    const preset = parameter?.scalars.get('Default');
    // A parameter of Systems Manager is named here; its value is not in the file.
    if (!parameter || !preset || isStored(parameter.type) || isTemplated(preset.text)) return;
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

function faultOf(value: string, { type, scalars, allowed }: Parameter, fits: (pattern: string) => boolean | undefined): string | undefined {
  const limit = (key: string): number | undefined => {
    const text = scalars.get(key)?.text;
    return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
  };
  if (isNumber(type) && !/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(value)) return `is not a number.`;
  const choices = allowed?.items.map((item) => literalOf(item));
  const isChoice = (choice: string | undefined): boolean =>
    choice === undefined || choice === value || (choice !== '' && value !== '' && Number(choice) === Number(value));
  if (choices && !choices.some(isChoice)) return `is not one of the allowed values. Expected ${oneOfCodes(textsOf(choices))}.`;
  const pattern = scalars.get('AllowedPattern')?.text;
  if (pattern !== undefined && fits(pattern) === false) return `does not match ${code(pattern, 200)}, which is the allowed pattern.`;
  if (isNumber(type)) {
    if (Number(value) < (limit('MinValue') ?? -Infinity)) return `is less than ${limit('MinValue')}, the least value.`;
    if (Number(value) > (limit('MaxValue') ?? Infinity)) return `is more than ${limit('MaxValue')}, the greatest value.`;
    return undefined;
  }
  if (type !== 'String') return undefined;
  const length = [...value].length;
  if (length < (limit('MinLength') ?? 0)) return `is shorter than ${limit('MinLength')}, the least length.`;
  if (length > (limit('MaxLength') ?? Infinity)) return `is longer than ${limit('MaxLength')}, the greatest length.`;
  return undefined;
}

const textsOf = (choices: readonly (string | undefined)[]): string[] => choices.flatMap((each) => each ?? []);
