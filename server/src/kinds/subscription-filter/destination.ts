import { type Fact, select } from '../../core/fact.ts';
import { literalOf } from '../cli-input/computed.ts';

/** What takes log events. */
export type Sort = 'stream' | 'firehose' | 'function' | 'destination';

const sorts: readonly (readonly [expression: RegExp, sort: Sort])[] = [
  [/^arn:aws[\w-]*:kinesis:[^:]*:\d{12}:stream\/./, 'stream'],
  [/^arn:aws[\w-]*:firehose:[^:]*:\d{12}:deliverystream\/./, 'firehose'],
  [/^arn:aws[\w-]*:lambda:[^:]*:\d{12}:function:./, 'function'],
  [/^arn:aws[\w-]*:logs:[^:]*:\d{12}:destination:./, 'destination'],
];

export const sortWords: Readonly<Record<Sort, string>> = {
  stream: 'a Kinesis data stream',
  firehose: 'a Firehose stream',
  function: 'a Lambda function',
  destination: 'a destination of CloudWatch Logs',
};

/** The filters of a file: it is one, or has a list of them. */
export const filtersOf = (root: Fact): readonly Fact[] =>
  root.children.some(({ segment }) => segment === 'subscriptionFilters') ? select(root, '/subscriptionFilters/*') : [root];

/** What the destination of a filter is, as far as its ARN says it; `none` for that of something else. */
export function sortOf(filter: Fact): { readonly fact: Fact; readonly text: string; readonly sort: Sort | 'none' } | undefined {
  const [fact] = select(filter, '/destinationArn');
  const text = fact && literalOf(fact.node);
  if (!fact || text === undefined) return undefined;
  return { fact, text, sort: sorts.find(([expression]) => expression.test(text))?.[1] ?? 'none' };
}
