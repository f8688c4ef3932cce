import assert from 'node:assert/strict';
import { parentOf, type TopicItem, topicTree } from '../../client/src/topics/tree.ts';
import { buildNotes } from '../../server/build/notes.ts';
import { tasks, weights } from '../../server/src/notes/exam.ts';
import { domains, type NoteSummary } from '../../server/src/notes/summary.ts';

const note = (id: string, domain: string, more: Partial<NoteSummary> = {}): NoteSummary => ({
  id,
  title: id,
  domain,
  status: 'current',
  services: [],
  tasks: [],
  checked: '2026-11-23',
  lead: '',
  sections: [],
  ...more,
});
const section = (title: string, lead = ''): NoteSummary['sections'][number] => ({ id: title.toLowerCase(), title, lead });

/** The tree as text: two spaces a level. */
const outline = (items: readonly TopicItem[], indent = ''): string[] =>
  items.flatMap(({ label, description, children }) => [`${indent}${label}${description && ` (${description})`}`, ...outline(children, `${indent}  `)]);
const every = (items: readonly TopicItem[]): TopicItem[] => items.flatMap((item) => [item, ...every(item.children)]);

describe('the Topics view', () => {
  const some = [
    note('Streams', 'monitoring-and-logging', {
      status: 'changed',
      services: ['Kinesis'],
      tasks: ['c02-3-2', 'c02-4-1'],
      lead: 'Keeps a *log*, see [there](note:x).',
      sections: [section('Shards', 'A shard has limits.'), section('Consumers')],
    }),
    note('Alarms', 'monitoring-and-logging', { sections: [section('States')] }),
    note('Builds', 'sdlc-automation', { status: 'legacy' }),
  ];

  it('has domains in the order of the exam, with topics by title and their sections', () =>
    assert.deepEqual(outline(topicTree(some)), [
      'SDLC Automation (22 %)',
      '  Builds (legacy)',
      'Resilient Solutions (15 %)',
      '  Streams',
      '    Shards',
      '    Consumers',
      'Monitoring and Logging (15 %)',
      '  Alarms',
      '    States',
      '  Streams',
      '    Shards',
      '    Consumers',
    ]));

  it('says status and counts in words too, and the lead and the tasks of the exam in the tooltip', () => {
    const streams = topicTree(some)[2]?.children[1];
    assert.equal(streams?.spoken, 'Streams, 2 sections');
    assert.equal(
      streams?.tooltip,
      '**Streams**\n\nKeeps a log, see there.\n\nChanged since DOP-C01.\n\nExam tasks: 3.2 scaling · 4.1 collecting logs and metrics.\n\nChecked 2026-11-23.',
    );
    assert.deepEqual(
      topicTree(some).map(({ spoken }) => spoken),
      [
        'SDLC Automation, 1 topic, 22 percent of the exam',
        'Resilient Cloud Solutions, 1 topic, 15 percent of the exam',
        'Monitoring and Logging, 2 topics, 15 percent of the exam',
      ],
    );
    assert.deepEqual(topicTree(some)[2]?.children[1]?.children[0]?.opens, { note: 'Streams', section: 'shards' });
  });

  it('says how many cards of a topic would be known, once one was asked', () => {
    const known = new Map([
      ['Streams', { known: 6.7, cards: 12 }],
      ['Builds', { known: 0.2, cards: 3 }],
      ['Alarms', { known: 0, cards: 5 }],
    ]);
    const items = every(topicTree(some, '', known)).filter(({ opens }) => opens && opens.section === undefined);
    assert.deepEqual(
      items.map(({ label, description }) => `${label}: ${description}`),
      ['Builds: 0 of 3 · legacy', 'Streams: 7 of 12', 'Alarms: ', 'Streams: 7 of 12'],
    );
    assert.match(items[1]?.tooltip ?? '', /You would know about 7 of 12 cards\./);
    assert.equal(items[1]?.spoken, 'Streams, 2 sections, 7 of 12 cards known');
  });

  it('has an icon for each status', () => {
    const icons = every(topicTree(some)).flatMap(({ label, icon, opens }) => (opens && opens.section === undefined ? [`${label}: ${icon}`] : []));
    assert.deepEqual([...new Set(icons)], ['Builds: archive', 'Streams: book', 'Alarms: book']);
  });

  it('shows with a filter what holds all its words, and marks them', () => {
    assert.deepEqual(outline(topicTree(some, 'LIMITS kinesis')), [
      'Resilient Solutions (15 %)',
      '  Streams',
      '    Shards',
      'Monitoring and Logging (15 %)',
      '  Streams',
      '    Shards',
    ]);
    const [monitoring, ...others] = topicTree(some, 'shard mon sh');
    assert.deepEqual([monitoring?.label, monitoring?.found, others], ['Monitoring and Logging', [[0, 3]], []]);
    assert.deepEqual(
      topicTree(some, 'monitoring')[0]?.children.map(({ label }) => label),
      ['Alarms', 'Streams'],
    );
    const found = every(topicTree(some, 'st am streams')).find(({ label }) => label === 'Streams');
    assert.deepEqual(found?.found, [[0, 7]]);
    assert.deepEqual(topicTree(some, 'no such words'), []);
  });

  it("takes a user's own notes, in domains of their own too", () => {
    const uri = 'file:///notes/ours.md';
    const tree = topicTree([...some, note('Ours', 'resilient-cloud-solutions', { uri }), note('Theirs', 'my-team', { uri })]);
    assert.deepEqual(
      tree.map(({ label, children }) => `${label}: ${children.map(({ label, description }) => `${label} (${description})`).join(', ')}`),
      [
        'SDLC Automation: Builds (legacy)',
        'Resilient Solutions: Ours (yours), Streams ()',
        'Monitoring and Logging: Alarms (), Streams ()',
        'my-team: Theirs (yours)',
      ],
    );
  });

  it('takes a folder by the name of what every object has', () => {
    const [domain] = topicTree([note('own', 'constructor', { uri: 'file:///w/constructor/own.md', tasks: ['toString'] })]);
    assert.equal(domain?.label, 'constructor');
    assert.equal(domain?.description, '');
  });

  it('shows words of a note as words, whatever marks they hold', () => {
    const [domain] = topicTree([note('A *b* [c](command:x) <d>', 'sdlc-automation')]);
    assert.match(domain?.children[0]?.tooltip ?? '', /^\*\*A \\\*b\\\* \\\[c\\\]\\\(command:x\\\) \\<d\\>\*\*/);
  });

  describe('with our notes', () => {
    const notes = buildNotes('notes').map(({ summary }) => summary);
    const tree = topicTree(notes);

    it('shows every domain, and every note at home', () => {
      assert.deepEqual(
        tree.map(({ spoken }) => spoken.split(', ')[0]),
        Object.values(domains),
      );
      for (const { id, domain } of notes) assert.ok(tree.find((item) => item.id === domain)?.children.some(({ opens }) => opens?.note === id) === true, id);
    });

    it('gives each item an id of its own, and knows what is above it', () => {
      const all = every(tree);
      assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
      for (const parent of all) for (const child of parent.children) assert.equal(parentOf(tree, child.id), parent);
      assert.equal(parentOf(tree, tree[0]?.id ?? ''), undefined);
    });

    it('knows all tasks that notes name, and weights that make a hundred', () => {
      for (const { id, tasks: named } of notes) for (const task of named) assert.ok(task in tasks, `${id}: ${task}`);
      assert.equal(
        Object.values(weights).reduce((sum, weight) => sum + weight),
        100,
      );
      for (const domain of Object.keys(weights)) assert.ok(domain in domains, domain);
    });
  });
});
