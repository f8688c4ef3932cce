import { isTemplated, literalOf as literalIn } from '../../core/computed.ts';
import { type Fact, perRoot, select } from '../../core/fact.ts';
import { type Node, resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';

export const flowsIn = perRoot((root): readonly Fact[] => select(root, '/flows/*'));

/** What a key of a map says; `undefined` where it isn't there, empty or computed. */
export function textAt(map: Fact, key: string): string | undefined {
  const [found] = select(map, `/${key}`);
  const text = found && literalOf(found.node);
  return text === '' ? undefined : text;
}

/** The expression that stands in a scalar, which may have what looks like a variable in it. */
export const expressionOf = (node: Node): string | undefined => literalIn(node, (text) => isTemplated(text) || text.includes('${'));

/** The key of a map where it has a value. */
export function keyOf(map: Fact, key: string): Fact | undefined {
  const [found] = select(map, `/${key}`);
  const node = found && resolve(found.node);
  return node && !(node.type === 'scalar' && (node.text === '' || node.valueType === 'null')) ? found : undefined;
}

/** Whether a flow, or a file, has what goes to Firehose: the agent looks for that first. */
export const isForFirehose = (flow: Fact): boolean => keyOf(flow, 'deliveryStream') !== undefined;
export const isForStreams = (flow: Fact): boolean => !isForFirehose(flow) && keyOf(flow, 'kinesisStream') !== undefined;
