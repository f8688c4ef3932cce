import { type Fact, perRoot, select } from '../../core/fact.ts';
import type { ScalarNode } from '../../core/node.ts';
import { isFilledIn } from '../computed.ts';
import { type AlarmRule, readRule } from './alarm-rule.ts';
import { compositeAlarmsIn } from './alarms.ts';

/** A rule of a composite alarm that stands in the file as a string. */
export type RuleOf = { readonly alarm: Fact; readonly fact: Fact; readonly node: ScalarNode; readonly rule: AlarmRule };

export const rulesIn = perRoot((root): readonly RuleOf[] =>
  compositeAlarmsIn(root).flatMap((alarm) =>
    select(alarm, '/AlarmRule').flatMap((fact) => {
      const { node } = fact;
      const isOwn = node.type === 'scalar' && !fact.computed && !node.broken && node.text.trim() !== '' && !isFilledIn(node.text);
      return isOwn ? [{ alarm, fact, node, rule: readRule(node.text) }] : [];
    }),
  ),
);
