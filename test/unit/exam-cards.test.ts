import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import exam from '../../notes/exams/dop-c02.json' with { type: 'json' };
import { allCards } from '../../server/build/cards.ts';
import { examFaults, type Formed, wordsOf } from '../../server/src/kinds/cards/exam-form.ts';
import { tasks } from '../../server/src/notes/tasks.ts';
import skills from '../exam-skills.json' with { type: 'json' };
import judged from '../like-cards.json' with { type: 'json' };
import retired from '../retired-cards.json' with { type: 'json' };
import { type ChoiceCard, featuresWith, giveAways, habitsOf, unequal } from '../support/card-habits.ts';
import { type Asked, likeCards, sharedStems } from '../support/like-cards.ts';

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

const { cards } = allCards();
const choices = cards.flatMap((card) => (card.type === 'choice' || card.type === 'multi' ? [card] : []));
const inForm = choices.filter((card) => card.exam);

/** Which domains and tasks have too few cards for so many full exams, in which no card comes twice. */
function tooFew(exams: number, some: readonly { readonly task?: string }[]): string[] {
  const count = (id: string): number => some.filter(({ task = '' }) => task.startsWith(id)).length;
  const lacking = (id: string, least: number): string[] => (count(id) < least ? [`${id}: ${count(id)} of ${least}`] : []);
  return [
    ...exam.domains.flatMap(({ tasks: id, asked }) => lacking(id, exams * asked)),
    // Five exams go round the tasks of a domain; each has at least 18 cards for that.
    ...Object.keys(tasks).flatMap((id) => lacking(id, Math.ceil((exams * 18) / 5))),
  ];
}

describe('cards in exam form', () => {
  it('fill as many exams as the profile says', () => assert.deepEqual(tooFew(exam.exams, inForm), []));

  it('have a profile whose parts add up', () => {
    const sum = (of: 'weight' | 'asked' | 'counted'): number => exam.domains.reduce((total, domain) => total + domain[of], 0);
    assert.deepEqual([sum('weight'), sum('asked'), sum('counted')], [100, 75, 65]);
    assert.deepEqual(
      [3, 5].map((exams) => exam.domains.map(({ asked }) => exams * asked)),
      [
        [51, 39, 33, 33, 30, 39],
        [85, 65, 55, 55, 50, 65],
      ],
    );
  });

  it('are missed where there are too few', () => {
    const many = Object.keys(tasks).flatMap((task) => Array.from({ length: 28 }, () => ({ task })));
    assert.deepEqual(tooFew(5, many), []);
    assert.deepEqual(tooFew(5, many.filter(({ task }) => task !== 'c02-5-3').concat(Array.from({ length: 17 }, () => ({ task: 'c02-5-3' })))), [
      'c02-5-3: 17 of 18',
    ]);
    assert.deepEqual(
      tooFew(
        1,
        many.filter(({ task }) => !task.startsWith('c02-3')),
      ),
      ['c02-3: 0 of 11', 'c02-3-1: 0 of 4', 'c02-3-2: 0 of 4', 'c02-3-3: 0 of 4'],
    );
  });
});

/** A card whose options are these, the first one right. */
const withOptions = (question: string, options: readonly string[]): ChoiceCard => ({
  id: 'a',
  note: 'b',
  type: 'choice',
  question,
  options: options.map((text, index) => ({ text, ...(index === 0 ? { right: true as const } : {}), why: '' })),
});

