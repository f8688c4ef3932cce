import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import validate from 'asl-validator';
import { parse } from 'yaml';
import { examples, withCarets } from '../../server/build/examples.ts';
import { rulePages } from '../../server/build/pages.ts';
import { parsePage } from '../../server/src/core/page.ts';

/** The rules whose faults the other validator sees as well. It judges nothing that needs more than the grammar of a definition. */
const judged = new Set(
  [
    ...['choice-condition', 'conflicting-fields', 'duplicate-state', 'end-false', 'intrinsic-syntax', 'intrinsic-unknown', 'jsonata-marks'],
    ...['jsonata-syntax', 'misplaced-field', 'next-or-end', 'no-processor', 'no-terminal', 'path-syntax', 'payload-twice', 'payload-value'],
    ...['query-language-field', 'reference-path', 'state-name', 'timestamp', 'unknown-state', 'unreachable-state', 'value-type', 'wait-time'],
  ].map((name) => `asl/${name}`),
);

/** Where it says otherwise, and why. */
const differs = new Set([
  // It refuses `$.[0]`, which the service takes: real files have it.
  'Paths as people write them',
  // It knows no numbers with decimals.
  'Calls as people write them',
  // These are warnings of ours, by the guide: the grammar takes them.
  'A name with a hyphen in a call',
  'More calls than a field takes',
  // It takes blanks around an expression, and an end without a beginning.
  'Marks of JSONata with blanks around them, or half of them',
]);

type Sample = { readonly title: string; readonly text: string; readonly rules: readonly string[] };

const sampleOf = (title: string, marked: string): Sample => {
  const { text, expected } = withCarets(marked);
  return { title, text, rules: expected.map((line) => line.slice(line.lastIndexOf(' ') + 1)) };
};

const pages = [...rulePages].flatMap(([id, page]): Sample[] =>
  judged.has(id)
    ? page.sections.flatMap(({ title, markdown }) =>
        title === 'Bad' || title === 'Good' ? examples(markdown).map(({ text }) => sampleOf(`${id}: ${title}`, text)) : [],
      )
    : [],
);

const cases = ['asl-data'].flatMap((name) =>
  parsePage(name, readFileSync(`test/cases/problems/${name}.md`, 'utf8')).sections.flatMap(({ title, markdown }) =>
    examples(markdown).map(({ text }) => sampleOf(title, text)),
  ),
);

const samples = [...pages, ...cases];

/** Its verdict; what isn't YAML at all, or no map where one must be, it can't read. */
function verdictOf(text: string): boolean | undefined {
  try {
    return validate(parse(text)).isValid;
  } catch {
    return undefined;
  }
}

describe('definitions, held against another validator', () => {
  it('of which we say nothing are valid', () => {
    const without = samples.filter(({ rules }) => rules.length === 0);
    assert.ok(without.length >= 25);
    assert.deepEqual(
      without.filter(({ title, text }) => !differs.has(title) && verdictOf(text) !== true).map(({ title }) => title),
      [],
    );
  });

  it('in which we see what it can judge are not', () => {
    const faulty = samples.filter(({ rules }) => rules.some((id) => judged.has(id)));
    assert.ok(faulty.length >= 30);
    assert.deepEqual(
      faulty.filter(({ title, text }) => !differs.has(title) && verdictOf(text) !== false).map(({ title }) => title),
      [],
    );
  });
});
