import assert from 'node:assert/strict';
import { hash } from '../../client/src/quiz/session/random.ts';
import { kindOf, kinds } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixes } from '../../server/src/features/fix.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { names } from '../../server/src/features/names.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';
import { projectWith } from '../support/projects.ts';
import { samples } from '../support/texts.ts';

/** Other places at each run of a person; a run is repeated with `SEED=<what the test said>`. What CI says of a commit must not depend on luck. */
const seed = Number(process.env.SEED ?? (process.env.CI ? 1 : Date.now() % 1_000_000));
const PLACES = 10;
/** So many samples a test: none needs long on a busy machine. */
const SAMPLES = 60;

/** Where to try a text: everywhere if it is short, else at so many places, a line's end among three. */
function placesIn(text: string): number[] {
  if (text.length <= PLACES) return Array.from({ length: text.length + 1 }, (_, index) => index);
  const lineEnds = [...text.matchAll(/$/gm)].map(({ index }) => index);
  return Array.from({ length: PLACES }, (_, count) => {
    const random = hash(`${seed} ${count} ${text.length}`);
    return count % 3 === 0 ? (lineEnds[random % lineEnds.length] ?? 0) : random % (text.length + 1);
  });
}

/** Each sample as the kind it is of, and as one of the others in turn. */
function* kindsToTry(): Generator<[string, Kind]> {
  for (const [index, text] of samples().entries()) {
    const own = kindOf(recognize('', text, recognizers).kind) ?? kinds[0];
    const other = kinds[index % kinds.length];
    if (own) yield [text, own];
    if (other && other !== own) yield [text, other];
  }
}

const template = kindOf('cloudformation');

/** Buildspecs in templates, in turn in each way to write them. */
function* nestedToTry(): Generator<[string, Kind]> {
  const ways = Object.values(projectWith);
  for (const [index, [text, kind]] of [...kindsToTry()].entries())
    if (kind.id === 'buildspec' && template) yield [ways[index % ways.length]?.(text) ?? text, template];
}

const tries = [...kindsToTry(), ...nestedToTry()];

describe(`every feature stands any text (seed ${seed})`, () => {
  for (const { id } of kinds) {
    const ofKind = tries.filter(([, kind]) => kind.id === id);
    for (let first = 0; first < ofKind.length; first += SAMPLES) {
      const all = ofKind.slice(first, first + SAMPLES);

      it(`prefixes of every sample, as ${id}, from ${first}`, () => {
        for (const [text, kind] of all)
          for (const end of placesIn(text)) {
            const prefix = text.slice(0, end);
            const analysis = analyze(prefix, kind);
            const problems = diagnose(analysis);
            fixes(analysis, problems, { start: 0, end });
            symbols(analysis);
            folds(analysis);
            names(analysis);
            hover(analysis, end);
            for (const { replace } of complete(analysis, end))
              assert.ok(replace.start <= end && end <= replace.end && replace.end <= prefix.length, 'what is replaced holds the cursor');
          }
      });

      it(`places in every sample, as ${id}, from ${first}`, () => {
        for (const [text, kind] of all) {
          const analysis = analyze(text, kind);
          for (const offset of placesIn(text)) {
            const found = hover(analysis, offset);
            if (found) assert.ok(found.span.start <= offset && offset <= found.span.end, 'a hover is about the place it was asked for');
            for (const { replace } of complete(analysis, offset))
              assert.ok(replace.start <= offset && offset <= replace.end, 'what is replaced holds the cursor');
          }
        }
      });
    }
  }
});
