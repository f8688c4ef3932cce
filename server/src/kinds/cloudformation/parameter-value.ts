import { code, oneOfCodes } from '../../core/words.ts';
import { isNumber, type Parameter } from './parameters.ts';
import { textOf } from './worlds.ts';

/** What is wrong with a value of a parameter, as the end of a sentence that begins with it. `fits` matches a pattern, as far as it can. */
export function faultOf(value: string, { type, scalars, allowed }: Parameter, fits: (pattern: string) => boolean | undefined): string | undefined {
  const limit = (key: string): number | undefined => {
    const text = scalars.get(key)?.text;
    return text === undefined || Number.isNaN(Number(text)) ? undefined : Number(text);
  };
  if (isNumber(type) && !/^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/.test(value)) return `is not a number.`;
  const choices = allowed?.items.map((item) => textOf(item));
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
