import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { resourceOf } from '../resources.ts';

/** Source: CloudFormation template reference, AWS::CloudFormation::Stack, Parameters: a map of strings; checked 2026-11-30. */
export const listParameter: Rule = {
  id: 'cloudformation/list-parameter',
  severity: 'error',
  on: ['/Resources/*/Properties/Parameters/*'],
  byPart: true,
  check(fact, { report }) {
    const resource = fact.parent?.parent?.parent;
    const node = resolve(fact.node);
    // What stands under the name of a function are its arguments.
    if (!resource || !fact.entry || fact.computed || fact.parent?.computed || fact.entry.key.startsWith('Fn::') || node?.broken) return;
    if ((node?.type !== 'list' && node?.type !== 'map') || resourceOf(resource).type !== 'AWS::CloudFormation::Stack') return;
    const values = node.type === 'list' ? node.items.map((item) => literalOf(item)) : [undefined];
    const isKnown = values.every((value) => value !== undefined && !value.includes(','));
    report(
      fact.node,
      `${code(fact.entry.key)} is a ${node.type}, but nested stack parameters must be strings. Expected one string, with the items of a list separated by commas.`,
      {
        typing: fact.node,
        ...(isKnown && values.length > 0
          ? { fix: { title: 'Join the items with commas', operations: [{ op: 'set', path: pathOf(fact), to: values.join(',') }] } }
          : {}),
      },
    );
  },
};
