import { isTemplated, literalOf as literalIn } from '../../core/computed.ts';
import type { Node } from '../../core/node.ts';

/**
 * Whether a string stands for something that is not in it: a reference, `{{ NAME }}`, or what a script or template fills in before:
 * `%%NAME%%`, `${NAME}`, `<NAME>`.
 */
export const isComputed = (text: string): boolean =>
  // Nearly all strings have none of these.
  /[{$%<#\ue000-\uf8ff]/.test(text) && (isTemplated(text) || /%%[\w=.-]+%%|\$\{|<[A-Z][A-Z0-9_]*>/.test(text));

/** The text of a scalar that stands for itself. */
export const literalOf = (node: Node): string | undefined => literalIn(node, isComputed);
