import assert from 'node:assert/strict';
import { kinds } from '../../server/src/catalogue.ts';
import { aroundIn } from '../../server/src/core/around.ts';
import { everyFeature } from '../support/every-feature.ts';
import { placesOf, shapes } from '../support/shapes.ts';

const around = aroundIn({ a: 'x' });

/** A message is a sentence or two, however long what it is about. */
const LONGEST_MESSAGE = 1000;

describe('every shape of value at every place of every kind', () => {
  for (const kind of kinds)
    for (const [name, value] of Object.entries(shapes))
      it(`${name} in ${kind.id}`, () => {
        const seen = new Set<string>();
        for (const { way, write } of placesOf(kind)) {
          const text = write(value);
          if (seen.has(text)) continue;
          seen.add(text);
          try {
            const { problems } = everyFeature(text, kind, [text.length - 1], around);
            for (const { start, end, message } of problems) {
              assert.ok(0 <= start && start <= end && end <= text.length, `${message} stands in the file`);
              assert.ok(message.length <= LONGEST_MESSAGE, message);
            }
          } catch (error) {
            throw new Error(`at ${way}, in ${JSON.stringify(text)}`, { cause: error });
          }
        }
      });
});
