import { type Fact, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';

const isOfGroup = (key: string): boolean => key.startsWith('resource-groups:');

/** Source: botocore ssm/2014-11-06 of 2026-08-07, Target: resource groups are told by keys of their own. Checked 2026-11-30. */
export const targetKeys: Rule = {
  id: 'maintenance-window/target-keys',
  severity: 'error',
  on: ['/ResourceType'],
  check(_, { root, report }) {
    const type = textAt(root, '/ResourceType');
    if (type !== 'RESOURCE_GROUP' && type !== 'INSTANCE') return;
    for (const fact of select(root, '/Targets/*/Key')) {
      const key = literalOf(fact.node);
      if (key !== undefined && isOfGroup(key) !== (type === 'RESOURCE_GROUP')) say(fact, key, type);
    }

    function say(fact: Fact, key: string, of: string): void {
      const expected = of === 'INSTANCE' ? '`InstanceIds` or `tag:` and a key' : '`resource-groups:Name` or `resource-groups:ResourceTypeFilters`';
      report(fact.node, `${code(key)} does not tell targets of the type ${code(of)}. Expected ${expected}.`);
    }
  },
};
