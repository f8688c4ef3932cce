import type { Span } from './node.ts';
import type { Path } from './path.ts';

/** A change to the tree, by path: it keeps comments, order and the style of what stands around. */
export type Operation =
  /** Gives the key at the path another name. */
  | { readonly op: 'rename'; readonly path: Path; readonly to: string }
  /** Makes the value at the path this text; in quotes if it must be, if it was before, or as `quoted` says. */
  | { readonly op: 'set'; readonly path: Path; readonly to: string; readonly quoted?: boolean }
  /** Puts other text in place of a part of the scalar at the path; offsets count in its decoded text. */
  | { readonly op: 'replace'; readonly path: Path; readonly part: Span; readonly to: string }
  /** Makes the value at the path the text of its line as its author wrote it, whatever YAML reads there, in quotes. */
  | { readonly op: 'quote'; readonly path: Path }
  /** Adds a key to the map at the path, as its last or first; `quoted`: its text is in quotes, whatever it looks like. */
  | { readonly op: 'insert'; readonly path: Path; readonly key: string; readonly value: Content; readonly first?: true; readonly quoted?: true }
  /** Adds an item at the end of the list at the path. */
  | { readonly op: 'append'; readonly path: Path; readonly value: Content }
  /** Takes the key or list item at the path away, with its value. */
  | { readonly op: 'remove'; readonly path: Path }
  /** Puts the map at the path in place of the map or list that it stands in, with all else that stands there. */
  | { readonly op: 'unwrap'; readonly path: Path }
  /** Takes the key at the path, its lines and the comment above them to the map at `to`, whose missing keys are made; in block style, and in JSON. */
  | { readonly op: 'move'; readonly path: Path; readonly to: Path; readonly first?: true }
  /** Makes the scalar or map at the path the only item of a list; with `key`, the scalar as the value of that key in the item. */
  | { readonly op: 'wrap'; readonly path: Path; readonly key?: string }
  /** Gives the value at the path this tag in place of the one it has, if any; without one it has none. YAML only. */
  | { readonly op: 'tag'; readonly path: Path; readonly tag?: string }
  /** Makes the scalar at the path a map with this one key. */
  | { readonly op: 'nest'; readonly path: Path; readonly key: string }
  /** Gives lines as many blanks before them. The tree stays: it is read as if they stood there. What slipped has no path, so offsets say where it is. */
  | { readonly op: 'indent'; readonly path: Path; readonly lines: readonly Indentation[] }
  /** Makes the map at the path a list of maps with one key each, in the same order. */
  | { readonly op: 'to-list'; readonly path: Path }
  /** Makes the list of maps at the path one map. */
  | { readonly op: 'to-map'; readonly path: Path }
  /** Makes the lines of the map or list at the path, which stand below its key, a text. */
  | { readonly op: 'to-text'; readonly path: Path };

/** The blanks at the start of a line, and how many they should be. */
export type Indentation = Span & { readonly to: number };

/** Something to write: a scalar by its text, a list or a map. */
export type Content = string | readonly Content[] | { readonly [key: string]: Content };
