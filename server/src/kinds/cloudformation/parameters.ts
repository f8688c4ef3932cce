import { hasLocalTag } from '../../core/computed.ts';
import type { Fact } from '../../core/fact.ts';
import { entriesWithMerged, isEmpty, type ListNode, type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { code } from '../../core/words.ts';

/** What a parameter says of its values, as far as it is literal. */
export type Parameter = {
  readonly type: string;
  /** Its scalars by key. */
  readonly scalars: ReadonlyMap<string, ScalarNode>;
  readonly allowed: ListNode | undefined;
};

/** A parameter by its fact; `undefined` while its type isn't known. */
export const parameterOf = (fact: Fact): Parameter | undefined => parameterIn(fact.node);

/** The same, of a template that was read without its schema. */
export function parameterIn(node: Node): Parameter | undefined {
  const map = resolve(node);
  const scalars = new Map<string, ScalarNode>();
  let allowed: ListNode | undefined;
  for (const { entry } of map?.type === 'map' ? entriesWithMerged(map) : []) {
    const value = resolve(entry.value);
    if (value?.type === 'scalar' && !hasLocalTag(value) && !isEmpty(value) && !value.broken) scalars.set(entry.key, value);
    if (value?.type === 'list' && entry.key === 'AllowedValues') allowed = value;
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

/** So many values are listed. */
const MOST = 20;

/** What a hover says of a parameter: what it is, its description, and the facts of its values. */
export function parameterWords({ type, scalars, allowed }: Parameter): readonly [string, ...(string | undefined)[]] {
  const choices = (allowed?.items ?? []).flatMap((item) => (item.type === 'scalar' ? [code(item.text)] : []));
  const fact = (title: string, key: string): string | undefined => {
    const text = scalars.get(key)?.text;
    return text === undefined ? undefined : `**${title}:** ${text === '' ? 'an empty string' : code(text, 200)}`;
  };
  const facts = [
    fact('Default', 'Default'),
    choices.length > 0 ? `**Values:** ${choices.slice(0, MOST).join(', ')}` : undefined,
    fact('Pattern', 'AllowedPattern'),
    ...['MinLength', 'MaxLength', 'MinValue', 'MaxValue'].map((key) => fact(key, key)),
  ];
  return [`parameter, ${code(type)}`, scalars.get('Description')?.text, facts.filter(Boolean).join('  \n')];
}
