import type { Fact } from './fact.ts';
import { type Entry, isEmpty, type Node, resolve, type ScalarNode, type Span } from './node.ts';
import type { Path } from './path.ts';
import type { Schema } from './schema.ts';

/** How a kind reads values that its service computes. */
export type Computed = {
  /** What a value is, if it doesn't stand for itself. `wanted` is what the place wants. */
  value(node: Exclude<Node, { type: 'alias' }>, wanted: Schema): ComputedValue | undefined;
  /** What stands under an entry that is not a key of its map but adds entries to it, in a map that `of` describes. */
  entry?(entry: Entry, of: Schema): Schema | undefined;
  /** The functions that may be called in a place that wants such a value. */
  calls?(place: Fact, wanted: Schema): readonly Call[];
  /** What tells a computed value that is written as a map, or one that adds entries to its map, by one of its keys, as an expression: for JSON Schemas. */
  readonly keys?: string;
  /** What a computed value comes to, as far as it stands in the file: a text, or a value that is written out as JSON. */
  content?(node: Exclude<Node, { type: 'alias' }>): ComputedContent | undefined;
};

/** Paths lead from the computed value down. */
export type ComputedContent = { readonly pieces: readonly Piece[] } | { readonly value: Node; readonly path: Path };

/** A piece of a computed text: a scalar, something that isn't known before it is computed, or what is put between them. */
export type Piece =
  | { readonly scalar: ScalarNode; readonly path: Path; readonly parts?: readonly Part[]; readonly escaped?: (text: string) => string }
  | { readonly unknown: Span }
  | { readonly between: string };

/** A part of a scalar's decoded text that doesn't stand for itself, but for another text, or for something that isn't known before it is computed. */
export type Part = Span & { readonly text?: string };

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

/** Characters for private use stand for what is computed in the file around a text (`inner-text.ts`). */
const FIRST_STAND_IN = 0xe000;
const STAND_INS = 0x1900;
export const standIn = (index: number): string => String.fromCharCode(FIRST_STAND_IN + (index % STAND_INS));
/** Whether some of a text is computed in the file around it, or all of it. */
export const hasStandIn = (text: string): boolean => /[\ue000-\uf8ff]/.test(text);
export const isStandIn = (text: string): boolean => /^[\ue000-\uf8ff]+$/.test(text);
/** A text with something else in place of each stand-in. */
export const fillStandIns = (text: string, by: (index: number) => string): string =>
  text.replace(/[\ue000-\uf8ff]/g, (character) => by(character.charCodeAt(0) - FIRST_STAND_IN));

/**
 * The marks of template engines: Jinja and its like, Liquid, ERB and EJS, and `#{}`; and our own stand-ins. Every kind takes them for
 * computed, unless it gives them a meaning.
 */
export const isTemplated = (text: string): boolean => /\{\{|\{%|<%|#\{|[\ue000-\uf8ff]/.test(text);

/** `{{ name }}` without quotes, which YAML reads as a map in a map; a blank of JSON; or what is computed as a whole in the file around. */
export const isPlaceholder = (node: Node): boolean =>
  (node.type === 'scalar' && (node.blank || isStandIn(node.text))) ||
  (node.type === 'map' && node.flow && node.entries.length === 1 && node.entries[0]?.key.startsWith('{') === true);

/** The text of a scalar that stands for itself: not computed, not empty, without a tag of its own. */
export function literalOf(node: Node, isComputed: (text: string) => boolean = isTemplated): string | undefined {
  const value = resolve(node);
  if (value?.type !== 'scalar' || value.broken || value.blank || isEmpty(value) || hasLocalTag(value)) return undefined;
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
