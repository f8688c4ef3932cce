import { any, either, flag, type Key, key, list, map, number, oneOf, type Schema, type TextOf, text } from '../../core/schema.ts';

/**
 * Values as steps take them. A string may be a reference, `{{ NAME }}`, in place of a value of any shape.
 * Source: Systems Manager user guide, automation-actions.html and documents-command-ssm-plugin-reference.html, checked 2026-11-30.
 */

/** A list of strings, one string, or a reference to a list. */
export const texts: Schema = either(list(text()), text());

/** A list of anything, or a reference to one. */
export const anyList: Schema = either(list(any), text());

/** A map, or a reference to one. */
export const anyMap: Schema = either(map('A value of the map.', any), text());

export const count = (min = 0, max?: number): Schema => number({ integer: true, min, ...(max === undefined ? {} : { max }) });

export const yesOrNo = (yes: string, no: string): Schema => flag(yes, no, { others: 'fine' });

/** One of a few words. */
export const word = (values: Readonly<Record<string, string>>, more: Omit<TextOf, 'type' | 'values'> = {}): TextOf =>
  oneOf(values, { others: 'warning', slips: 'error', why: 'The list is of 2026-11; AWS may have added it since.', ...more });

/** An input that must be there, and one that may be. */
export const must = (about: string, schema: Schema = text(), more: Omit<Key, 'about' | 'schema'> = {}): Key =>
  key(about, schema, { required: 'error', ...more });
export const may = (about: string, schema: Schema = text(), more: Omit<Key, 'about' | 'schema'> = {}): Key => key(about, schema, more);
