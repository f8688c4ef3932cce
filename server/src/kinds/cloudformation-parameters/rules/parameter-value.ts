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
      const choices = (parameter.allowed?.items ?? []).flatMap((item) => literalOf(item) ?? []);
      for (const { scalar, text } of membersOf(value, parameter.type)) {
        const fault = faultOf(text, parameter, (pattern) => expressionsOf(data)?.fits(pattern, text));
        const guess = resolve(value) === scalar && scalar.text === text ? nearest(text, choices) : undefined;
        const fix = guess !== undefined && {
          fix: suggestedUnless(isMisspelling(text, guess), { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: valuePath, to: guess }] }),
        };
        if (fault !== undefined) report(scalar, `${text === '' ? 'This value is empty, which' : code(text)} ${fault}`, { typing: scalar, ...fix });
      }
    }
  },
};

/** What the service checks one by one: a value, or the members of a list, which commas or the file separate. */
function membersOf(node: Node, type: string): { readonly scalar: ScalarNode; readonly text: string }[] {
  const value = resolve(node);
  return (value?.type === 'list' ? value.items.map(resolve) : [value]).flatMap((scalar) => {
    const text = scalar && literalOf(scalar);
    if (scalar?.type !== 'scalar' || text === undefined) return [];
    const texts = scalar === value ? valuesOf(type, text) : [text];
    // An empty list is one without members.
    return texts.filter((each) => each !== '' || type === 'String' || type === 'Number').map((each) => ({ scalar, text: each }));
  });
}
