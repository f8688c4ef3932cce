import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { allCards } from '../../server/build/cards.ts';
import { examFaults, type Formed, wordsOf } from '../../server/src/kinds/cards/exam-form.ts';

/** A text of so many words. */
const words = (count: number): string => Array.from({ length: count }, (_, index) => `word${index}`).join(' ');

/** A card with a question and options of so many words; the first `right` options are right. */
const formed = (type: Formed['type'], stem: number, options: readonly number[], right = 1): Formed => ({
  type,
  question: words(stem),
  options: options.map((count, index) => ({ text: words(count), right: index < right })),
});

describe('the exam form of a card', () => {
  const inForm: readonly (readonly [string, Formed])[] = [
    ['four options with one right, shortest', formed('choice', 60, [15, 15, 15, 15])],
    ['four options with one right, longest', formed('choice', 130, [45, 45, 45, 45])],
    ['five options with two right', formed('multi', 90, [20, 20, 20, 20, 20], 2)],
    ['six options with three right', formed('multi', 90, [20, 20, 20, 20, 20, 20], 3)],
  ];
  for (const [what, card] of inForm) it(`has ${what}`, () => assert.deepEqual(examFaults(card), []));

  const outOfForm: readonly (readonly [string, Formed, string])[] = [
    ['a question of 59 words', formed('choice', 59, [20, 20, 20, 20]), 'question: 59 words, not 60 to 130'],
    ['a question of 131 words', formed('multi', 131, [20, 20, 20, 20, 20], 2), 'question: 131 words, not 60 to 130'],
    ['an option of 14 words', formed('choice', 90, [20, 14, 20, 20]), 'options/1: 14 words, not 15 to 45'],
    ['an option of 46 words', formed('choice', 90, [20, 20, 20, 46]), 'options/3: 46 words, not 15 to 45'],
    ['an option of one word', formed('choice', 90, [1, 20, 20, 20]), 'options/0: 1 word, not 15 to 45'],
    ['three options', formed('choice', 90, [20, 20, 20]), 'options: 3 options, not 4'],
    ['two right of four', formed('choice', 90, [20, 20, 20, 20], 2), 'options: 2 right options, not 1'],
    ['four options of several', formed('multi', 90, [20, 20, 20, 20], 2), 'options: 4 options, not 5 to 6'],
    ['four right of six', formed('multi', 90, [20, 20, 20, 20, 20, 20], 4), 'options: 4 right options, not 2 to 3'],
  ];
  for (const [what, card, said] of outOfForm)
    it(`is not ${what}`, () =>
      assert.deepEqual(
        examFaults(card).map(({ at, found, expected }) => `${at}: ${found}, not ${expected}`),
        [said],
      ));

  it('counts words as a reader does', () => {
    assert.deepEqual(wordsOf('Set `aws:PrincipalOrgID` - and **two** more\n\n(10 %).'), ['Set', '`aws:PrincipalOrgID`', 'and', '**two**', 'more', '(10']);
  });

  it('is demanded by the build, which names file, line, card, what it found and what it expects', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    const option = (text: string, right = ''): string => `      - text: ${text}\n${right}        why: So.\n`;
    const right = '        right: true\n';
    const head = '    section: versions\n    task: c02-1-1\n    difficulty: hard\n    source: https://a.b\n';
    const card = (id: string, stem: number, last: number): string =>
      `  - id: ${id}\n    type: choice\n    exam: true\n${head}    question: ${id} ${words(stem - 1)}\n    options:\n${option(words(20), right)}${option(`b ${words(20)}`)}${option(`c ${words(20)}`)}${option(`d ${words(last - 1)}`)}`;
    try {
      writeFileSync(join(folder, 'lambda.md'), '# Lambda\n\n## Versions\n');
      writeFileSync(join(folder, 'lambda.cards.yaml'), `note: lambda\ncards:\n${card('lambda-good', 60, 15)}${card('lambda-bad', 59, 12)}`);
      const { cards, wrong } = allCards(folder);
      assert.deepEqual(
        wrong.map((line) => line.replace(`${folder}/`, '')),
        [
          'lambda.cards.yaml:28: `lambda-bad` has 59 words in `question`. Expected 60 to 130 in a card with `exam: true`.',
          'lambda.cards.yaml:37: `lambda-bad` has 12 words in option 4. Expected 15 to 45 in a card with `exam: true`.',
        ],
      );
      assert.deepEqual(
        cards.flatMap((card) => (card.type === 'choice' && card.exam ? [card.id] : [])),
        ['lambda-good', 'lambda-bad'],
      );
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
