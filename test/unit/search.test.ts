import assert from 'node:assert/strict';
import { cardEntries, searchBoth } from '../../client/src/search/cards.ts';
import { allCards } from '../../server/build/cards.ts';
import { buildNotes } from '../../server/build/notes.ts';
import { notePages as notes, rulePages } from '../../server/build/pages.ts';
import { searchTexts } from '../../server/build/search.ts';
import { kinds } from '../../server/src/catalogue.ts';
import { type Entry, entriesOf, type Hit, searchOver } from '../../server/src/notes/search.ts';
import { noteTexts, plainLines } from '../../server/src/notes/texts.ts';

/** A query, where its hit stands (`note#section`, rule or `kind: snippet`), and among how many hits it must be. */
const table: readonly (readonly [query: string, place: string, among: number])[] = [
  ['shard limit', 'kinesis-data-streams#shards', 1],
  ['permision', 'codedeploy#permissions', 1],
  ['appspec permissions', 'codedeploy#permissions', 3],
  ['kinesis shrad', 'kinesis-data-streams#shards', 3],
  ['enhanced fanout', 'kinesis-data-streams#consumers', 3],
  ['parallelization', 'event-processing#streams', 2],
  ['parallelization', 'event-processing#streams', 3],
  ['firehose buffer', 'data-firehose#buffering', 3],
  ['application stop', 'codedeploy#hooks-of-servers', 3],
  ['aplicationstop', 'appspec/application-stop-first', 3],
  ['lifecycle event hooks order', 'codedeploy#hooks-of-servers', 1],
  ['blue green', 'beanstalk-deployments#bluegreen-by-swap', 3],
  ['how do I swap environment URLs', 'elastic-beanstalk#life-of-an-environment', 1],
  ['container_commands', 'elastic-beanstalk#configuration-files', 3],
  ['rolling additional batch', 'beanstalk-deployments#rolling', 4],
  ['deletion policy', 'cfn-deletion-policies', 1],
  ['drift', 'cfn-drift', 1],
  ['change set', 'cfn-change-sets', 1],
  ['stack policy', 'cfn-stack-policies', 1],
  ['nested stacks export', 'cfn-nested-stacks#exports', 3],
  ['cfn init', 'cfn-helper-scripts#cfn-init', 1],
  ['cfn-hup', 'cfn-helper-scripts#cfn-hup', 1],
  ['wait condition', 'cfn-wait-conditions#wait-conditions', 3],
  ['custom resource timeout', 'cfn-custom-resources#time-and-failure', 4],
  ['parameter store secret', 'ssm-parameter-store', 3],
  ['patch baseline', 'ssm-patch-manager#baselines', 3],
  ['run command rate control', 'ssm-run-command#targets-and-rates', 1],
  ['composite alarm', 'cloudwatch-alarms#composite-alarms', 1],
  ['log group retention', 'cloudwatch-logs#groups-and-streams', 3],
  ['approval rule', 'codecommit#protecting-a-branch', 3],
  ['jenkins agent', 'jenkins#controller-and-agents', 1],
  ['opsworks end', 'opsworks#what-ended', 3],
  ['batch build', 'codebuild#batch-builds', 1],
  ['on-failure', 'codebuild#failures', 1],
  ['runtime versions', 'codebuild#runtimes', 3],
  ['docker layer cache', 'codebuild#cache', 2],
  ['buildspec artifacts', 'codebuild#artifacts', 1],
  ['plaintext secret', 'buildspec/plaintext-secret', 1],
  ['unquoted glob', 'syntax/alias-without-anchor', 1],
  ['task definition placeholder', 'appspec/ecs-placeholder-changed', 3],
  ['docker image architectures', 'buildspec: Docker image for two architectures', 1],
  ['ecr get-login-password', 'buildspec: Sign in to Amazon ECR', 3],
];

const placeOf = (entry: Entry): string => {
  if (entry.type === 'note') return entry.section === undefined ? entry.note : `${entry.note}#${entry.section}`;
  if (entry.type === 'card') return `card: ${entry.card}`;
  return entry.type === 'rule' ? entry.rule : `${entry.kind}: ${entry.title}`;
};

