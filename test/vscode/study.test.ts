import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { backupText } from '../../client/src/quiz/exchange/backup.ts';
import { product } from '../support/product.ts';
import { answerByMouse, cardOn, plainTyping, quizFrame, quizTopic, violations } from '../support/quiz.ts';
import { DAY, pastReviews } from '../support/study.ts';
import { chooseFile, notification, runCommand, stored, webviewFrame } from '../support/workbench.ts';
import { webSuite } from './bundle.ts';

/** A person who looks at what was learned: progress, the cards, and the date of the exam. */

const topic = 'CodeDeploy agent';

describe('a person and their progress', function () {
  this.timeout(180_000);
  const vscode = product('study', { settings: { ...plainTyping, 'awsDevopsNotes.quiz.newCardsPerDay': 200 } });
  const press = (frame: Frame, name: string): Promise<void> => frame.getByRole('button', { name, exact: true }).first().click();
  const study = (page: Page, title: 'Progress' | 'Cards'): Promise<Frame> => webviewFrame(page, `body.panel #page main h1:has-text("${title}")`);
  const says = (frame: Frame, text: string | RegExp): Promise<void> => frame.getByText(text).first().waitFor();
  /** Answers some cards, the first of them as one that is not known. */
  async function answer(of: Page, count: number): Promise<void> {
    const frame = await quizFrame(of);
    for (let answered = 0; answered < count; ) {
      const card = await cardOn(frame);
      if (answered === 0) await press(frame, 'Show answer');
      else await answerByMouse(of, frame, card);
      await press(frame, answered === 0 ? 'Again' : 'Easy');
      await frame.locator('.progress', { hasText: `${++answered} done` }).waitFor();
    }
  }

  it('sees nothing made up before the first card, and each answer at once', async () => {
    const { page } = vscode;
    await runCommand(page, 'Focus on Quiz View');
    await press(await quizFrame(page), 'Progress');
    let frame = await study(page, 'Progress');
    await says(frame, /Too little to say: .* none yet\./);
    await says(frame, 'No reviews yet.');
    await quizTopic(page, topic);
    await (await quizFrame(page)).locator('.where', { hasText: topic }).waitFor();
    await answer(page, 3);
    // A file to fix may have opened over it.
    await runCommand(page, 'DevOps Notes: Show Progress');
    frame = await study(page, 'Progress');
    await says(frame, /^3 reviews on 1 day of the last 26 weeks/);
    await says(frame, `${topic}: 1 weak of 3 seen`);
    assert.deepEqual(await violations(frame), []);
    await vscode.picture('progress');
  });

  it('sees in the topics how many cards of each would be known', async () => {
    const { page } = vscode;
    await runCommand(page, 'Focus on Topics View');
    await page.locator('.pane-body .monaco-list-row', { hasText: 'SDLC Automation' }).click();
    await page
      .locator('.pane-body .monaco-list-row', { hasText: topic })
      .locator('.label-description', { hasText: /^\d of \d+$/ })
      .waitFor({ timeout: 15_000 });
  });

  it('practises what is weak, where the quiz is', async () => {
    const { page } = vscode;
    await press(await quizFrame(page), 'End session');
    await press(await quizFrame(page), 'Overview');
    await press(await study(page, 'Progress'), 'Practise');
    await (await quizFrame(page)).locator('.where', { hasText: `Weak cards \u00b7 ${topic}` }).waitFor();
    assert.equal(await page.locator('.tab', { hasText: /^Quiz/ }).count(), 0, 'the session is in the side bar');
    await press(await quizFrame(page), 'End session');
    await press(await quizFrame(page), 'Overview');
  });

  it('finds cards by words and by state, and suspends one', async () => {
    const { page } = vscode;
    await press(await study(page, 'Progress'), 'Cards');
    const frame = await study(page, 'Cards');
    const count = async (): Promise<number> => Number(/^(\d+) cards?/.exec(await frame.getByRole('status').innerText())?.[1]);
    const all = await count();
    assert.ok(all > 400, String(all));
    await frame.getByRole('combobox', { name: 'State' }).selectOption('Known, due later');
    await says(frame, /^2 cards\.$/);
    await frame.getByRole('combobox', { name: 'State' }).selectOption('Any state');
    await frame.getByRole('searchbox', { name: 'Search' }).pressSequentially('codedeploy agent');
    await frame.waitForFunction((before) => Number(/^\d+/.exec(document.querySelector('[role=status]')?.textContent ?? '')?.[0]) < before, all);
    assert.equal(await frame.getByRole('searchbox', { name: 'Search' }).inputValue(), 'codedeploy agent');
    await press(frame, 'Suspend');
    await says(frame, /suspended/);
    assert.deepEqual(await violations(frame), []);
    await vscode.picture('cards');
    await (await quizFrame(page)).getByText('1 suspended card').waitFor();
  });

  it('sets the date of the exam, and is told what it means; without it all is as before', async () => {
    const { page } = vscode;
    const day = (ahead: number): string => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);
    vscode.host.changeSettings({ 'awsDevopsNotes.quiz.examDate': day(2) });
    const view = await quizFrame(page);
    await says(view, /^The exam is in \d days/);
    await says(view, 'No new cards in the last 3 days.');
    vscode.host.changeSettings({ 'awsDevopsNotes.quiz.examDate': '' });
    await view.getByText(/^The exam is in/).waitFor({ state: 'detached' });
    assert.match(await view.locator('p', { hasText: 'new for today' }).innerText(), /[1-9]\d* new/);
  });

  it('comes back after weeks, and spreads what waited over some days', async () => {
    const { page } = vscode;
    const cards: readonly Card[] = JSON.parse(readFileSync('dist/notes/cards.json', 'utf8'));
    const entries = pastReviews(cards.slice(0, 45), 4, Date.now() - 90 * DAY, Date.now() - 40 * DAY);
    writeFileSync(vscode.path('old.json'), backupText({ entries, files: {} }));
    vscode.host.changeSettings({ 'awsDevopsNotes.quiz.reviewsPerDay': 20 });
    await runCommand(page, 'DevOps Notes: Import Quiz Backup');
    await chooseFile(page, 'old.json');
    await notification(page, `${entries.length} entries came in`);
    const view = await quizFrame(page);
    await says(view, /^\d+ cards waited while you were away\. Catch up over:$/);
    const due = async (): Promise<number> => Number(/^(\d+) due/.exec(await view.locator('p', { hasText: 'new for today' }).innerText())?.[1]);
    const before = await due();
    await press(view, '5 days');
    await says(view, 'What waited after your break is spread over 5 days.');
    assert.ok((await due()) < before, `${await due()} of ${before}`);
    await vscode.picture('catching-up');
    await press(view, 'All at once');
    await says(view, /waited while you were away/);
    assert.equal(await due(), before);
    await runCommand(page, 'DevOps Notes: Show Progress');
    await says(await study(page, 'Progress'), /^Last year: \d+ % of \d+ known\./);
    await vscode.picture('after-weeks');
  });

  it('finds the page again after a reload, and in the web host', async () => {
    const { page } = vscode;
    await says(await study(page, 'Progress'), /^\d+ reviews/);
    await stored(page, /quiz\.study\W+page\W+progress/);
    await page.reload();
    await says(await study(page, 'Progress'), /^\d+ reviews/);
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', `vscode-remote://${vscode.host.authority}${(await webSuite()).extension}`],
      ['extensionDevelopmentKind', 'web'],
    ];
    const web = await vscode.open(payload);
    try {
      await runCommand(web, 'DevOps Notes: Show Progress');
      await says(await study(web, 'Progress'), /Too little to say|reviews/);
    } finally {
      await web.context().close();
    }
  });
});
