import type { ScalarNode } from '../../../core/node.ts';
import { isCall, type Read, readIntrinsic } from './intrinsic.ts';
import { scanJsonata, type VariableUse } from './jsonata-scan.ts';
import { type Path, readPath } from './path.ts';
import { type Expression, isFilledBefore } from './places.ts';

/** What a string says in JSONPath: a path, a call, or something else. */
export type Value =
  | { readonly type: 'path'; readonly path: Path }
  | { readonly type: 'call'; readonly read: Read }
  | { readonly type: 'other' }
  /** Something fills it in before Step Functions reads it. */
  | { readonly type: 'unknown' };

/** Longer strings are no expressions that people write. */
export const MAX_EXPRESSION = 20_000;

const values = new WeakMap<ScalarNode, Value>();

/** A string read as JSONPath, once. */
export function readingOf(node: ScalarNode): Value {
  const kept = values.get(node) ?? read(node.text);
  values.set(node, kept);
  return kept;
}

function read(text: string): Value {
  if (text.length > MAX_EXPRESSION || isFilledBefore(text)) return { type: 'unknown' };
  if (text.startsWith('$')) return { type: 'path', path: readPath(text) };
  return isCall(text) ? { type: 'call', read: readIntrinsic(text) } : { type: 'other' };
}

/** The paths in an expression of JSONPath. */
export function pathsIn({ node, sort }: Pick<Expression, 'node' | 'sort'>): readonly Path[] {
  // The place of a result reads nothing.
  if (sort === 'plain' || sort === 'jsonata' || sort === 'result') return [];
  const value = readingOf(node);
  return value.type === 'path' ? [value.path] : value.type === 'call' ? value.read.paths : [];
}

/** The expression between the marks of JSONata; without one of the marks it ends with the text. */
export function jsonataIn(text: string): { readonly start: number; readonly end: number; readonly isClosed: boolean } | undefined {
  if (!text.startsWith('{%')) return undefined;
  const isClosed = text.length >= 4 && text.endsWith('%}');
  return { start: 2, end: isClosed ? text.length - 2 : text.length, isClosed };
}

const none: readonly VariableUse[] = [];
const scanned = new WeakMap<ScalarNode, readonly VariableUse[]>();

/** The variables of JSONata in a string, once. */
export function variablesIn(node: ScalarNode): readonly VariableUse[] {
  const kept = scanned.get(node);
  if (kept) return kept;
  const inner = node.text.length > MAX_EXPRESSION ? undefined : jsonataIn(node.text);
  const made = inner ? scanJsonata(node.text, inner.start, inner.end) : none;
  scanned.set(node, made);
  return made;
}
