import assert from 'node:assert/strict';
import { formattedByOwner } from '../../server/src/kinds/cloudformation/formats.ts';
import { limited } from '../../server/src/kinds/cloudformation/limits.ts';
import { type Demand, relations } from '../../server/src/kinds/cloudformation/relations.ts';
import type { ServiceData } from '../../server/src/kinds/cloudformation/spec-data.ts';
import { data } from '../support/analyze.ts';

/** Whether `AWS::Service::Type.Part.Property` is in the compiled data. */
function isThere(property: string): boolean {
  const [type = '', ...parts] = property.split('.');
  const name = parts.pop() ?? '';
  const service = data.get(`cfn/${type.split('::').slice(0, 2).join('-').toLowerCase()}.json`) as ServiceData;
  const owner = parts.length === 0 ? service.types[type] : service.parts[`${type.split('::').at(-1)}.${parts[0]}`];
  return owner !== undefined && Object.hasOwn(owner.p, name);
}

const keysIn = (rule: Demand): string[] =>
  Object.values(rule)
    .flat()
    .filter((key) => typeof key === 'string' && key !== '.fifo');
const related = relations.flatMap(({ of, rule, when = [], unless = [] }) =>
  [...keysIn(rule), ...when.slice(0, 1), ...unless.slice(0, 1)].map((key) => `${of}.${key}`),
);

describe('our own facts about properties', () => {
  for (const [title, properties] of Object.entries({ limits: limited, forms: formattedByOwner, relations: related }))
    it(`${title} are about properties that there are`, () =>
      assert.deepEqual(
        properties.filter((property) => !isThere(property)),
        [],
      ));
});