describe('the search', () => {
  const summaries = buildNotes('notes').map(({ summary }) => summary);
  const texts = searchTexts(rulePages, kinds);
  const entries = entriesOf(summaries, new Map(notes.map(({ id, markdown }) => [id, markdown])), texts);
  const search = searchOver(entries);
  const first = (query: string): Hit => {
    const [hit] = search(query);
    assert.ok(hit, `${query} finds something`);
    return hit;
  };

  for (const [query, place, among] of table)
    it(`finds ${place} by "${query}" ${among === 1 ? 'first' : `among the first ${among}`}`, () => {
      const places = search(query)
        .slice(0, among)
        .map(({ entry }) => placeOf(entry));
      assert.ok(places.includes(place), places.join(', '));
    });

  it('finds a note first by its title', () => {
    const missed = summaries.filter(({ id, title }) => placeOf(first(title).entry) !== id);
    assert.deepEqual(missed, []);
  });

  it('finds every note and every section by its own name', () => {
    const missed = summaries.flatMap(({ id, title, sections }) => {
      const found = (query: string, place: string): boolean => search(query).some(({ entry }) => placeOf(entry) === place);
      return [
        ...(found(title, id) ? [] : [title]),
        ...sections.filter((section) => !found(`${title} ${section.title}`, `${id}#${section.id}`)).map((section) => `${title} ${section.title}`),
      ];
    });
    assert.deepEqual(missed, []);
  });

  it('shows the line that matched, and not a list of keys', () => {
    assert.match(first('shard limit').line, /limits/);
    assert.match(first('shard limti').line, /limits/);
    assert.match(first('unquoted glob').line, /^A glob such as/);
    for (const [query] of table) for (const { entry, line } of search(query)) assert.ok(entry.text.split('\n').includes(line) && !/^buildspec \//.test(line));
  });

  it('has a hit for each beginning of a query while it is typed', () => {
    for (const query of ['shard limit', 'composite alarm', 'approval rule'])
      for (let length = 1; length <= query.length; length++) assert.ok(search(query.slice(0, length)).length > 0, query.slice(0, length));
  });

  it('finds nothing in nothing', () => {
    assert.deepEqual(search(''), []);
    assert.deepEqual(search(' - '), []);
    assert.deepEqual(search('zzqqxx'), []);
  });

  it('reads at most 600 kB, beside notes and summaries', () => {
    const size = Buffer.byteLength(JSON.stringify(texts));
    assert.ok(size <= 600_000, `${size} bytes`);
    console.log(`      search.json: ${Math.round(size / 1000)} kB, ${entries.length} entries`);
  });

  it('is quick', () => {
    let start = performance.now();
    searchOver(entries);
    console.log(`      ready after ${(performance.now() - start).toFixed(0)} ms`);
    const times = table.map(([query]) => {
      start = performance.now();
      search(query);
      return performance.now() - start;
    });
    console.log(`      a query: ${(times.reduce((sum, each) => sum + each) / times.length).toFixed(1)} ms, at most ${Math.max(...times).toFixed(1)} ms`);
  });

  it('puts cards that ask about it behind what explains it', () => {
    const hits = searchBoth(entries, cardEntries(allCards().cards, summaries))('approval rule');
    const types = hits.map(({ entry }) => entry.type);
    assert.ok(types.indexOf('card') > 0 && types.slice(types.indexOf('card')).every((type) => type === 'card'));
    assert.ok(hits.some(({ entry }) => entry.type === 'card' && entry.card === 'codecommit-approval-facts'));
  });
});

describe('lines of a note', () => {
  it('are sentences, items, rows and code, without marks and pictures', () => {
    const markdown = [
      'One sentence. Two by [the *link*](note:x#y), e.g. this; and `**/*` stays. A `b_c` d_e_f.',
      '```mermaid\n%% alt: A picture\nflowchart LR\n```',
      '- item **one**\n  goes on\n- item two',
      '| a | b |\n| --- | --- |\n| 1 | `2` |',
      '> **Changed since DOP-C01:** less.',
      '```sh\nmake all\n```',
    ].join('\n\n');
    assert.deepEqual(plainLines(markdown).split('\n'), [
      'One sentence.',
      'Two by the link, e.g. this; and **/* stays.',
      'A b_c d_e_f.',
      'item one goes on',
      'item two',
      'a · b',
      '1 · 2',
      'Changed since DOP-C01: less.',
      'make all',
    ]);
  });

  it('come by section, without the lead, with the keys', () => {
    const markdown = '# T\n\nThe lead. In two.\n\nMore.\n\n## S\n\n<!-- covers: appspec /files /hooks -->\n\nLead of S.\n\n- An item.\n\n## Bare\n';
    assert.deepEqual(noteTexts(markdown), ['More.', 'An item.\nappspec /files /hooks', '']);
  });
});
