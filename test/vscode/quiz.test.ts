import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Frame, Page } from 'playwright-core';
import { type Host, installExtension, startHost } from '../../scripts/vscode-host.ts';
import { answerByKeys, answerByMouse, cardOn, focusQuiz, quizFrame, quizTopic, status, themed, violations } from '../support/quiz.ts';
import {
  chooseFile,
  goTo,
  launchChromium,
  notification,
  openFile,
  openWorkbench,
  pick,
  pressCommand,
  runCommand,
  squiggles,
  webviewFrame,
} from '../support/workbench.ts';
import { webSuite } from './bundle.ts';

/** A person who learns with the quiz. The topic has cards of every type. */

const pictures = 'dist/test/pictures';
const topic = 'CodeDeploy agent';
const types = ['choice', 'cloze', 'fill', 'fix', 'multi', 'order', 'recall'];
const themes = ['Light 2026', 'Dark 2026', 'Default High Contrast', 'Default High Contrast Light'];
const settings = {
  '[yaml]': { 'editor.autoIndent': 'none' },
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'awsDevopsNotes.quiz.newCardsPerDay': 200,
};

describe('a person with the quiz', function () {
  this.timeout(300_000);
  let folder: string;
  let host: Host;
  let browser: Browser;
  let page: Page;
  const picture = (name: string, of: Page = page): Promise<Buffer> => of.screenshot({ path: join(pictures, `quiz-${name}.png`) });
  const open = async (payload: [string, string][] = []): Promise<Page> => {
    const opened = (await openWorkbench(browser, host, { folder: join(folder, 'workspace'), payload })).page;
    await opened.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
    return opened;
  };
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
  /** VS Code writes down what an extension keeps after a tenth of a second. */
  const kept = (of: Page): Promise<void> => of.waitForTimeout(1000);

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'quiz-'));
    cpSync('test/workspace', join(folder, 'workspace'), { recursive: true });
    host = await startHost({ dataFolder: join(folder, 'data'), settings });
    installExtension('dist/aws-devops-notes.vsix', join(folder, 'data'));
    browser = await launchChromium();
    page = await open();
  });
  after(async () => {
    await browser?.close();
    await host?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await picture(`failed-${this.currentTest.title.slice(0, 20)}`);
  });

  it('answers a card of every type by keyboard alone', async () => {
    await pressCommand(page, 'DevOps Notes: Quiz This Topic');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: topic }).first().waitFor({ timeout: 30_000 });
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
          await page.locator('.monaco-diff-editor').first().waitFor();
          await picture('keys-fix-diff');
          await focusQuiz(page);
        } else assert.equal(await frame.evaluate('document.activeElement.getAttribute("role")'), 'status', 'the focus is on the result');
        await picture(`keys-${card.type}`);
        if (card.type === 'choice') {
          await page.keyboard.press('Tab');
          assert.equal(await frame.evaluate('document.activeElement.textContent'), 'Next');
        }
        await page.keyboard.press('Space');
      }
      answered++;
      await done(frame, answered);
    }
    assert.deepEqual([...seen].sort(), types);
  });

  it('flags, buries, suspends and takes back, by single keys', async () => {
    const frame = await focusQuiz(page);
    const question = (): Promise<string> => frame.locator('h1').innerText();
    const shows = (text: string, is = true): Promise<unknown> =>
      frame.waitForFunction(([before, same]) => (document.querySelector('h1')?.innerText === before) === same, [text, is] as const);
    const first = await question();
    await page.keyboard.press('f');
    await frame.locator('.where', { hasText: 'flagged' }).waitFor();
    await page.keyboard.press('b');
    await shows(first, false);
    const second = await question();
    await page.keyboard.press('s');
    await shows(second, false);
    for (const earlier of [second, first]) {
      await page.keyboard.press('u');
      await shows(earlier);
    }
    await page.keyboard.press('u');
    await frame.locator('.where:not(:has-text("flagged"))').waitFor();
    // Before that stands the last answer; its card comes back as it was before it.
    const count = Number(/^\d+/.exec(await frame.locator('.progress').innerText())?.[0]);
    await page.keyboard.press('u');
    await done(frame, count - 1);
    await frame
      .getByRole('button', { name: /^(Check|Show) answer$/ })
      .first()
      .waitFor();
  });

  it('goes on where it was after a reload, and after a restart of the server', async () => {
    const before = await (await quizFrame(page)).locator('h1').innerText();
    const goesOn = async (): Promise<void> => {
      await kept(page);
      await page.reload();
      await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      await quizFrame(page);
      const frame = await focusQuiz(page);
      await frame.waitForFunction((text) => document.querySelector('h1')?.innerText === text, before, { timeout: 60_000 });
      assert.match(await frame.locator('.where').innerText(), /^Review/);
    };
    await goesOn();
    const { port } = host;
    await host.stop();
    host = await startHost({ dataFolder: join(folder, 'data'), settings, port });
    await goesOn();
  });

  it('agrees with another window about what was answered', async () => {
    const other = await open();
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

  it('answers a card of every type with the mouse, and reads it without barriers in four themes', async () => {
    await runCommand(page, 'DevOps Notes: Open Note');
    await page.locator('.quick-input-widget input[placeholder^="Which note"]').waitFor();
    await page.keyboard.type('CodeDeploy');
    await page.locator('.quick-input-list .monaco-list-row', { has: page.locator('.label-name', { hasText: /^CodeDeploy$/ }) }).click();
    const note = await webviewFrame(page, 'h1:has-text("CodeDeploy")#title');
    await note.getByRole('button', { name: 'Quiz this topic' }).click();
    const frame = await quizFrame(page);
    await frame.locator('.where', { hasText: / · CodeDeploy · / }).waitFor();
    const seen = new Set<string>();
    const barriers = async (name: string): Promise<void> => {
      for (const theme of themes) {
        host.changeSettings({ 'workbench.colorTheme': theme });
        await themed(frame, theme);
        assert.deepEqual(await violations(frame), [], `${name} in ${theme}`);
        await picture(`${name}-${theme.replaceAll(' ', '-').toLowerCase()}`);
      }
    };
    for (let answered = 0; seen.size < types.length; ) {
      const card = await cardOn(frame);
      const isNew = !seen.has(card.type);
      seen.add(card.type);
      if (isNew) await barriers(`${card.type}-asked`);
      await answerByMouse(page, frame, card);
      const next = frame.getByRole('button', { name: card.type === 'recall' ? 'Good' : 'Next', exact: true });
      await next.waitFor({ timeout: 15_000 });
      if (card.type !== 'recall') assert.match(await status(frame), /^Correct/);
      if (isNew) {
        await frame.getByText('Card info').click();
        await frame.locator('dl').waitFor();
        await barriers(`${card.type}-answered`);
      }
      await next.click();
      await done(frame, ++answered);
    }
    await press(frame, 'End session');
    await barriers('summary');
    await press(frame, 'Overview');
    await barriers('start');
  });

  it('shows the same card in both places, and keeps what was chosen while it is hidden', async () => {
    await quizTopic(page, 'Lambda');
    let view = await quizFrame(page);
    await view.locator('.where', { hasText: 'Lambda' }).waitFor();
    for (let card = await cardOn(view); !['choice', 'multi'].includes(card.type); card = await cardOn(view)) {
      const question = await view.locator('h1').innerText();
      await press(view, 'Bury');
      await view.waitForFunction((before) => document.querySelector('h1')?.innerText !== before, question);
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
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await runCommand(page, 'DevOps Notes: Open Quiz in Editor');
    const panel = await quizFrame(page, 'panel');
    await panel.locator('h1').waitFor();
    assert.ok(await chosen(panel), 'the choice is there in the editor');
    await picture('panel');
    await panel.locator('.option input').nth(0).check();
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    view = await quizFrame(page);
    await view.waitForFunction(() => document.querySelector<HTMLInputElement>('.option input')?.checked);
    await press(panel, 'Check answer');
    await view
      .getByRole('status')
      .filter({ hasText: /orrect/ })
      .waitFor();
    await page.keyboard.press('Control+W');
    await press(view, 'End session');
    await press(view, 'Overview');
  });

  it('makes a card of a problem, asks it, and carries everything to another place', async () => {
    await openFile(page, 'buildspec.yml');
    await squiggles(page).or(squiggles(page, 'warning')).first().waitFor({ timeout: 30_000 });
    await goTo(page, 8, 8);
    await runCommand(page, 'DevOps Notes: Make a Card');
    await pick(page, 'What is wrong here?');
    await pick(page, 'CodeBuild');
    await page.locator('.tab.active', { hasText: 'codebuild.cards.yaml' }).first().waitFor({ timeout: 30_000 });
    await picture('made');
    await pressCommand(page, 'Focus on Quiz View');
    const frame = await quizFrame(page);
    const cards = frame.getByRole('combobox', { name: 'Cards' });
    await cards.selectOption('Your own');
    await frame.locator('main p', { hasText: '6 cards in all' }).waitFor();
    await cards.selectOption('Seen in your files');
    await frame.locator('main p', { hasText: /[1-9]\d* cards? in all/ }).waitFor();
    await picture('seen');
    await press(frame, 'Start review');
    await frame.locator('.where').waitFor();
    const seen = await cardOn(frame);
    assert.ok(seen.type === 'fix' ? /^(buildspec|syntax)\//.test(seen.rule) : seen.rules, `${seen.id} is about a rule that fired`);
    await finish(page);
    await cards.selectOption('All');
    const save = async (command: string, name: string): Promise<string> => {
      await runCommand(page, `DevOps Notes: ${command}`);
      if (command.includes('Anki')) await pick(page, 'All cards');
      await chooseFile(page);
      await notification(page, command.includes('Anki') ? 'are in the file' : 'The backup holds');
      return readFileSync(join(folder, 'workspace', name), 'utf8');
    };
    const backupName = 'aws-devops-notes-backup.json';
    const backup = JSON.parse(await save('Export Quiz Backup', backupName));
    assert.ok(backup.entries.length > 20);
    assert.match(backup.files['codebuild.cards.yaml'], /What is wrong here/);
    const anki = await save('Export Cards for Anki', 'aws-devops-notes.txt');
    assert.match(anki, /What is wrong here/);
    assert.ok(anki.split('\n').length > 300);
    const elsewhere = mkdtempSync(join(folder, 'elsewhere-'));
    cpSync('test/workspace', join(elsewhere, 'workspace'), { recursive: true });
    cpSync(join(folder, 'workspace', backupName), join(elsewhere, 'workspace', backupName));
    const there = await startHost({ dataFolder: join(elsewhere, 'data'), settings });
    try {
      installExtension('dist/aws-devops-notes.vsix', join(elsewhere, 'data'));
      const other = (await openWorkbench(browser, there, { folder: join(elsewhere, 'workspace') })).page;
      await other.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      await runCommand(other, 'DevOps Notes: Import Quiz Backup');
      await chooseFile(other, backupName);
      await notification(other, `${backup.entries.length} entries came in, 0 were here already; 1 of 2 files of cards were restored.`);
      await runCommand(other, 'Focus on Quiz View');
      assert.equal(await fresh(other), await fresh(page));
      await other.context().close();
    } finally {
      await there.stop();
    }
  });

  it('learns in the web host too, and nothing is lost by a reload', async () => {
    const payload: [string, string][] = [
      ['extensionDevelopmentPath', `vscode-remote://${host.authority}${(await webSuite()).extension}`],
      ['extensionDevelopmentKind', 'web'],
    ];
    const web = await open(payload);
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
      await kept(web);
      await web.reload();
      await runCommand(web, 'Focus on Quiz View');
      const again = await quizFrame(web);
      await again.waitForFunction((text) => document.querySelector('h1')?.innerText === text, question, { timeout: 60_000 });
      await done(again, 3);
    } finally {
      await picture('web', web);
      await web.context().close();
    }
  });
});
