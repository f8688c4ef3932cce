import { isTemplated } from '../../core/computed.ts';
import type { Fact } from '../../core/fact.ts';
import { isEmpty, type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { contentOf } from '../cloudformation/content.ts';

/** What stands for a part of a text that isn't known before it is filled in. */
export const UNKNOWN = '\ue000';

/**
 * What is filled in: stage variables at each request, `${AWS::Region}` by the import, all else by CloudFormation, Terraform or a script
 * (`${Function.Arn}`, `<account-id>`, `{{ name }}`). Braces alone are parameters of the path.
 */
const filledIn = /\$\{[^{}]*\}|\{\{[^{}]*\}\}|<[\w .:-]+>|%\w+%|@@\w+@@|(?<![A-Za-z0-9])__[A-Z][A-Z0-9_]*__/g;

const withUnknown = (text: string): string => {
  if (!/[$<{%@_\ue000-\uf8ff]/.test(text)) return text;
  const read = text.replace(/[\ue000-\uf8ff]/g, UNKNOWN).replace(filledIn, UNKNOWN);
  return isTemplated(read.replaceAll(UNKNOWN, '')) ? UNKNOWN : read;
};

/** Whether something of a text is filled in later. */
export const isComputed = (text: string): boolean => withUnknown(text).includes(UNKNOWN);

/** The text of a value with `UNKNOWN` for each part that isn't known; `undefined` where nothing is. */
export function textOf(fact: Fact | undefined): string | undefined {
  const node = fact && resolve(fact.node);
  if (!fact || !node || node.type === 'list') return undefined;
  if (fact.computed) return computedText(node);
  if (node.type !== 'scalar' || node.broken || isEmpty(node) || node.tag?.startsWith('!!') === false) return undefined;
  return withUnknown(node.text);
}

function computedText(node: Exclude<Node, { type: 'alias' }>): string | undefined {
  const content = contentOf(node);
  if (!content || !('pieces' in content)) return undefined;
  return content.pieces.map((piece) => ('scalar' in piece ? withUnknown(piece.scalar.text) : 'between' in piece ? piece.between : UNKNOWN)).join('');
}

/** The text of a value of which all is known. */
export function literalOf(fact: Fact | undefined): string | undefined {
  const text = textOf(fact);
  return text?.includes(UNKNOWN) ? undefined : text;
}

/** The same in lower case, where case doesn't count. */
export const wordOf = (fact: Fact | undefined): string | undefined => literalOf(fact)?.toLowerCase();

export const child = (fact: Fact | undefined, key: string): Fact | undefined => fact?.children.find(({ segment }) => segment === key);

/** What stands under the keys of a map, that of a computed one left out. */
export const entriesOf = (fact: Fact | undefined): readonly Fact[] => (fact && !fact.computed && fact.node.type === 'map' ? fact.children : []);
export const itemsOf = (fact: Fact | undefined): readonly Fact[] => (fact && !fact.computed && fact.node.type === 'list' ? fact.children : []);

/** Whether all keys of a map stand in the file. */
export const isWhole = (fact: Fact | undefined): boolean => {
  const node = fact && resolve(fact.node);
  return node?.type === 'map' && !node.broken && !fact?.computed && node.entries.every(({ key, half }) => !half && key !== '<<' && !key.startsWith('Fn::'));
};

/** The scalar that a value is. */
export const scalarOf = (fact: Fact | undefined): ScalarNode | undefined => {
  const node = fact && !fact.computed ? resolve(fact.node) : undefined;
  return node?.type === 'scalar' ? node : undefined;
};
