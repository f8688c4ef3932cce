import assert from 'node:assert/strict';
import { kindOf, kinds } from '../../server/src/catalogue.ts';
import { aroundIn } from '../../server/src/core/around.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { everyFeature } from '../support/every-feature.ts';
import { projectWith } from '../support/projects.ts';
import { placesOf, shapes } from '../support/shapes.ts';

const around = aroundIn({ a: 'x' });

/** A message is a sentence or two, however long what it is about. */
const LONGEST_MESSAGE = 1000;

describe('every shape of value at every place of every kind', () => {
  for (const kind of kinds)
    for (const [name, value] of Object.entries(shapes)) it(`${name} in ${kind.id}`, () => standsEverywhere(kind, value, (text) => [text, kind]));
});

describe('every shape of value at every place of a buildspec in a template', () => {
  const buildspec = kindOf('buildspec');
  const template = kindOf('cloudformation');
  assert.ok(buildspec && template);
  for (const [name, value] of Object.entries(shapes)) {
    it(`${name} in a block`, () => standsEverywhere(buildspec, value, (text) => [projectWith.block(text), template]));
    it(`${name} in quotes`, () => standsEverywhere(buildspec, value, (text) => [projectWith.quotes(text), template]));
    it(`${name} as it is`, () => standsEverywhere(buildspec, value, (text) => [projectWith.json(text), template]));
  }
});

function standsEverywhere(kind: Kind, value: string, wrap: (text: string) => readonly [text: string, kind: Kind]): void {
  const seen = new Set<string>();
  for (const { way, write } of placesOf(kind)) {
    const [text, of] = wrap(write(value));
    if (seen.has(text)) continue;
    seen.add(text);
    try {
      const { problems } = everyFeature(text, of, [text.length - 1], around);
      for (const { start, end, message } of problems) {
        assert.ok(0 <= start && start <= end && end <= text.length, `${message} stands in the file`);
        assert.ok(message.length <= LONGEST_MESSAGE, message);
      }
    } catch (error) {
      throw new Error(`at ${way}, in ${JSON.stringify(text)}`, { cause: error });
    }
  }
}
