import { literalOf as literalIn } from '../../core/computed.ts';
import type { Node } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';

/**
 * Whether a string stands for something that is not in the file: a variable of CodePipeline, `#{namespace.name}`, which is filled in when
 * an action runs, or what a script fills in before: `<NAME>`, `${NAME}`, `$NAME`, `%NAME%`.
 */
export const isComputed = (text: string): boolean =>
  // Nearly all strings have none of these.
  /[{<$%@]|__/.test(text) && (isFilledIn(text) || /\$[{(A-Za-z_]|%\w+%/.test(text));

/** The text of a scalar that stands for itself. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);
