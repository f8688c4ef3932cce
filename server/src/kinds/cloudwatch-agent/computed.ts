import { literalOf as literalIn } from '../../core/computed.ts';
import type { Node } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';

/**
 * A template expression or a variable that something fills in before the agent reads the file. `${aws:...}` is the agent's own, `%` begins the
 * name of a Windows counter, and `$` ends an expression.
 */
export const isComputed = (written: string): boolean => isFilledIn(written) || /\$(?:\{(?!aws:)|[$A-Za-z_(])|%[A-Z_]{3,}%/.test(written);

/** The string that a value stands for. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);
