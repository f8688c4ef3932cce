import assert from 'node:assert/strict';
import validate from 'asl-validator';
import { parse } from 'yaml';
import { examples, withCarets } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';

/** Rules whose faults the other validator sees as well. It judges nothing that needs more than the grammar of a definition. */
const judged = [
  ...['intrinsic-syntax', 'intrinsic-unknown', 'jsonata-marks', 'jsonata-syntax', 'path-syntax', 'payload-twice', 'payload-value', 'reference-path'],
  ...['misplaced-field', 'next-or-end', 'no-terminal', 'unknown-state', 'unreachable-state', 'wait-time'],
];

/** Its verdict on the examples of a page. It compiles its schemas for each, so not all texts of ours are asked about. */
const verdicts = (name: string, title: 'Bad' | 'Good'): string[] =>
  (rulePages.get(`asl/${name}`)?.sections ?? [])
    .filter((each) => each.title === title)
    .flatMap(({ markdown }) => examples(markdown).map(({ text }) => `${name}: ${validate(parse(withCarets(text).text)).isValid}`));

describe('definitions, held against another validator', () => {
  it('are valid where we say nothing', () => {
    assert.deepEqual(
      judged.flatMap((name) => verdicts(name, 'Good')),
      judged.map((name) => `${name}: true`),
    );
  });

  it('are not where we see what it can judge', () => {
    assert.deepEqual(
      judged.flatMap((name) => verdicts(name, 'Bad')),
      judged.map((name) => `${name}: false`),
    );
  });
});
