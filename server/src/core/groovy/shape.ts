import { any, type ObjectOf, type Schema } from '../schema.ts';

/** Of several shapes the one that such a value has. */
export function alternative(schema: Schema, shape: 'map' | 'list'): Schema | undefined {
  if (schema.type === 'either') return schema.of.map((each) => alternative(each, shape)).find((each) => each !== undefined);
  if (shape === 'list') return schema.type === 'list' ? schema : undefined;
  return schema.type === 'object' || schema.type === 'map' ? schema : undefined;
}

export function objectOf(schema: Schema): ObjectOf | undefined {
  const found = alternative(schema, 'map');
  return found?.type === 'object' ? found : undefined;
}

/** What stands under a key of a map. */
export function under(schema: Schema | undefined, name: string): Schema {
  if (schema?.type === 'map') return schema.each.schema;
  if (schema?.type !== 'object') return any;
  return (Object.hasOwn(schema.keys, name) ? schema.keys[name]?.schema : schema.rest) ?? any;
}

/** Whether a word without quotes is a value that the schema knows, or may be a slip of one: `any`. */
export const takesWords = (schema: Schema): boolean => (schema.type === 'either' ? schema.of.some(takesWords) : schema.type === 'text' && schema.bare === true);
