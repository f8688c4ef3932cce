import assert from 'node:assert/strict';
import { complete } from '../../server/src/features/complete.ts';
import { endedNames, endedOf, endedWords } from '../../server/src/kinds/cloudformation/ended-services.ts';
import { formattedByOwner } from '../../server/src/kinds/cloudformation/formats.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { limited } from '../../server/src/kinds/cloudformation/limits.ts';
import { type Demand, relations } from '../../server/src/kinds/cloudformation/relations.ts';
import { INDEX } from '../../server/src/kinds/cloudformation/spec.ts';
import type { ServiceData, SpecIndex } from '../../server/src/kinds/cloudformation/spec-data.ts';
import { analyze, data } from '../support/analyze.ts';

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

describe('services that have ended', () => {
  const types = Object.keys((data.get(INDEX) as SpecIndex).types);
  it('are those of types that there are', () =>
    assert.deepEqual(
      endedNames.filter((name) => !types.some((type) => type === name || type.startsWith(`${name}::`))),
      [],
    ));
  it('have the day in the form of our messages, if any, and words', () => {
    for (const type of types) {
      const ended = endedOf(type);
      if (!ended) continue;
      assert.match(ended.date ?? '2026-01-01', /^20\d\d-[01]\d-[0-3]\d$/);
      assert.ok((ended.date ?? '') <= '2026-11-30', `${type} has ended`);
      assert.match(endedWords(ended), /^[A-Z].*\.$/);
    }
  });
  it('come last in completion, and marked', () => {
    const text = 'Resources:\n  A:\n    Type: AWS::AppRun';
    const items = complete(analyze(text, cloudformation), text.length).filter(({ label }) => label.startsWith('AWS::'));
    assert.ok(items.length > 5);
    for (const { label, deprecated, sort } of items)
      assert.deepEqual([label, deprecated, sort.startsWith('9')], [label, endedOf(label) !== undefined, endedOf(label) !== undefined]);
  });
  it('are few', () => assert.ok(types.filter((type) => endedOf(type)).length < 130));
});
