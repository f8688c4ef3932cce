import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fenced, isFileName, newCardId, staysBelow, type Writable, withCards } from '../../client/src/quiz/cards/card-file.ts';
import { ankiText, readAnki } from '../../client/src/quiz/exchange/anki.ts';
import { backupText, missingIn, named, readBackup } from '../../client/src/quiz/exchange/backup.ts';
import { noProgress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { allCards } from '../../server/build/cards.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { cards as kind } from '../../server/src/kinds/cards/kind.ts';
import { cardsOf } from '../../server/src/kinds/cards/read.ts';
import { analyze } from '../support/analyze.ts';
import { card, cards } from '../support/cards.ts';
import { said } from '../support/said.ts';
import { entriesOf, NOW, standings, steps } from '../support/study.ts';

const writable = (all: readonly unknown[]): Writable[] => (all as Writable[]).filter(({ type }) => (type as string) !== 'fix');

describe('a file of cards', () => {
  it('that is written reads back as the same cards, without a problem', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const text = withCards(undefined, 'lambda', all);
        const analysis = analyze(text, kind);
        assert.deepEqual(cardsOf(analysis), all, text);
        assert.deepEqual(said(diagnose(analysis)), [], text);
      }),
      { numRuns: 300 },
    );
  });

  it('takes one more card and keeps what stands there', () => {
    fc.assert(
      fc.property(card, (added) => {
        for (const [text, kept] of [
          ['# mine\nnote: lambda\ncards:\n  - id: zz-first # keep\n    type: recall\n    question: What?\n    answer: That.\n', 1],
          ['note: lambda\ncards:\n- id: zz-first\n  type: recall\n  question: What?\n  answer: |\n    That\n    - a list\n', 1],
          ['note: lambda\r\ncards:\r\n  - id: zz-first\r\n    type: recall\r\n    question: What?\r\n    answer: That.\r\n', 1],
          ['note: lambda\ncards: []\n', 0],
          ['note: lambda\ncards:\n', 0],
          ['\ufeffnote: lambda\ncards:\n  - id: zz-first\n    type: recall\n    question: What?\n    answer: That.\n', 1],
          ['note: lambda\n', 0],
          ['', 0],
        ] as const) {
          const after = withCards(text, 'lambda', [added]);
          const found = cardsOf(analyze(after, kind));
          assert.equal(found.length, kept + 1, after);
          assert.deepEqual(found.at(-1), added, after);
          assert.ok(after.startsWith(text.trimEnd().replace(' []', '')), after);
        }
      }),
    );
  });

  it('takes a card into its list also where another key follows', () => {
    const first = '  - id: zz-first\n    type: recall\n    question: What?\n    answer: That.\n';
    const added: Writable = { id: 'zz-second', note: 'lambda', type: 'recall', question: 'And?', answer: 'This.' };
    for (const end of ['note: lambda\n', '# by us\nnote: lambda # the topic\n', '\nnote: lambda']) {
      const after = withCards(`cards:\n${first}${end}`, 'lambda', [added]);
      assert.deepEqual(
        cardsOf(analyze(after, kind)).map(({ id }) => id),
        ['zz-first', 'zz-second'],
        after,
      );
      assert.ok(after.endsWith(end.slice(end.indexOf('note'))), after);
    }
  });

  it('is written soon, whatever stands before the first sign of a question', () => {
    // It took twelve seconds for thirty letters and hours for forty.
    for (const question of [`${'a'.repeat(60)}: b`, `${'word '.repeat(40)}"`, `${'a '.repeat(5_000)}_`]) {
      const card: Writable = { id: 'a-b', note: 'lambda', type: 'recall', question, answer: question };
      assert.deepEqual(cardsOf(analyze(withCards(undefined, 'lambda', [card]), kind)), [card]);
    }
    assert.ok(
      withCards(undefined, 'n', [{ id: 'a', note: 'n', type: 'recall', question: "What's 50 %, e.g. (a)?", answer: 'a' }]).includes(
        ": What's 50 %, e.g. (a)?\n",
      ),
    );
  });

  it('keeps code in one fence, fences in it too', () => {
    assert.equal(fenced('a: 1', 'yaml'), '```yaml\na: 1\n```');
    assert.equal(fenced('```sh\nmake\n```', 'markdown'), '````markdown\n```sh\nmake\n```\n````');
  });

  it('is below its folder, by its name and by no link', async () => {
    for (const name of ['lambda', 'My notes', 'größe', 'a.b', 'what is it?', '日本語', 'con-1']) assert.ok(isFileName(name), name);
    for (const name of [
      '',
      '.',
      '..',
      '.git',
      'a/b',
      'a\\b',
      'C:',
      'a:b',
      ' a',
      'a ',
      'a.',
      'con',
      'NUL',
      'aux.cards.yaml',
      'a\0b',
      'a\nb',
      '\ud800',
      'a'.repeat(201),
    ])
      assert.ok(!isFileName(name), JSON.stringify(name));
    const none = async (): Promise<boolean> => false;
    assert.ok(await staysBelow('team/a.cards.yaml', none));
    for (const path of ['../a', 'team/../../a', '/etc/a', 'team//a', 'team/', './a']) assert.ok(!(await staysBelow(path, none)), path);
    for (const link of ['team', 'team/a.cards.yaml']) assert.ok(!(await staysBelow('team/a.cards.yaml', async (path) => path === link)), link);
  });

  it('gives its cards ids of their own', () => {
    const taken = new Set(['lambda-retry-count-asynchronous-event']);
    assert.equal(
      newCardId('lambda', 'What is the retry count of an asynchronous event?', (id) => taken.has(id)),
      'lambda-what-the-retry-count-asynchronous',
    );
    assert.equal(
      newCardId('lambda', 'Retry count, asynchronous event', (id) => taken.has(id)),
      'lambda-retry-count-asynchronous-event-2',
    );
    assert.equal(
      newCardId('Meine Notizen', '?', () => false),
      'meine-notizen-1',
    );
    assert.ok(newCardId('n'.repeat(500), 'w'.repeat(5_000), () => false).length < 200);
  });
});

