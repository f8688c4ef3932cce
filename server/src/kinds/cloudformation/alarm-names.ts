import { type Fact, pathOf } from '../../core/fact.ts';
import type { Family, Name } from '../../core/kind.ts';
import { wholeName } from '../../core/name-places.ts';
import type { ScalarNode } from '../../core/node.ts';
import type { Syntax } from '../../core/parsed.ts';
import { positionMap } from '../../core/position-map.ts';
import { readRule } from '../cloudwatch-alarm/alarm-rule.ts';
import { literalOf } from '../computed.ts';
import { childOf, resourceOf } from './resources.ts';

/** Names of alarms, as rules of composite alarms name them. */
export const alarmName: Family = {
  title: 'an alarm',
  pattern: '^[^\\s"(),\\\\]{1,255}$',
  expected: 'up to 255 characters, none of them a blank, a quote, a comma or a parenthesis',
};

const alarms = ['AWS::CloudWatch::Alarm', 'AWS::CloudWatch::CompositeAlarm', 'AWS::CloudWatch::LogAlarm'];

type File = { readonly text: string; readonly syntax: Syntax };

/** Names of alarms that a resource has and that its rule uses, where the template writes them out. Of other stacks they may be too. */
export function alarmNames(resource: Fact, file: File): Name[] {
  const { type, properties } = resourceOf(resource);
  if (!properties || !alarms.includes(type ?? '')) return [];
  const written = (key: string): { readonly fact: Fact; readonly node: ScalarNode }[] => {
    const fact = childOf(properties, key);
    const { node } = fact ?? {};
    return fact && !fact.computed && node?.type === 'scalar' && !node.broken && literalOf(node) ? [{ fact, node }] : [];
  };
  const used = { family: alarmName, role: 'use', isMention: true } as const;
  return [
    ...written('AlarmName').map(({ fact, node }): Name => ({ ...wholeName(node, file), family: alarmName, role: 'definition', at: { path: pathOf(fact) } })),
    ...written('ActionsSuppressor').flatMap(({ fact, node }): Name[] =>
      isArn(node.text) ? [] : [{ ...wholeName(node, file), ...used, at: { path: pathOf(fact) } }],
    ),
    ...written('AlarmRule').flatMap(({ fact, node }) => inRule(fact, node)),
  ];

  function inRule(fact: Fact, node: ScalarNode): Name[] {
    const map = positionMap(file.text, node, file.syntax);
    if (!map) return [];
    return readRule(node.text).alarms.flatMap((part): Name[] => {
      const span = isArn(part.text) ? undefined : map.toSource(part);
      if (!span) return [];
      const { start, end, text } = part;
      return [
        {
          ...span,
          ...used,
          text,
          at: { path: pathOf(fact), part: { start, end } },
          edit: (to, _, whole) => positionMap(whole, node, file.syntax)?.edit({ start, end }, to),
        },
      ];
    });
  }
}

const isArn = (text: string): boolean => text.startsWith('arn:');
