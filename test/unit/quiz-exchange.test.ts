import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newCardId, type Writable, withCards } from '../../client/src/quiz/cards/card-file.ts';
import { ankiText, readAnki } from '../../client/src/quiz/exchange/anki.ts';
import { backupText, missingIn, readBackup } from '../../client/src/quiz/exchange/backup.ts';
import { noProgress, withEntries } from '../../client/src/quiz/memory/progress.ts';
import { allCards } from '../../server/build/cards.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { cards as kind } from '../../server/src/kinds/cards/kind.ts';
import { cardsOf } from '../../server/src/kinds/cards/read.ts';
import { analyze } from '../support/analyze.ts';
import { card, cards } from '../support/cards.ts';
import { entriesOf, NOW, standings, steps } from '../support/study.ts';

const writable = (all: readonly unknown[]): Writable[] => (all as Writable[]).filter(({ type }) => (type as string) !== 'fix');

describe('a file of cards', () => {
  it('that is written reads back as the same cards, without a problem', () => {
    fc.assert(
      fc.property(cards, (all) => {
        const text = withCards(undefined, 'lambda', all);
        const analysis = analyze(text, kind);
        assert.deepEqual(cardsOf(analysis), all, text);
        assert.deepEqual(diagnose(analysis), [], text);
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

  it('are read from any text without a failure', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('#', 'separator:', 'a', '\t', ',', '"', '\n', '<li>', '{{c1::', '}}', '&#99999999;', 'guid column:', '1', '\r') }),
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

  it('says what is wrong with a file that is none', () => {
    assert.equal(readBackup('x'), 'This file is not JSON, so it is not a backup.');
    assert.equal(readBackup('[]'), 'This file is not a backup of quiz cards.');
    assert.equal(readBackup('{"aws-devops-notes-backup":2,"entries":[]}'), 'This backup was made by a later version of this extension.');
  });
});
