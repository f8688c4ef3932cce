import { code, nearest, oneOfWords } from '../core/words.ts';
import type { InputSchema } from './tool.ts';

/** What is wrong with an input, in one sentence for the model; `undefined` if it is as the schema wants it. Makes no code, as validators do. */
export function faultIn({ properties, required = [] }: InputSchema, input: unknown): string | undefined {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) return 'The arguments are not an object.';
  const names = Object.keys(properties);
  for (const [name, value] of Object.entries(input)) {
    const property = Object.hasOwn(properties, name) ? properties[name] : undefined;
    const meant = nearest(name, names);
    if (!property) return `Unknown argument ${code(name)}. ${meant === undefined ? `Expected ${oneOfWords(names)}.` : `Did you mean ${code(meant)}?`}`;
    const { type, minimum = Number.MIN_SAFE_INTEGER, maximum = Number.MAX_SAFE_INTEGER } = property;
    const isRight = type === 'integer' ? Number.isInteger(value) : typeof value === type;
    if (!isRight) return `${code(name)} is not ${type === 'integer' ? 'an integer' : `a ${type}`}.`;
    if (typeof value === 'number' && (value < minimum || value > maximum))
      return `${code(name)} is ${value}. Expected ${value < minimum ? `at least ${minimum}` : `at most ${maximum}`}.`;
  }
  const missing = required.find((name) => !Object.hasOwn(input, name));
  return missing === undefined ? undefined : `Missing argument ${code(missing)}. ${properties[missing]?.description ?? ''}`.trim();
}
