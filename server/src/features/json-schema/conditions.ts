import { segments } from '../../core/path.ts';
import type { Condition } from '../../core/schema.ts';
import type { JsonSchema } from './json.ts';
import { exactly } from './patterns.ts';
import { readings } from './scalars.ts';

/** A condition of a case on the map itself; one on what stands above it is a condition on the document (`onDocument`). */
export function onMap(when: Exclude<Condition, { above: string }>): JsonSchema {
  const ignoreCase = when.ignoreCase === true;
  return 'has' in when ? has(when.has, {}, ignoreCase) : has(when.key, oneOf(when.is, ignoreCase), ignoreCase);
}

/** That the texts at pointers below a map are these. */
export const textAt = (pointer: string, text: string): JsonSchema =>
  segments(pointer).reduceRight((value, key) => has(key, value, false), oneOf([text], false));

export type Above = Extract<Condition, { above: string }>;

export function onDocument(when: Above): JsonSchema {
  const ignoreCase = when.ignoreCase === true;
  const value = 'is' in when ? oneOf(when.is, ignoreCase) : shapes[when.shape];
  return segments(when.above).reduceRight((below, key) => (key === '*' ? some(below) : has(key, below, ignoreCase)), value);
}

const shapes: Readonly<Record<'map' | 'list' | 'scalar', JsonSchema>> = {
  map: { type: 'object' },
  list: { type: 'array' },
  scalar: { not: { type: ['object', 'array'] } },
};

const oneOf = (texts: readonly string[], ignoreCase: boolean): JsonSchema =>
  ignoreCase ? { type: 'string', pattern: texts.map((text) => exactly(text, true)).join('|') } : { enum: texts.flatMap(readings) };

/** That a map has a key with such a value. Editors offer no key that only a condition names. */
const has = (key: string, value: JsonSchema, ignoreCase: boolean): JsonSchema =>
  ignoreCase
    ? { type: 'object', not: { patternProperties: { [exactly(key, true)]: { not: value } } } }
    : { type: 'object', required: [key], properties: { [key]: { ...value, doNotSuggest: true } } };

/** That a map or list has something like it in it. */
const some = (value: JsonSchema): JsonSchema => ({
  anyOf: [
    { type: 'array', contains: value },
    { type: 'object', not: { additionalProperties: { not: value } } },
  ],
});
