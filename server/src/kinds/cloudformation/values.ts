import type { Fact } from '../../core/fact.ts';
import { literalOf as literal } from '../computed.ts';

/** The text of a value that stands for itself: no function gives it, and no engine fills it in. */
export const literalOf = ({ node, computed }: Fact): string | undefined => (computed ? undefined : literal(node));
