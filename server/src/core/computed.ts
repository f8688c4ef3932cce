import { isEmpty, type Node, resolve } from './node.ts';

/** A variable, a template expression or a placeholder such as `<NAME>`: what it stands for is not in the file. */
export const isComputed = (text: string): boolean => /\$|\{\{|\{%|<%|#\{|<[\w .-]+>/.test(text);

/** The text of a scalar that stands for itself: not computed, not empty, without a tag of its own. */
export function literalOf(node: Node): string | undefined {
  const value = resolve(node);
  if (value?.type !== 'scalar' || value.broken || isEmpty(value) || (value.tag?.startsWith('!') && !value.tag.startsWith('!!'))) return undefined;
  return isComputed(value.text) ? undefined : value.text;
}
