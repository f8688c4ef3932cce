/** A JSON Schema of draft 7, with the words that VS Code and yaml-language-server add to it. */
export type JsonSchema = { readonly [keyword: string]: unknown };

export type TypeName = 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean';

/** The keyword `type`, for a value that may also be left empty. */
export const typed = (names: TypeName | readonly TypeName[], isNullable: boolean): JsonSchema => {
  const all = typeof names === 'string' ? [names] : names;
  const types = isNullable ? [...all, 'null'] : all;
  return { type: types.length === 1 ? types[0] : types };
};

/** The first schema whose condition holds, else the last one. */
export const firstOf = (cases: readonly (readonly [when: JsonSchema, use: JsonSchema])[], otherwise: JsonSchema): JsonSchema =>
  cases.reduceRight((rest, [when, use]) => conditional(when, use, rest), otherwise);

/** What counts where a condition holds, and where it doesn't. Written as entries, since an object with a member `then` looks like a promise. */
export const conditional = (when: JsonSchema, use: JsonSchema, otherwise: JsonSchema): JsonSchema =>
  Object.fromEntries([
    ['if', when],
    ['then', use],
    ['else', otherwise],
  ]);
