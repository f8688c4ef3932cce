import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { product } from '../support/product.ts';
import { answerByKeys, answerByMouse, cardOn, focusQuiz, plainTyping, quizFrame, quizTopic, status } from '../support/quiz.ts';
import { chooseFile, goTo, notification, openFile, pick, pressCommand, runCommand, squiggles, stored, webviewFrame } from '../support/workbench.ts';
import { webSuite } from './bundle.ts';

/** A person who learns with the quiz. The topic has cards of every type. */

const topic = 'CodeDeploy agent';
const types = ['choice', 'cloze', 'fill', 'fix', 'multi', 'order', 'recall'];

describe('a person with the quiz', function () {
  this.timeout(180_000);
  const vscode = product('quiz', {
    settings: {
      ...plainTyping,
      'awsDevopsNotes.quiz.newCardsPerDay': 200,
      // Without them some topics lack a type.
      'awsDevopsNotes.quiz.askExamCards': true,
    },
  });
  const done = (frame: Frame, count: number): Promise<void> => frame.locator('.progress', { hasText: `${count} done` }).waitFor();
  const press = (frame: Frame, name: string): Promise<void> => frame.getByRole('button', { name, exact: true }).click();

  const fresh = async (of: Page): Promise<number> => {
    const frame = await quizFrame(of);
    const line = await frame.locator('p', { hasText: ' new for today' }).innerText();
    return Number(/(\d+) new/.exec(line)?.[1]);
  };
  const finish = async (of: Page): Promise<void> => {
    const frame = await quizFrame(of);
    await press(frame, 'End session');
    await press(frame, 'Overview');
  };
  /** Waits until the card on show is what the next start will show. */
  const showing = async (of: Page, frame: Frame): Promise<void> => {
    const { id } = await cardOn(frame);
    await stored(of, new RegExp(`turn\\W+card\\W+${id}\\W`));
  };

  it('answers a card of every type by keyboard alone', async () => {
    const { page } = vscode;
    await pressCommand(page, 'DevOps Notes: Quiz This Topic');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: / cards in all/ })
      .first()
      .waitFor({ timeout: 30_000 });
    await page.keyboard.type(topic);
    await page.keyboard.press('Enter');
    const frame = await quizFrame(page);
    await frame.locator('.where', { hasText: topic }).waitFor();
    const seen = new Set<string>();
    const wrong = new Set<string>();
    let answered = 0;
    while (seen.size < types.length) {
      const card = await cardOn(frame);
      // One choice is answered wrong, and one file is not mended at first.
      const right = wrong.has(card.type) || !['choice', 'fix'].includes(card.type);
      if (!right) wrong.add(card.type);
      if (card.type === 'multi' && !seen.has('multi')) {
        await page.keyboard.press('Space');
        await frame.getByRole('status').filter({ hasText: 'Choose the answers first.' }).waitFor();
      }
      await answerByKeys(page, frame, card, right);
      seen.add(card.type);
      if (card.type === 'fix' && !right) {
        await frame.getByRole('status').filter({ hasText: 'Not correct yet.' }).waitFor();
        await focusQuiz(page);
        await answerByKeys(page, frame, card, true);
      }
      if (card.type === 'recall') {
        await frame.getByRole('button', { name: 'Good', exact: true }).waitFor();
        await page.keyboard.press('3');
      } else {
        await frame.getByRole('button', { name: 'Next', exact: true }).waitFor({ timeout: 15_000 });
        assert.match(await status(frame), card.type === 'fix' || right ? /^Correct/ : /^Not correct/);
        if (card.type === 'fix') {
          assert.equal(await page.locator('.monaco-diff-editor').count(), 0, 'nothing opens over a right answer');
          await focusQuiz(page);
        } else assert.equal(await frame.evaluate('document.activeElement.getAttribute("role")'), 'status', 'the focus is on the result');
        await vscode.picture(`keys-${card.type}`);
        if (card.type === 'choice') {
          await page.keyboard.press('Tab');
          assert.match(await frame.evaluate('document.activeElement.textContent'), /^Next/);
        }
        await page.keyboard.press('Space');
      }
      answered++;
      await done(frame, answered);
    }
    assert.deepEqual([...seen].sort(), types);
  });

  it('flags, buries, suspends and takes back, by single keys', async () => {
    const { page } = vscode;
    const frame = await focusQuiz(page);
    const shown = async (): Promise<string> => (await cardOn(frame)).id;
    const shows = (id: string, is = true): Promise<void> =>
      frame.locator(is ? `main[data-card="${id}"]` : `main[data-card]:not([data-card="${id}"])`).waitFor();
    /** In a gap, letters are typed; Escape leaves it. */
    const press = async (key: string): Promise<void> => {
      if (await frame.evaluate(() => document.activeElement?.matches('#task input') === true)) await page.keyboard.press('Escape');
      await page.keyboard.press(key);
    };
    const first = await shown();
    await press('f');
    await frame.locator('.where', { hasText: 'flagged' }).waitFor();
    await press('b');
    await shows(first, false);
    const second = await shown();
    await press('s');
    await shows(second, false);
    for (const earlier of [second, first]) {
      await press('u');
      await shows(earlier);
    }
    await press('u');
    await frame.locator('.where:not(:has-text("flagged"))').waitFor();
    // Before that stands the last answer; its card comes back as it was before it.
    const count = Number(/^\d+/.exec(await frame.locator('.progress').innerText())?.[0]);
    await press('u');
    await done(frame, count - 1);
    await frame
      .getByRole('button', { name: /^(Check|Show) answer$/ })
      .first()
      .waitFor();
  });

  for (const [what, end] of [
    ['a reload', () => Promise.resolve()],
    ['a restart of the server', () => vscode.restart()],
  ] as const)
    it(`goes on where it was after ${what}`, async () => {
      const { page } = vscode;
      const frame = await quizFrame(page);
      const before = await frame.locator('h1').innerText();
      await showing(page, frame);
      await end();
      await page.reload();
      await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      await quizFrame(page);
      const again = await focusQuiz(page);
      await again.waitForFunction((text) => document.querySelector('h1')?.innerText === text, before, { timeout: 60_000 });
      assert.match(await again.locator('.where').innerText(), /^Review/);
    });

  it('agrees with another window about what was answered', async () => {
    const { page } = vscode;
    const other = await vscode.open();
    await finish(page);
    await runCommand(other, 'Focus on Quiz View');
    const before = await fresh(page);
    assert.equal(await fresh(other), before);
    const pages = [
      [page, 'Jenkins'],
      [other, 'Step Functions'],
    ] as const;
    for (const [of, title] of pages) {
      await quizTopic(of, title);
      await (await quizFrame(of)).locator('.where', { hasText: title }).waitFor();
    }
    for (const count of [1, 2])
      for (const [of] of pages) {
        const frame = await quizFrame(of);
        const card = await cardOn(frame);
        await answerByMouse(of, frame, card);
        await press(frame, 'Easy');
        await done(frame, count);
      }
    await finish(page);
    await finish(other);
    assert.equal(await fresh(other), before - 4);
    await press(await quizFrame(page), 'Start review');
    await finish(page);
    assert.equal(await fresh(page), before - 4);
    await other.context().close();
  });

  it('answers a card of every type with the mouse', async () => {
    const { page } = vscode;
    await runCommand(page, 'DevOps Notes: Open Note');
    await page.locator('.quick-input-widget input[placeholder^="Which note"]').waitFor();
    await page.keyboard.type('CodeDeploy');
    await page.locator('.quick-input-list .monaco-list-row', { has: page.locator('.label-name', { hasText: /^CodeDeploy$/ }) }).click();
    const note = await webviewFrame(page, 'h1:has-text("CodeDeploy")#title');
    await note.getByRole('button', { name: 'Quiz this topic' }).click();
    const frame = await quizFrame(page);
    await frame.locator('.where', { hasText: / · CodeDeploy · / }).waitFor();
    const seen = new Set<string>();
    for (let answered = 0; seen.size < types.length; ) {
      const card = await cardOn(frame);
      seen.add(card.type);
      await answerByMouse(page, frame, card);
      const next = frame.getByRole('button', { name: card.type === 'recall' ? 'Good' : 'Next', exact: true });
      await next.waitFor({ timeout: 15_000 });
      if (card.type !== 'recall') assert.match(await status(frame), /^Correct/);
      if (answered === 0) {
        await frame.getByText('Card info').click();
        await frame.locator('dl').waitFor();
      }
      await next.click();
      await done(frame, ++answered);
    }
    await finish(page);
  });

  it('is in one place at a time, and keeps there what was chosen', async () => {
    const { page } = vscode;
    await quizTopic(page, 'Lambda');
    let view = await quizFrame(page);
    await view.locator('.where', { hasText: 'Lambda' }).waitFor();
    for (let card = await cardOn(view); !['choice', 'multi'].includes(card.type); card = await cardOn(view)) {
      await press(view, 'Bury');
      await view.locator(`main:not([data-card="${card.id}"])`).waitFor();
    }
    const card = await cardOn(view);
    await view
      .getByRole(card.type === 'choice' ? 'radio' : 'checkbox')
      .nth(1)
      .check();
    await page.keyboard.press('Control+B');
    await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
    await page.keyboard.press('Control+B');
    view = await quizFrame(page);
    const chosen = (frame: Frame): Promise<boolean> => frame.locator('.option input').nth(1).isChecked();
    assert.ok(await chosen(view), 'the choice is there after the side bar was hidden');
    await runCommand(page, 'DevOps Notes: Open Quiz in Editor');
    const panel = await quizFrame(page, 'panel');
    await panel.locator('.option').first().waitFor();
    assert.ok(await chosen(panel), 'the choice is there in the editor');
    await view.getByText('The quiz is open in an editor.').waitFor();
    await vscode.picture('panel');
    await panel.locator('.option input').nth(0).check();
    await press(view, 'Show it here');
    await view.locator('.option').first().waitFor();
    assert.ok(await view.locator('.option input').nth(0).isChecked(), 'the choice is there in the side bar again');
    await page.locator('.tab', { hasText: 'Quiz' }).waitFor({ state: 'detached' });
  });

  it('goes on with the session that another one was started in', async () => {
    const { page } = vscode;
    const view = await quizFrame(page);
    const before = (await cardOn(view)).id;
    await quizTopic(page, topic);
    await view.locator('.where', { hasText: topic }).waitFor();
    await view.getByText('The session before this one is paused.').waitFor();
    await press(view, 'Show answer');
    await press(view, 'Again');
    await done(view, 1);
    await press(view, 'End session');
    await view.getByRole('heading', { name: 'Not known this time' }).waitFor();
    await vscode.picture('missed');
    await press(view, 'Back to: Review \u00b7 Lambda');
    await view.locator(`main[data-card="${before}"]`).waitFor();
    await finish(page);
  });

  it('makes a card of a problem, and asks it', async () => {
    const { page } = vscode;
    await openFile(page, 'buildspec.yml');
    await squiggles(page).or(squiggles(page, 'warning')).first().waitFor({ timeout: 30_000 });
    await goTo(page, 8, 8);
    await runCommand(page, 'DevOps Notes: Make a Card');
    await pick(page, 'What is wrong here?');
    await pick(page, 'CodeBuild');
    await page.locator('.tab.active', { hasText: 'codebuild.cards.yaml' }).first().waitFor({ timeout: 30_000 });
    await vscode.picture('made');
    await pressCommand(page, 'Focus on Quiz View');
    const frame = await quizFrame(page);
    const cards = frame.getByRole('combobox', { name: 'Cards' });
    await cards.selectOption('Your own');
    await frame.locator('main p', { hasText: '6 cards in all' }).waitFor();
    await cards.selectOption('Seen in your files');
    await frame.locator('main p', { hasText: /[1-9]\d* cards? in all/ }).waitFor();
    await vscode.picture('seen');
    await press(frame, 'Start review');
    await frame.locator('.where').waitFor();
    const seen = await cardOn(frame);
    assert.ok(seen.type === 'fix' ? /^(buildspec|syntax)\//.test(seen.rule) : seen.rules, `${seen.id} is about a rule that fired`);
    await finish(page);
    await cards.selectOption('All');
  });

  it('carries everything to another place', async () => {
    const { page } = vscode;
    const save = async (command: string, name: string): Promise<string> => {
      await runCommand(page, `DevOps Notes: ${command}`);
      if (command.includes('Anki')) await pick(page, 'All cards');
      await chooseFile(page);
      await notification(page, command.includes('Anki') ? 'are in the file' : 'The backup holds');
      return readFileSync(vscode.path(name), 'utf8');
    };
    const backupName = 'aws-devops-notes-backup.json';
    const backup = JSON.parse(await save('Export Quiz Backup', backupName));
    assert.ok(backup.entries.length > 20);
    assert.match(backup.files['codebuild.cards.yaml'], /What is wrong here/);
    const anki = await save('Export Cards for Anki', 'aws-devops-notes.txt');
    assert.match(anki, /What is wrong here/);
    assert.ok(anki.split('\n').length > 300);
    const { host, folder } = await vscode.elsewhere();
    cpSync(vscode.path(backupName), join(folder, 'workspace', backupName));
    const other = await vscode.open([], host, folder);
    await runCommand(other, 'DevOps Notes: Import Quiz Backup');
    await chooseFile(other, backupName);
    await notification(other, `${backup.entries.length} entries came in, 0 were here already; 1 of 2 files of cards were restored.`);
    await runCommand(other, 'Focus on Quiz View');
    assert.equal(await fresh(other), await fresh(page));
    await other.context().close();
  });

  it('learns in the web host too, and nothing is lost by a reload', async () => {
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', `vscode-remote://${vscode.host.authority}${(await webSuite()).extension}`],
      ['extensionDevelopmentKind', 'web'],
    ];
    const web = await vscode.open(payload);
    try {
      await quizTopic(web, topic);
      const frame = await quizFrame(web);
      await frame.locator('.where', { hasText: topic }).waitFor();
      for (let answered = 0; answered < 3; ) {
        await answerByMouse(web, frame, await cardOn(frame));
        await press(frame, 'Good');
        await done(frame, ++answered);
      }
      const question = await frame.locator('h1').innerText();
      await showing(web, frame);
      await web.reload();
      await runCommand(web, 'Focus on Quiz View');
      const again = await quizFrame(web);
      await again.waitForFunction((text) => document.querySelector('h1')?.innerText === text, question, { timeout: 60_000 });
      await done(again, 3);
    } finally {
      await vscode.picture('web', web);
      await web.context().close();
    }
  });
});
