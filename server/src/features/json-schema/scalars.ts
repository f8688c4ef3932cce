import type { FlagOf, NumberOf, TextOf, Value } from '../../core/schema.ts';
import { expectation } from '../../core/words.ts';
import { valueWords } from '../describe.ts';
import { type JsonSchema, typed } from './json.ts';
import { exactly, portable } from './patterns.ts';

/** Any scalar, by the characters that stand in the file. Said with `not`, so that editors don't offer `true`, `false` and `null` for a name. */
const anyScalar = (isNullable: boolean): JsonSchema => ({
  not: { type: isNullable ? ['object', 'array'] : ['object', 'array', 'null'] },
  errorMessage: 'Expected a string.',
});

/** How a scalar is described: whether it may be left empty, and which strings are computed. */
export type ScalarOptions = { readonly isNullable: boolean; readonly computed: string };

export function ofText(schema: TextOf, { isNullable, computed }: ScalarOptions): JsonSchema {
  const { values, pattern, length, ignoreCase = false, strict, others = 'error', isRight } = schema;
  const scalar = strict ? typed('string', isNullable) : anyScalar(isNullable);
  const isOpen = others !== 'error' || isRight !== undefined;
  if (values && values.length > 0) {
    const patterns = [
      ...(pattern === undefined ? [] : [portable(pattern, ignoreCase)]),
      ...(ignoreCase ? values.map(({ value }) => exactly(value, true)) : []),
    ];
    return { anyOf: [listed(values, strict === true), isOpen ? scalar : { ...typed('string', isNullable), pattern: [...patterns, computed].join('|') }] };
  }
  if (pattern !== undefined)
    return isOpen
      ? scalar
      : {
          ...scalar,
          pattern: `${portable(pattern, ignoreCase)}|${computed}`,
          ...(schema.expected === undefined ? {} : { patternErrorMessage: `Expected ${expectation(schema)}.` }),
        };
  const [least, most] = length ?? [];
  const limits = { ...(typeof least === 'number' ? { minLength: least } : {}), ...(typeof most === 'number' ? { maxLength: most } : {}) };
  return Object.keys(limits).length > 0
    ? {
        anyOf: [
          { ...scalar, ...limits },
          { type: 'string', pattern: computed },
        ],
      }
    : scalar;
}

/** Of a longer list no member is explained: that would be most of a schema. */
const MOST_EXPLAINED = 200;

/** Values out of a list, with what they mean. */
function listed(values: readonly Value[], isStrict: boolean): JsonSchema {
  const each = values.flatMap((value) => (isStrict ? [value.value] : readings(value.value)).map((reading) => [reading, valueWords(value)] as const));
  const words = each.map(([, about]) => about);
  return {
    enum: [...new Set(each.map(([reading]) => reading))],
    ...(values.length <= MOST_EXPLAINED && words.some((about) => about !== '') ? { markdownEnumDescriptions: words } : {}),
  };
}

/** A text as YAML may read it: `0.2` is a number there. */
export function readings(text: string): readonly (string | number | boolean)[] {
  if (text === 'true' || text === 'false') return [text === 'true', text];
  return /^-?\d+(?:\.\d+)?$/.test(text) ? [Number(text), text] : [text];
}

export function ofNumber(schema: NumberOf, { isNullable, computed }: ScalarOptions): JsonSchema {
  const { values, others = 'error', valueByRule, min, max, integer } = schema;
  if (valueByRule) return anyScalar(isNullable);
  if (values && others === 'error') return { anyOf: [listed(values, false), { ...typed('string', isNullable), pattern: computed }] };
  const isJudged = others === 'error';
  const number: JsonSchema = {
    ...typed([isJudged && integer ? 'integer' : 'number', 'string'], isNullable),
    ...(isJudged && min !== undefined ? { minimum: min } : {}),
    ...(isJudged && max !== undefined ? { maximum: max } : {}),
    pattern: `^[-+]?[\\d.]+$|${computed}`,
    patternErrorMessage: `Expected ${expectation(schema)}.`,
  };
  return values ? { anyOf: [listed(values, false), number] } : number;
}

export const ofFlag = (schema: FlagOf, { isNullable, computed }: ScalarOptions): JsonSchema => ({
  ...typed(['boolean', 'string'], isNullable),
  pattern: `${portable(schema.others === 'error' ? '^(?:true|false)$' : '^(?:true|false|yes|no|on|off|y|n)$', true)}|${computed}`,
  patternErrorMessage: `Expected ${expectation(schema)}.`,
});