describe('cards for Anki', () => {
  for (const separator of ['\t', ','] as const)
    it(`come back as they were, options and all, ${separator === ',' ? 'as CSV' : 'as text'}`, () => {
      fc.assert(
        fc.property(cards, (all) => {
          assert.deepEqual(readAnki(ankiText(all, separator)), { cards: all, left: [] }, ankiText(all, separator));
        }),
        { numRuns: 300 },
      );
    });

  it('of this tool come back as they were, with the ids they had', () => {
    const { cards: all } = allCards();
    const read = readAnki(ankiText(all));
    assert.deepEqual(read.left, []);
    assert.deepEqual(
      read.cards,
      writable(all).map(({ rules: _, checked: __, ...rest }) => rest),
    );
    const known = new Set(all.map(({ id }) => id));
    assert.deepEqual(readAnki(ankiText(all), (id) => known.has(id)).cards, []);
  });

  it('have the same guid each time, which Anki takes for the same note', () => {
    const [line] = ankiText(writable(allCards().cards).slice(0, 1)).split('\n').slice(6);
    assert.match(line ?? '', /^aws-devops-notes:[a-z0-9-]+\tBasic\tDevOps Notes\t/);
  });

  it('that Anki wrote come in, lists kept, and go out with the guid they came with', () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:6',
      'k;X)z\tBasic\tAWS\tWhich one?<ul><li>S3</li><li>EFS &amp; more</li></ul>\t<b>S3</b>\taws storage',
      'q"y\tCloze\tAWS\t"A {{c1::queue}} keeps it for {{c2::four::how many}} days."\tby default\t',
      'n\tBasic\tAWS\t<img src="x.png">\t\t',
    ].join('\n');
    const { cards: read, left } = readAnki(text);
    assert.deepEqual(
      read.map(({ id: _, ...rest }) => rest),
      [
        { note: 'anki', guid: 'k;X)z', type: 'recall', question: 'Which one?\n\n- S3\n- EFS & more', answer: '**S3**' },
        { note: 'anki', guid: 'q"y', type: 'cloze', text: 'A {{queue}} keeps it for {{four}} days.', why: 'by default' },
      ],
    );
    assert.deepEqual(left, ['Line 3 has no question or no answer: ']);
    assert.deepEqual(readAnki(ankiText(read)).cards, read);
    assert.deepEqual(cardsOf(analyze(withCards(undefined, 'anki', read), kind)), read);
  });

  it('keep names with blanks and all other signs, in tags too', () => {
    const odd: Writable[] = ['my card', '100%', 'a::b', 'é ü', 'a%0020b'].map((id, index) => ({
      id,
      note: 'My notes',
      section: `a b % ${index}`,
      type: 'recall',
      question: 'What?',
      answer: 'That.',
      guid: `g${index}`,
    }));
    assert.deepEqual(readAnki(ankiText(odd)), { cards: odd, left: [] });
  });

  it('name no file outside of their folder', () => {
    const row = (note: string): string =>
      `#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n#deck column:3\n#tags column:6\ng\tBasic\tD\tQ\tA\tnote::${note}`;
    for (const note of ['../../../x', '..', '/etc/x', 'C:x', 'a\\b', 'nul', '%002e%002e%002fx', '.git', ''])
      assert.deepEqual(
        readAnki(row(note)).cards.map((each) => each.note),
        ['anki'],
        note,
      );
    assert.deepEqual(
      readAnki(row('lambda')).cards.map((each) => each.note),
      ['lambda'],
    );
  });

  it('come in whatever the head says of the separator', () => {
    for (const [separator, between] of [
      ['', '\t'],
      [' ', '\t'],
      ['\\t', '\t'],
      ['Semicolon', ';'],
      ['|', '|'],
      ['constructor', '\t'],
      ['"', '\t'],
      ['||', '\t'],
    ]) {
      const { cards: read } = readAnki(`\ufeff#separator:${separator}\n#html:true\nWhat?${between}"That, or ""this"""${between}\nAnd?${between}So.\n`);
      assert.deepEqual(
        read.map((each) => each.type === 'recall' && [each.question, each.answer]),
        [
          ['What?', 'That, or "this"'],
          ['And?', 'So.'],
        ],
        separator,
      );
    }
    assert.deepEqual(readAnki('#separator:').cards, []);
  });

  it('are read as people and other tools write HTML', () => {
    const { cards: read } = readAnki(
      '#separator:tab\na < b<br/>&#60;b&#62; &amp;lt; &#0;&#xd800;&#55296;\t<ul><li>one<li style="x">two</li></ul><p>a &lt;p&gt;\n',
    );
    const [card] = read;
    assert.ok(card?.type === 'recall');
    assert.equal(card.question, 'a < b\n<b> &lt; \ufffd&#xd800;\ufffd');
    assert.equal(card.answer, '- one\n- two\n\na <p>');
  });

  it('are read from any text without a failure', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '#',
            'separator:',
            'tags column:',
            'note::',
            'a',
            ';',
            '\t',
            ',',
            '"',
            '\n',
            '<li>',
            '{{c1::',
            '}}',
            '&#99999999;',
            'guid column:',
            '1',
            '\r',
          ),
        }),
        (text) => void readAnki(text),
      ),
    );
  });
});

