import { EXPRESSIONS, expressionsOf } from '../../../core/expressions.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Node, resolve, type ScalarNode } from '../../../core/node.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { faultOf } from '../../cloudformation/parameter-value.ts';
import { isStored, parameterIn, valuesOf } from '../../cloudformation/parameters.ts';
import { literalOf } from '../../computed.ts';
import { givenIn } from '../given.ts';
import { templateOf } from '../template.ts';

/** Source: CloudFormation user guide, parameters-section-structure.html, checked 2026-11-30. */
export const parameterValue: Rule = {
  id: 'cloudformation-parameters/parameter-value',
  severity: 'error',
  on: [''],
  data: { [EXPRESSIONS]: '' },
  check(root, { fileName, around, data, report }) {
    const template = templateOf(root, { fileName, around });
    if (typeof template === 'string') return;
    for (const { name, value, valuePath, keeps } of givenIn(root)) {
      const declared = name === undefined ? undefined : template.parameters.get(name);
      const parameter = declared && parameterIn(declared.node);
      // A parameter of Systems Manager is named here; its value is not in the file.
      if (!parameter || !value || keeps || isStored(parameter.type)) continue;
      const { type } = parameter;
      for (const scalar of scalarsIn(value)) {
        const text = literalOf(scalar) ?? (scalar.style === 'plain' ? undefined : scalar.text === '' ? '' : undefined);
        if (text === undefined) continue;
        const all = resolve(value) === scalar ? valuesOf(type, text) : [text];
        for (const each of all) {
          // An empty list is one without members.
          if (each === '' && type !== 'String' && type !== 'Number') continue;
          const fault = faultOf(each, parameter, (pattern) => expressionsOf(data)?.fits(pattern, each));
          if (fault === undefined) continue;
          const choices = (parameter.allowed?.items ?? []).flatMap((item) => literalOf(item) ?? []);
          const guess = all.length === 1 && resolve(value) === scalar ? nearest(each, choices) : undefined;
          report(scalar, `${each === '' ? 'This value is empty, which' : code(each)} ${fault}`, {
            typing: scalar,
            ...(guess === undefined
              ? {}
              : {
                  fix: suggestedUnless(isMisspelling(each, guess), {
                    title: `Change to ${code(guess)}`,
                    operations: [{ op: 'set', path: valuePath, to: guess }],
                  }),
                }),
          });
          break;
        }
      }
    }
  },
};

/** A value, or the members of a list. */
function scalarsIn(node: Node): ScalarNode[] {
  const value = resolve(node);
  return (value?.type === 'list' ? value.items.map(resolve) : [value]).flatMap((each) => (each?.type === 'scalar' ? [each] : []));
}
