import type { Fact } from './fact.ts';
import { type Entry, isEmpty, type Node, resolve } from './node.ts';
import type { Schema } from './schema.ts';

/** How a kind reads values that its service computes. */
export type Computed = {
  /** What a value is, if it doesn't stand for itself. `wanted` is what the place wants. */
  value(node: Exclude<Node, { type: 'alias' }>, wanted: Schema): ComputedValue | undefined;
  /** What stands under an entry that is not a key of its map but adds entries to it, in a map that `of` describes. */
  entry?(entry: Entry, of: Schema): Schema | undefined;
  /** The functions that may be called in a place that wants such a value. */
  calls?(place: Fact, wanted: Schema): readonly Call[];
};

/** A function as completion writes it. */
export type Call = {
  /** As the only key of a map, and as a tag. */
  readonly name: string;
  readonly tag?: string;
  readonly about: string;
  /** How many arguments it has in a list; without a number it takes one value. */
  readonly count?: number;
  /** As a tag it takes a text instead. */
  readonly tagTakesText?: true;
  /** Its argument is a text full of punctuation. */
  readonly quoted?: true;
};

export type ComputedValue = {
  /** How it is written: its arguments, with the wanted schema for those that become the value. */
  readonly schema: Schema;
  /** The shape it gives, where that is known. */
  readonly gives?: 'text' | 'list' | 'map';
  /** It may come to nothing: then the key or item isn't there. */
  readonly mayBeAbsent?: true;
  /** What a person calls it, as the subject of a message: `Fn::GetAZs`. */
  readonly name: string;
};

/** The marks of template engines: Jinja and its like, Liquid, ERB and EJS, and `#{}`. Every kind takes them for computed, unless it gives them a meaning. */
export const isTemplated = (text: string): boolean => /\{\{|\{%|<%|#\{/.test(text);

/** `{{ name }}` without quotes, which YAML reads as a map in a map. */
export const isPlaceholder = (node: Node): boolean =>
  node.type === 'map' && node.flow && node.entries.length === 1 && node.entries[0]?.key.startsWith('{') === true;

/** The text of a scalar that stands for itself: not computed, not empty, without a tag of its own. */
export function literalOf(node: Node, isComputed: (text: string) => boolean = isTemplated): string | undefined {
  const value = resolve(node);
  if (value?.type !== 'scalar' || value.broken || isEmpty(value) || hasLocalTag(value)) return undefined;
  return isComputed(value.text) ? undefined : value.text;
}

/** Whether a value has a tag of its own application, such as `!Ref`. */
export const hasLocalTag = ({ tag }: { readonly tag?: string }): boolean => tag?.startsWith('!') === true && !tag.startsWith('!!');

/** Whether a schema takes some value of a shape. */
export const takesShape = (schema: Schema, shape: 'text' | 'list' | 'map'): boolean => {
  if (schema.type === 'either') return schema.of.some((each) => takesShape(each, shape));
  if (schema.type === 'any') return true;
  if (shape === 'text') return schema.type === 'text' || schema.type === 'number' || schema.type === 'flag';
  return shape === 'list' ? schema.type === 'list' : schema.type !== 'list' && schema.type !== 'text' && schema.type !== 'number' && schema.type !== 'flag';
};
