import { literalOf as literalIn } from '../../core/computed.ts';
import type { Node } from '../../core/node.ts';
import { isComputed } from '../computed.ts';

/** What a script fills in, and what `--generate-cli-skeleton` leaves empty for its reader to fill in. */
export const isOpen = (text: string): boolean => text === '' || isComputed(text);

/** The text of a scalar that stands for itself in input of the command line. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isOpen);
