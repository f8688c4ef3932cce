import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { entryOf, resolve } from '../../../core/node.ts';
import { isYes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { formOf } from '../given.ts';

/**
 * The messages of the service: "Cannot specify usePreviousValue as true and non empty value for a parameter", "Need to specify either
 * usePreviousValue as true or a value for the parameter". Source: CloudFormation API, Parameter, checked 2026-11-30.
 */
export const valueOrPrevious: Rule = {
  id: 'cloudformation-parameters/value-or-previous',
  severity: 'error',
  on: ['/*'],
  check(fact, { root, report }) {
    const node = resolve(fact.node);
    if (formOf(root) !== 'list' || node?.type !== 'map' || node.entries.some(({ half, key }) => half || key === '<<')) return;
    const [name, value, previous] = ['ParameterKey', 'ParameterValue', 'UsePreviousValue'].map((key) => entryOf(node, key));
    const given = value && resolve(value.value);
    const keeps = previous && literalOf(previous.value);
    const isKept = keeps !== undefined && isYes(keeps);
    if (previous && isKept && value && !(given?.type === 'scalar' && given.text === ''))
      report(previous.keySpan, '`UsePreviousValue` is `true`, but there is a `ParameterValue` too. CloudFormation takes one of the two.', {
        fix: { title: 'Remove `UsePreviousValue`', operations: [{ op: 'remove', path: [...pathOf(fact), 'UsePreviousValue'] }], suggestion: true },
      });
    // What has another key may mean that one; a slip of it is a problem of its own.
    const isWhole = node.entries.every(({ key }) => ['ParameterKey', 'UsePreviousValue', 'ResolvedValue'].includes(key));
    if (name && !value && !isKept && isWhole && (!previous || keeps !== undefined))
      report(name.keySpan, 'This parameter has no value. Expected `ParameterValue`, or `UsePreviousValue` with `true`.', { typing: fact.node });
  },
};
