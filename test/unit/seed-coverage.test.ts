import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { notePages as notes } from '../../server/build/pages.ts';
import hashes from '../seed-nine-words.json' with { type: 'json' };
import { hashesOf, packed, sharedRuns, unpacked } from '../support/nine-words.ts';

/** The parts of the notes we began with, by our own names for their headings. The one that only says "skipped" states nothing. */
const parts = [
  'cicd-overview',
  'codecommit',
  'codebuild',
  'codedeploy',
  'codepipeline',
  'codestar',
  'jenkins',
  'intermediate-cloudformation',
  'devops-level-cloudformation',
  'elastic-beanstalk',
  'lambda',
  'api-gateway',
  'ecs',
  'elastic-beanstalk-ecs',
  'ecs-cicd-pipeline',
  'opsworks',
  'lifecycle',
  'cloudtrail',
  'kinesis',
  'cloudwatch',
  'aws-systems-manager',
];

const rows = globSync('test/seed-coverage/*.tsv').flatMap((file) =>
  readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t')),
);

/** What is wrong with a row of the coverage table; nothing if all is well. */
function faults([id = '', statement = '', verdict = '', place = '', ...more]: readonly string[]): string[] {
  const [noteId = '', sectionId] = place.split('#');
  const note = notes.find((each) => each.id === noteId);
  const isThere = note !== undefined && (sectionId === undefined || note.sections.some((section) => section.id === sectionId));
  return [
    ...(more.length > 0 || statement.trim() === '' ? ['four columns'] : []),
    ...(parts.includes(id.replace(/-\d+$/, '')) ? [] : ['a known part']),
    ...(['covered', 'corrected', 'left out'].includes(verdict) ? [] : ['a verdict']),
    ...(statement.split(' ').length <= 10 ? [] : ['ten words']),
    ...((verdict === 'left out' ? /^unverified: \S/.test(place) : isThere) ? [] : ['a place that is there, or a reason']),
  ].map((expected) => `${id}: expected ${expected}`);
}

describe('coverage of the notes we began with', () => {
  it('has every statement once, with its place or the reason why it has none', () => {
    assert.deepEqual(rows.flatMap(faults), []);
    const ids = rows.map(([id = '']) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('has at least 190 statements, of every part', () => {
    assert.ok(rows.length >= 190, `${rows.length} rows`);
    assert.deepEqual(
      parts.filter((part) => !rows.some(([id = '']) => id.replace(/-\d+$/, '') === part)),
      [],
    );
  });

  it('sees a row that leads nowhere', () => {
    assert.deepEqual(faults(['lambda-1', 'something', 'covered', 'lambda#nowhere']), ['lambda-1: expected a place that is there, or a reason']);
    assert.deepEqual(faults(['other-1', 'something', 'perhaps', 'lambda#invocation']), ['other-1: expected a known part', 'other-1: expected a verdict']);
    assert.deepEqual(faults(['lambda-1', 'something', 'left out', '']), ['lambda-1: expected a place that is there, or a reason']);
  });
});

describe('own words', () => {
  const seed = unpacked(hashes.hashes);

  it('have no run of nine words in common with the notes we began with', () => {
    const files = globSync(['notes/**/*.{md,yaml}', 'server/src/**/*.md', 'test/seed-coverage/*.tsv', '*.md']);
    assert.ok(files.length > 200 && seed.size > 3000);
    assert.deepEqual(
      files.flatMap((file) => sharedRuns(readFileSync(file, 'utf8'), seed).map((run) => `${file}: ${run}`)),
      [],
    );
  });

  it('are told from borrowed ones whatever case, signs and line ends', () => {
    const known = unpacked(packed(hashesOf('One two three, four five six seven eight nine ten.')));
    assert.deepEqual(sharedRuns('And TWO three\nfour *five* six-seven eight nine `ten` eleven', known), ['two three four five six seven eight nine ten']);
    assert.deepEqual(sharedRuns('one two three four five six seven eight ten nine', known), []);
  });
});
