import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Host, installExtension, startHost } from '../../scripts/vscode-host.ts';
import { answerByKeys, cardOn, quizFrame, status } from '../support/quiz.ts';
import { launchChromium, openWorkbench, pressCommand } from '../support/workbench.ts';

/** A person who learns with the quiz. The topic has cards of every type. */

const pictures = 'dist/test/pictures';
const topic = 'CodeDeploy agent';
const types = ['choice', 'cloze', 'fill', 'fix', 'multi', 'order', 'recall'];

describe('a person with the quiz', function () {
  this.timeout(240_000);
  let folder: string;
  let host: Host;
  let browser: Browser;
  let page: Page;
  const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(pictures, `quiz-${name}.png`) });
  const open = async (): Promise<Page> => {
    const opened = (await openWorkbench(browser, host, { folder: join(folder, 'workspace') })).page;
    await opened.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
    return opened;
  };
  const begin = async (): Promise<void> => {
    host = await startHost({ dataFolder: join(folder, 'data'), settings: { 'workbench.secondarySideBar.defaultVisibility': 'hidden' } });
  };

  before(async () => {
    mkdirSync(pictures, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'quiz-'));
    cpSync('test/workspace', join(folder, 'workspace'), { recursive: true });
    await begin();
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
        await pressCommand(page, 'Focus on Quiz View');
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
          await pressCommand(page, 'Focus on Quiz View');
        } else assert.equal(await frame.evaluate('document.activeElement.getAttribute("role")'), 'status', 'the focus is on the result');
        await picture(`keys-${card.type}`);
        if (card.type === 'choice') {
          await page.keyboard.press('Tab');
          assert.equal(await frame.evaluate('document.activeElement.textContent'), 'Next');
        }
        await page.keyboard.press('Space');
      }
      answered++;
      await frame.locator('.progress', { hasText: `${answered} done` }).waitFor();
    }
    assert.deepEqual([...seen].sort(), types);
  });
});
