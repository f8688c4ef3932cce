import assert from 'node:assert/strict';
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { type ExamCard, examCards } from '../../client/src/quiz/exam/choose.ts';
import type { Profile } from '../../client/src/quiz/exam/profile.ts';
import { product } from '../support/product.ts';
import { cardOn, quizFrame, violations } from '../support/quiz.ts';
import { pressCommand, pressUntil, stored, webviewFrame } from '../support/workbench.ts';
import { webSuite } from './bundle.ts';

/** A person who sits a mock exam. Its profile asks five questions, of five domains of the real exam. */

/** The page and its name, as the next start finds them. */
const PANEL = /mainThreadWebview-awsDevopsNotes\.examPanel.*page\W+[0-9a-f]{8}-/s;

const bare = (text: string): string => text.replace(/[`*\s]/g, '');

describe('a person in a mock exam', function () {
  this.timeout(180_000);
  const vscode = product('exam');
  let cards: readonly ExamCard[];

  function shorten(folder: string): void {
    const [real]: readonly Profile[] = JSON.parse(readFileSync('dist/notes/exams.json', 'utf8'));
    assert.ok(real);
    const domains = real.domains.slice(0, 5).map((domain) => ({ ...domain, weight: 20, asked: 1, counted: 1 }));
    const five: Profile = { ...real, id: 'five', name: 'Five questions', domains, minutes: 10, half: { asked: 2, counted: 2, minutes: 4 } };
    const files = globSync('**/dist/notes/exams.json', { cwd: folder });
    assert.ok(files.length > 0, 'the product has a file of exams');
    for (const file of files) writeFileSync(`${folder}/${file}`, JSON.stringify([five]));
  }
  before(() => {
    cards = examCards(JSON.parse(readFileSync('dist/notes/cards.json', 'utf8')) as readonly Card[]);
    shorten(vscode.path('..', 'data', 'extensions'));
  });

  const examFrame = (page: Page, screen: string): Promise<Frame> => webviewFrame(page, `main[data-screen="${screen}"]`);
  /** The page has the focus, by keyboard alone, and shows something. */
  async function openExam(page: Page, screen: string): Promise<Frame> {
    await pressCommand(page, 'DevOps Notes: Open Mock Exam');
    const frame = await examFrame(page, screen);
    await frame.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
    return frame;
  }
  async function close(page: Page): Promise<void> {
    const tab = page.locator('.tab', { hasText: 'Mock Exam' });
    await tab.click({ button: 'middle' });
    await tab.waitFor({ state: 'detached' });
  }
  async function tabTo(page: Page, frame: Frame, name: string): Promise<void> {
    const button = frame.getByRole('button', { name, exact: true });
    for (let presses = 0; presses < 60; presses++) {
      if (await button.evaluate((element) => element === document.activeElement)) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`The tabulator does not lead to ${name}.`);
  }
  const at = (frame: Frame, place: number): Promise<void> => frame.locator('.progress', { hasText: `Question ${place} of 5` }).waitFor();
  async function asked(frame: Frame): Promise<ExamCard> {
    const text = bare(await frame.locator('h1').innerText());
    const found = cards.find(({ question }) => bare(question) === text);
    assert.ok(found, text);
    return found;
  }
  /** The keys of the options that are right, or those of as many wrong ones. */
  async function keysFor(frame: Frame, right: boolean): Promise<number[]> {
    const { options } = await asked(frame);
    const shown = (await frame.locator('.option label > span:last-child').allInnerTexts()).map(bare);
    const wanted = options.filter((option) => (option.right === true) === right).map(({ text }) => shown.indexOf(bare(text)) + 1);
    assert.ok(wanted.every((key) => key > 0));
    return wanted.slice(0, options.filter((option) => option.right).length);
  }
  async function answer(page: Page, frame: Frame, right: boolean): Promise<void> {
    for (const key of await keysFor(frame, right)) await page.keyboard.press(String(key));
  }
  const marks = (frame: Frame): Promise<(string | null)[]> => frame.locator('.place').evaluateAll((all) => all.map((each) => each.getAttribute('aria-label')));
  const secondsLeft = async (frame: Frame): Promise<number> => {
    const [hours = 0, minutes = 0, seconds = 0] = (await frame.getByRole('timer').innerText()).split(':').map(Number);
    return hours * 3600 + minutes * 60 + seconds;
  };
  const wrong: string[] = [];

  it('begins it, answers, strikes out, flags and moves by keyboard alone', async () => {
    const { page } = vscode;
    const home = await openExam(page, 'home');
    assert.deepEqual(await violations(home), []);
    await vscode.picture('home');
    await tabTo(page, home, 'Full exam');
    await page.keyboard.press('Enter');
    const frame = await examFrame(page, 'question');
    await at(frame, 1);
    const [out = 0] = await keysFor(frame, false);
    await page.keyboard.press(`Shift+Digit${out}`);
    await frame.locator('.struck').waitFor();
    await answer(page, frame, true);
    await page.keyboard.press('f');
    await frame.getByRole('button', { name: '1, answered, flagged' }).waitFor();
    await vscode.picture('question');
    await page.keyboard.press('n');
    await at(frame, 2);
    await answer(page, frame, true);
    await page.keyboard.press('n');
    await at(frame, 3);
    wrong.push((await asked(frame)).id);
    await answer(page, frame, false);
    await frame.getByRole('button', { name: '3, answered' }).waitFor();
    assert.deepEqual(await marks(frame), ['1, answered, flagged', '2, answered', '3, answered', '4, unseen', '5, unseen']);
    assert.equal(await frame.locator('.right, .wrong').count(), 0, 'nothing says what is right');
    await page.keyboard.press('p');
    await at(frame, 2);
  });

  for (const [what, end] of [
    ['a reload', () => Promise.resolve()],
    ['a restart of the server', () => vscode.restart()],
  ] as const)
    it(`goes on where it was after ${what}`, async () => {
      const { page } = vscode;
      const frame = await examFrame(page, 'question');
      await at(frame, 2);
      const before = await frame.locator('h1').innerText();
      const left = await secondsLeft(frame);
      await stored(page, PANEL);
      await end();
      await page.reload();
      await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      const again = await examFrame(page, 'question');
      await at(again, 2);
      assert.equal(await again.locator('h1').innerText(), before);
      assert.deepEqual(await marks(again), ['1, answered, flagged', '2, answered', '3, answered', '4, unseen', '5, unseen']);
      assert.ok((await secondsLeft(again)) <= left);
    });

  it('is in one window; another can take it over, and go on with what was answered', async () => {
    const { page } = vscode;
    const first = await openExam(page, 'question');
    const other = await vscode.open();
    const elsewhere = await openExam(other, 'elsewhere');
    assert.deepEqual(await violations(elsewhere), []);
    await tabTo(other, elsewhere, 'Take over');
    await other.keyboard.press('Enter');
    const taken = await examFrame(other, 'question');
    await at(taken, 2);
    await other.keyboard.press('n');
    await at(taken, 3);
    await other.keyboard.press('n');
    await at(taken, 4);
    await answer(other, taken, true);
    await taken.getByRole('button', { name: '4, answered' }).waitFor();
    // The first one hears of it at its next sign.
    await first.locator('main[data-screen="elsewhere"]').waitFor({ timeout: 60_000 });
    await close(other);
    // Nobody has it now, so it goes on here without a question.
    const frame = await openExam(page, 'question');
    await other.context().close();
    await at(frame, 4);
    assert.equal((await marks(frame))[3], '4, answered');
  });

  it('shows what is open before it is handed in, and the result after that', async () => {
    const { page } = vscode;
    const frame = await openExam(page, 'question');
    await page.keyboard.press('r');
    await frame.locator('main[data-screen="review"]').waitFor();
    assert.deepEqual(await violations(frame), []);
    await frame.getByText('1 question is not answered').waitFor();
    await frame.getByText('1 question is flagged').waitFor();
    await vscode.picture('review');
    await tabTo(page, frame, 'Question 5');
    await page.keyboard.press('Enter');
    await at(frame, 5);
    wrong.push((await asked(frame)).id);
    await answer(page, frame, false);
    await pressUntil(page, 'r', frame.getByText('All questions are answered.'));
    await tabTo(page, frame, 'Hand in');
    await page.keyboard.press('Enter');
    await frame.getByRole('heading', { name: 'Too close to say: 640' }).waitFor();
    await frame.getByText('3 of 5 questions that count were right: 60 %.').waitFor();
    assert.deepEqual(
      await frame.locator('details.asked summary strong').allInnerTexts(),
      [true, true, false, true, false].map((isRight, place) => `${place + 1}. ${isRight ? '\u2713 Right' : '\u2717 Wrong'}`),
    );
    await frame.locator('details.asked').first().locator('summary').click();
    assert.match(await frame.locator('details.asked').first().innerText(), /Right, your choice\./);
    assert.deepEqual(await violations(frame), []);
    await vscode.picture('result');
  });

  it('practises what went wrong', async () => {
    const { page } = vscode;
    const frame = await openExam(page, 'result');
    await tabTo(page, frame, 'Practise what went wrong');
    await page.keyboard.press('Enter');
    const quiz = await quizFrame(page);
    await quiz.locator('.where', { hasText: 'Cram' }).waitFor();
    const first = await cardOn(quiz);
    assert.ok(wrong.includes(first.id), first.id);
    await quiz.locator('.progress', { hasText: '0 done, 2 left' }).waitFor();
  });

  it('stands still while its page is closed', async () => {
    const { page } = vscode;
    let frame = await openExam(page, 'result');
    await tabTo(page, frame, 'Other exams');
    await page.keyboard.press('Enter');
    await frame.locator('main[data-screen="home"]').waitFor();
    await frame.getByRole('button', { name: 'Half exam' }).click();
    await frame.locator('main[data-screen="question"]').waitFor();
    const left = await secondsLeft(frame);
    const began = Date.now();
    await close(page);
    const closed = Date.now();
    await page.waitForTimeout(62_000);
    frame = await openExam(page, 'question');
    const open = closed - began + 15_000;
    assert.ok(left - (await secondsLeft(frame)) < open / 1000, 'no time was lost');
    await page.keyboard.press('r');
    await frame.getByText('Give up this exam').click();
    await frame.getByRole('button', { name: 'Give up', exact: true }).click();
    await frame.locator('main[data-screen="home"]').waitFor();
    assert.equal(await frame.locator('td', { hasText: 'Full exam' }).count(), 1);
  });

  it('is handed in by the clock with what is there', async () => {
    const { page } = vscode;
    // Two of five questions take two fifths of that minute.
    vscode.host.changeSettings({ 'awsDevopsNotes.exam.minutes': 1 });
    const frame = await openExam(page, 'home');
    await frame.locator('#about-half', { hasText: '2 questions, 0 minutes' }).waitFor();
    await tabTo(page, frame, 'Half exam');
    await page.keyboard.press('Enter');
    await frame.locator('main[data-screen="question"]').waitFor();
    await answer(page, frame, true);
    await frame.getByText('The time ran out').waitFor({ timeout: 60_000 });
    await frame.getByText('1 of 2 questions that count were right').waitFor();
    await frame.getByText('1 question was not answered').waitFor();
  });

  it('is sat in the web host too, and nothing is lost by a reload', async () => {
    const { extension } = await webSuite();
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', `vscode-remote://${vscode.host.authority}${extension}`],
      ['extensionDevelopmentKind', 'web'],
    ];
    const web = await vscode.open(payload);
    try {
      const home = await openExam(web, 'home');
      await tabTo(web, home, 'Half exam');
      await web.keyboard.press('Enter');
      const frame = await examFrame(web, 'question');
      await answer(web, frame, true);
      await frame.getByRole('button', { name: '1, answered' }).waitFor();
      await web.keyboard.press('n');
      await frame.locator('.progress', { hasText: 'Question 2 of' }).waitFor();
      await stored(web, PANEL);
      await web.reload();
      const again = await examFrame(web, 'question');
      await again.locator('.progress', { hasText: 'Question 2 of' }).waitFor();
      assert.equal((await marks(again))[0], '1, answered');
    } finally {
      await vscode.picture('web', web);
      await web.context().close();
    }
  });
});