describe('options', () => {
  const features = featuresWith(skills.services.map(({ as }) => as));
  const found = (some: readonly ChoiceCard[]): string[] => giveAways(habitsOf(some, features));

  const ofType = (type: ChoiceCard['type'], some: readonly ChoiceCard[]): ChoiceCard[] => some.filter((card) => card.type === type);
  it('do not give the answer away in exam form', () => {
    const cards = ofType('choice', inForm);
    assert.ok(cards.length > 300);
    assert.deepEqual(found(cards), []);
  });

  it('do not give the answer away over all', () => assert.deepEqual(found(ofType('choice', choices)), []));

  it('are alike in cards with several right ones, too', () => {
    for (const some of [inForm, choices]) assert.deepEqual(unequal(habitsOf(ofType('multi', some), features)), []);
  });

  const plain = [
    'Send it to a queue of the account',
    'Move it to a table of the Region',
    'Keep it in a stack of the system',
    'Read it in a file of the network',
  ];
  const stem = 'Messages for Amazon SQS are lost.';
  const told: readonly (readonly [string, string, readonly string[]])[] = [
    ['longest', stem, ['Send it to a queue of the account, and wait there', ...plain.slice(1)]],
    ['shortest', stem, ['Send it', ...plain.slice(1)]],
    ['most words of the stem', stem, ['Send lost messages to queues here', ...plain.slice(1)]],
    ['fewest words of the stem', 'Queue and stack and table.', ['Read a file of the system', 'Send it to a queue', 'Keep it in a stack', 'Move it to a table']],
    ['absolute word', stem, ['Send it to every account at once', ...plain.slice(1)]],
    ['reason clause', stem, ['Send it to it because it is there', ...plain.slice(1)]],
    ['number', stem, ['Send it to it after 15 minutes now', ...plain.slice(1)]],
    ['code', stem, ['Send it to `a` queue of the account', ...plain.slice(1)]],
    ['only one with a service of the stem', stem, ['Send it to SQS in the account now', ...plain.slice(1)]],
  ];
  for (const [name, question, options] of told) {
    it(`give it away by "${name}"`, () => {
      const said = found([withOptions(question, options)]);
      assert.ok(said.includes(`"${name}" finds the right option in 100.0 %.`), said.join('\n'));
    });
    it(`give it away where the right one never has "${name}"`, () => {
      const [first = '', second = '', ...rest] = options;
      const said = found([withOptions(question, [second, first, ...rest])]);
      assert.ok(said.includes(`"not ${name}" finds the right option in 33.3 %.`), said.join('\n'));
    });
  }

  it('do not give it away where each of them is right once', () => {
    for (const [name, question, options] of told) {
      const turned = options.map((_, index) => withOptions(question, [...options.slice(index), ...options.slice(0, index)]));
      const of = features.filter((feature) => feature.name === name);
      assert.deepEqual(giveAways(habitsOf(turned, of)), [], name);
    }
  });

  it('give it away by what twice as many right ones as wrong ones have', () => {
    const often = withOptions(stem, ['Send it to every queue', 'Send it to every table', ...plain.slice(2)]);
    const rest = Array.from({ length: 4 }, () => withOptions(stem, plain));
    const of = features.filter(({ name }) => name === 'absolute word');
    assert.deepEqual(giveAways(habitsOf([often, ...rest], of)), ['"absolute word" is in 20.0 % of the right options and 6.7 % of the wrong ones.']);
  });
});

describe('two cards', () => {
  const asked = (id: string, question: string, right: string): Asked => ({
    id,
    question,
    options: [
      { text: right, right: true, why: '' },
      { text: 'Something else', why: '' },
    ],
  });

  it('do not ask the same: each pair that is much alike has a line in test/like-cards.json about what sets them apart', () => {
    const unjudged = likeCards(choices).filter(({ ids }) => !(ids in judged));
    assert.deepEqual(
      unjudged.map(({ ids }) => ids),
      [],
    );
  });

  it('are told when they ask the same in other words', () => {
    const others = ['gateway', 'table', 'bucket', 'cluster'].map((word) =>
      asked(word, `A ${word} has failed. How is it restored?`, `From a snapshot of the ${word}`),
    );
    const canary = asked(
      'canary',
      'A Lambda function gets ten percent of traffic for five minutes. Which configuration fits?',
      'LambdaCanary10Percent5Minutes',
    );
    const again = asked(
      'again',
      'For five minutes ten percent of the traffic go to the new version of a function. Which configuration?',
      'Set LambdaCanary10Percent5Minutes',
    );
    assert.deepEqual(
      likeCards([canary, ...others, again], 0.45).map(({ ids }) => ids),
      ['again canary'],
    );
  });

  it('do not share a run of fourteen words of their questions', () => {
    const questions = cards.flatMap((card) => (card.type !== 'fix' && card.question ? [{ ...asked(card.id, card.question, '') }] : []));
    assert.ok(questions.length > 200);
    assert.deepEqual(sharedStems(questions), []);
  });

  it('are told by such a run, whatever signs stand in it', () => {
    const run = 'a team runs a service in two Regions, and it wants to fail over.';
    assert.deepEqual(sharedStems([asked('a', `One: ${run} How?`, ''), asked('b', `Then A team runs - ${run.slice(12)} Why?`, '')]), [
      'a b: a team runs a service in two regions and it wants to fail over',
    ]);
    assert.deepEqual(sharedStems([asked('a', run, ''), asked('b', run.replace('fail', 'move'), '')]), []);
  });

  it('judged to be worth having both are there', () => {
    const ids = new Set(choices.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(judged).filter((pair) => !pair.split(' ').every((id) => ids.has(id))),
      [],
    );
  });
});

describe('retired cards', () => {
  it('are gone for good', () => {
    const ids = new Set(cards.map(({ id }) => id));
    assert.deepEqual(
      Object.keys(retired).filter((id) => ids.has(id)),
      [],
    );
  });
});
