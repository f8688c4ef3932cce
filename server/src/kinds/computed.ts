import { isTemplated, literalOf as literalIn } from '../core/computed.ts';
import type { Node } from '../core/node.ts';

/** A template expression, or a blank such as `<IMAGE1_NAME>`, `__TAG__` or `@@TAG@@`: filled in before a service reads the file. */
export const isFilledIn = (text: string): boolean => isTemplated(text) || /<[\w .-]+>|@@\w+@@|(?<!\w)__[A-Z][A-Z0-9_]*__(?!\w)/.test(text);

/** In files that scripts and pipelines write: the same, or a variable of a shell, that of Windows too. */
export const isComputed = (text: string): boolean => isFilledIn(text) || /\$|%\w+%/.test(text);

/** The text of a scalar that stands for itself in such a file. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);