describe('a backup', () => {
  it('brings everything back, on another machine and on this one', () => {
    fc.assert(
      fc.property(steps, steps, (one, two) => {
        const [mine, others] = [entriesOf(one, 'a'), entriesOf(two, 'b', NOW + 1)];
        const files = { 'lambda.cards.yaml': 'note: lambda\n' };
        const read = readBackup(backupText({ entries: mine, files }));
        assert.deepEqual(read, { entries: mine, files, left: 0 });
        assert.deepEqual(missingIn([...mine, ...others], mine), []);
        const both = withEntries(withEntries(noProgress, others), missingIn(others, mine));
        assert.deepEqual(standings(both), standings(withEntries(noProgress, [...mine, ...others])));
      }),
    );
  });

  it('brings files of cards and no others, and none outside of their folder', () => {
    const names = [
      'a.cards.yaml',
      'team/b.cards.yaml',
      '../c.cards.yaml',
      '/d.cards.yaml',
      'x/../../e.cards.yaml',
      '..\\f.cards.yaml',
      'C:g.cards.yaml',
      'settings.json',
    ];
    const read = readBackup(backupText({ entries: [], files: Object.fromEntries(names.map((name) => [name, 'note: a'])) }));
    assert.deepEqual(typeof read === 'string' ? read : Object.keys(read.files), names.slice(0, 2));
  });

  it('brings nothing that is out of range, and says how much that was', () => {
    const good = entriesOf([{ card: 'one', wait: 0, act: 'review', value: 2 }], 'a');
    const text = backupText({ entries: good, files: { 'a.cards.yaml': 'note: a\n' } });
    const [line = ''] = text.split('\n').slice(1);
    const odd = [
      ...[-1, 0.5, 1e300, 9e15, null, '1'].map((at) => ({ ...JSON.parse(line), id: 'x', at })),
      ...[0, -1, 1e9, null, '5'].map((stability) => ({ ...JSON.parse(line), id: 'x', memory: JSON.parse(line).memory.with(2, stability) })),
      ...[0, 11].map((difficulty) => ({ ...JSON.parse(line), id: 'x', memory: JSON.parse(line).memory.with(3, difficulty) })),
      ...[0, 8e15].map((due) => ({ ...JSON.parse(line), id: 'x', memory: JSON.parse(line).memory.with(1, due) })),
      ...['', 'a\nb', '\ud800', 'x'.repeat(400)].map((card) => ({ ...JSON.parse(line), id: 'x', card })),
      { ...JSON.parse(line), id: '', rating: 2 },
      { type: 'limits', id: 'x', at: 1, until: 2, newCards: 1e9, reviews: 0 },
      { type: 'unknown', id: 'x', at: 1 },
      null,
      5,
    ];
    const files = { 'b.cards.yaml': 'x'.repeat(600 * 1024), '../c.cards.yaml': 'note: c\n', 'a.cards.yaml': 'note: a\n' };
    const read = readBackup(JSON.stringify({ 'aws-devops-notes-backup': 1, entries: [JSON.parse(line), ...odd], files }));
    assert.deepEqual(read, { entries: good, files: { 'a.cards.yaml': 'note: a\n' }, left: odd.length + 2 });
    assert.deepEqual(typeof readBackup(`\ufeff${text}`), 'object');
  });

  it('holds files of one name from two folders', () => {
    const all = [
      ['a.cards.yaml', '1'],
      ['a.cards.yaml', '2'],
      ['b.cards.yaml', '3'],
      ['a.cards.yaml', '4'],
    ] as const;
    const files = { 'a.cards.yaml': '1', '2/a.cards.yaml': '2', 'b.cards.yaml': '3', '3/a.cards.yaml': '4' };
    assert.deepEqual(named(all), files);
    assert.deepEqual(readBackup(backupText({ entries: [], files })), { entries: [], files, left: 0 });
  });

  it('says what is wrong with a file that is none', () => {
    assert.equal(readBackup('x'), 'This file is not JSON, so it is not a backup.');
    assert.equal(readBackup('[]'), 'This file is not a backup of quiz cards.');
    assert.equal(readBackup('{"aws-devops-notes-backup":2,"entries":[]}'), 'This backup was made by a later version of this extension.');
    for (const format of ['0', '-1', '1.5', '1e999', '"1"', 'null'])
      assert.equal(typeof readBackup(`{"aws-devops-notes-backup":${format},"entries":[]}`), 'string', format);
  });
});
