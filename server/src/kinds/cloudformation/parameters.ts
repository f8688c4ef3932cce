import type { Fact } from '../../core/fact.ts';
import { isEmpty, type ListNode, resolve, type ScalarNode } from '../../core/node.ts';

/** What a parameter says of its values, as far as it is literal. */
export type Parameter = {
  readonly type: string;
  /** Its scalars by key. */
  readonly scalars: ReadonlyMap<string, ScalarNode>;
  readonly allowed: ListNode | undefined;
};

/** A parameter by its fact; `undefined` while its type isn't known. */
export function parameterOf(fact: Fact): Parameter | undefined {
  const scalars = new Map<string, ScalarNode>();
  let allowed: ListNode | undefined;
  for (const { segment, node, computed } of fact.children) {
    const value = resolve(node);
    if (value?.type === 'scalar' && !computed && !isEmpty(value) && !value.broken) scalars.set(String(segment), value);
    if (value?.type === 'list' && segment === 'AllowedValues') allowed = value;
  }
  const type = scalars.get('Type')?.text;
  return type === undefined ? undefined : { type, scalars, allowed };
}

/** The values of a default: of a list, each between two commas. */
export const valuesOf = (type: string, text: string): string[] =>
  type === 'CommaDelimitedList' || type.startsWith('List<') ? text.split(',').map((each) => each.trim()) : [text];

export const isNumber = (type: string): boolean => type === 'Number' || type === 'List<Number>';

/** A parameter whose value is the name of a Systems Manager parameter. */
export const isStored = (type: string): boolean => type.startsWith('AWS::SSM::Parameter::Value<');
