import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { questionOf } from '../../client/src/quiz/cards/card.ts';
import { type Answer, grade } from '../../client/src/quiz/cards/grade.ts';
import { allCards } from '../../server/build/cards.ts';
import { examples, withCarets } from '../../server/build/examples.ts';
import { asksAbout } from '../../server/build/fix-cards.ts';
import { notePages as notes, rulePages } from '../../server/build/pages.ts';
import { kinds } from '../../server/src/catalogue.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { fixes } from '../../server/src/features/fix.ts';
import type { Card } from '../../server/src/kinds/cards/card.ts';
import { analyze } from '../support/analyze.ts';

const known: { study: string[]; sheets: string[]; seed: number[] } = JSON.parse(readFileSync('test/study-ids.json', 'utf8'));
const { cards, wrong } = allCards();
const written = cards.filter(({ type }) => type !== 'fix');
const choices = cards.flatMap((card) => (card.type === 'choice' || card.type === 'multi' ? [card] : []));

describe('cards', () => {
  it('have nothing wrong with them', () => assert.deepEqual(wrong, []));

  it('are at least 180, and no topic of the exam has fewer than 5, or 2 if its service has ended', () => {
    assert.ok(written.length >= 180, String(written.length));
    const ofTool = ['cards', 'own-notes', 'project-file', 'codepipeline-deployspec'];
    const ended = notes.filter(({ meta }) => meta.status === 'legacy').map(({ id }) => id);
    const counts = notes.filter(({ id }) => !ofTool.includes(id)).map(({ id }) => [id, written.filter(({ note }) => note === id).length] as const);
    assert.deepEqual(
      counts.filter(([id, count]) => count < (ended.includes(id) ? 2 : 5)),
      [],
    );
  });

  it('are situations with a question of exam length at least 70 times', () => {
    const scenarios = choices.filter(({ question }) => question.length >= 150 && (question.match(/[.?](\s|$)/g) ?? []).length >= 3);
    assert.ok(scenarios.length >= 70, String(scenarios.length));
  });

  it('cite a fact, a row or an address that is there', () => {
    const isThere = (source: string): boolean => {
      const [, form = '', rest = ''] = /^(study|facts|seed|https):(.+)$/.exec(source) ?? [];
      if (form === 'study') return known.study.includes(rest);
      if (form === 'facts') return known.sheets.includes(rest.split(' ')[0] ?? '') && rest.includes(' ');
      return form === 'seed' ? known.seed.includes(Number(rest)) : form === 'https';
    };
    assert.deepEqual(
      written.filter(({ source = '' }) => !isThere(source)).map(({ id, source }) => `${id}: ${source}`),
      [],
    );
  });

  it('name a note and section that are there, and a task of the exam', () => {
    for (const { id, note, section, task } of cards) {
      const page = notes.find((each) => each.id === note);
      assert.ok(
        page?.sections.some((each) => each.id === section),
        `${id}: ${note}#${section}`,
      );
      assert.match(task ?? '', /^c02-[1-6]-[1-4]$/, id);
    }
  });

  it('do not give the answer away by its length', () => {
    const longest = choices.filter(({ type, options }) => {
      const most = Math.max(...options.map(({ text }) => text.length));
      return type === 'choice' && options.some(({ text, right }) => right && text.length === most);
    });
    const share = longest.length / choices.filter(({ type }) => type === 'choice').length;
    assert.ok(share < 0.4, `the right option is the longest in ${Math.round(share * 100)} %`);
  });

  it('have four options with one right, or five with two or three; in exam form also six', () => {
    for (const { id, type, exam, options } of choices) {
      const right = options.filter((option) => option.right).length;
      const many = options.length === 5 || (exam && options.length === 6);
      assert.ok(type === 'choice' ? options.length === 4 && right === 1 : many && (right === 2 || right === 3), id);
      assert.ok(
        options.every(({ why }) => /\w.*[.!?`)]$/s.test(why)),
        `${id}: every option has a reason`,
      );
    }
  });

  for (const type of ['choice', 'multi', 'order', 'cloze', 'fill'] as const)
    it(`of type ${type} take their right answer, and no other`, () => {
      for (const card of cards.filter((each) => each.type === type)) {
        assert.deepEqual(grade(card, rightAnswer(card)).right, true, card.id);
        assert.equal(grade(card, wrongAnswer(card)).right, false, card.id);
      }
    });

  it('show their gaps without what belongs there', () => {
    for (const card of cards) if (card.type === 'cloze') assert.ok(!/[{}]{2}/.test(questionOf(card)), card.id);
  });

  it('come from every rule page that shows a fault with a fix', () => {
    const withFix = kinds.filter(asksAbout).flatMap((kind) =>
      kind.rules.filter(({ id }) =>
        (rulePages.get(id)?.sections ?? [])
          .filter(({ title }) => title === 'Bad')
          .flatMap(({ markdown }) => examples(markdown))
          .some((bad) => {
            const analysis = analyze(withCarets(bad.text).text, kind);
            const problems = diagnose(analysis, bad).filter(({ rule }) => rule === id);
            // Of a fix that leaves another fault nothing can be learnt; it isn't offered either.
            return fixes(analysis, problems, { start: 0, end: bad.text.length }).length > 0;
          }),
      ),
    );
    const made = cards.flatMap((card) => (card.type === 'fix' ? [card.rule] : []));
    assert.ok(withFix.length > 30);
    assert.deepEqual(
      withFix.map(({ id }) => id).filter((id) => !made.includes(id)),
      [],
    );
    assert.deepEqual(
      made.filter((rule) => !rulePages.has(rule) || made.filter((each) => each === rule).length > 1),
      [],
    );
  });
});

function rightAnswer(card: Card): Answer {
  const right = 'options' in card ? card.options.flatMap((option, index) => (option.right ? [index] : [])) : [];
  if (card.type === 'choice') return { type: 'choice', chosen: right[0] ?? -1 };
  if (card.type === 'multi') return { type: 'multi', chosen: right };
  if (card.type === 'order') return { type: 'order', order: card.steps.map((_, index) => index) };
  if (card.type === 'cloze')
    return { type: 'cloze', gaps: [...card.text.matchAll(/\{\{(.+?)\}\}/gs)].map(([, gap = '']) => ` "${gap.split('|').at(-1)?.toUpperCase()}" `) };
  return { type: 'fill', text: card.type === 'fill' ? ` ${card.accept.at(-1)}: ` : '' };
}

function wrongAnswer(card: Card): Answer {
  const answer = rightAnswer(card);
  if (answer.type === 'choice') return { type: 'choice', chosen: answer.chosen === 0 ? 1 : 0 };
  if (answer.type === 'multi') return { type: 'multi', chosen: answer.chosen.slice(1) };
  if (answer.type === 'order') return { type: 'order', order: [...answer.order].reverse() };
  if (answer.type === 'cloze') return { type: 'cloze', gaps: answer.gaps.map(() => 'something else') };
  return { type: 'fill', text: 'something else' };
}

describe('a file of cards that is not as it should be', () => {
  it('stops the build, which says where', () => {
    const folder = mkdtempSync(join(tmpdir(), 'cards-'));
    writeFileSync(join(folder, 'lambda.md'), '# Lambda\n\n## Versions\n');
    const card = '  - id: one\n    type: recall\n    section: version\n    question: What?\n    answer: That.\n';
    writeFileSync(join(folder, 'lambda.cards.yaml'), `note: lambda\ncards:\n${card}${card.replace('one', 'lambda-two')}`);
    try {
      const found = allCards(folder).wrong.map((line) => line.replace(`${folder}/`, ''));
      assert.deepEqual(found, [
        'lambda.cards.yaml:5: The note `lambda` has no section `version`. Did you mean `versions`?',
        'lambda.cards.yaml:10: The note `lambda` has no section `version`. Did you mean `versions`?',
        'one: has no task.',
        'one: has no difficulty.',
        'one: has no source.',
        'one: the id does not begin with lambda.',
        'lambda-two: has no task.',
        'lambda-two: has no difficulty.',
        'lambda-two: has no source.',
        'lambda-two: has the id or question of one.',
      ]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
