import { isTemplated, literalOf as literalIn } from '../core/computed.ts';
import type { Node } from '../core/node.ts';

/** A template expression, or a blank such as `<IMAGE1_NAME>`: filled in before a service reads the file. */
export const isFilledIn = (text: string): boolean => isTemplated(text) || /<[\w .-]+>/.test(text);

/** In files that scripts and pipelines write: the same, or a variable of a shell. */
export const isComputed = (text: string): boolean => isFilledIn(text) || text.includes('$');

/** The text of a scalar that stands for itself in such a file. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);
