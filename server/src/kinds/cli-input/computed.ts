import { literalOf as literalIn } from '../../core/computed.ts';
import { type Fact, select } from '../../core/fact.ts';
import type { Node } from '../../core/node.ts';
import { nearest } from '../../core/words.ts';
import { isComputed } from '../computed.ts';

/** What a script fills in, and what `--generate-cli-skeleton` leaves empty for its reader to fill in. */
export const isOpen = (text: string): boolean => text === '' || isComputed(text);

/** The text of a scalar that stands for itself in input of the command line. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isOpen);

/** What a scalar below a value says; `undefined` where it isn't there, or computed. */
export function textAt(fact: Fact, pointer: string): string | undefined {
  const [found] = select(fact, pointer);
  return found && literalOf(found.node);
}

/** The number at such a place. */
export function numberAt(fact: Fact, pointer: string): number | undefined {
  const text = textAt(fact, pointer);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
}

/** What a table has of a word of the file: such a word may be one that every object has. */
export const inTable = <Value>(table: Readonly<Record<string, Value>>, word: string): Value | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined;

/** Whether a map lacks a key, and has none that may be a slip of it, which is a problem already. Of one that was not read whole nothing is said. */
export const lacks = (map: Fact, key: string): boolean =>
  !map.node.broken &&
  select(map, `/${key}`).length === 0 &&
  !map.children.some((child) => child.key === undefined && nearest(String(child.segment), [key]) !== undefined);
