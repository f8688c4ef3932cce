import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { type Host, installExtension, startHost } from '../../scripts/vscode-host.ts';
import { goTo, hoverText, launchChromium, openFile, openWorkbench, pick, runCommand, squiggles, webviewFrame } from '../support/workbench.ts';

/** A person's way through the product, in the workbench of a real VS Code with the packaged extension. */

const pictures = 'dist/test/pictures';

for (const trusted of [true, false])
  describe(`a person in ${trusted ? 'a trusted workspace' : 'Restricted Mode'}`, function () {
    this.timeout(120_000);
    let folder: string;
    let host: Host;
    let browser: Browser;
    let page: Page;
    const picture = (name: string): Promise<Buffer> => page.screenshot({ path: join(pictures, `${trusted ? 'trusted' : 'restricted'}-${name}.png`) });

    before(async () => {
      mkdirSync(pictures, { recursive: true });
      folder = mkdtempSync(join(tmpdir(), 'journey-'));
      cpSync('test/workspace', join(folder, 'workspace'), { recursive: true });
      const settings = { 'editor.hover.delay': 100, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' };
      host = await startHost({ dataFolder: join(folder, 'data'), settings, workspaceTrust: !trusted });
      installExtension('dist/aws-devops-notes.vsix', join(folder, 'data'));
      browser = await launchChromium();
      ({ page } = await openWorkbench(browser, host, { folder: join(folder, 'workspace') }));
    });
    after(async () => {
      await browser?.close();
      await host?.stop();
      rmSync(folder, { recursive: true, force: true });
    });
    afterEach(async function () {
      if (this.currentTest?.state === 'failed') await picture('failed');
    });

    if (!trusted) it('sees that the window is restricted', () => page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor());

    it('opens a buildspec and sees one squiggle', async () => {
      await openFile(page, 'buildspec.yml');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      assert.equal(await squiggles(page).count(), 1);
      await picture('squiggle');
    });

    it('sees a keyword of the shell in a command as one', () => page.locator('.view-line span span', { hasText: /^if$/ }).first().waitFor({ timeout: 30_000 }));

    it('hovers a key and opens the note at its section', async () => {
      const text = await hoverText(page, 'artifacts', 'Files to keep after the build.');
      assert.match(text, /Open note: CodeBuild, Artifacts/);
      await picture('hover');
      await page.locator('.monaco-resizable-hover a', { hasText: 'Open note' }).first().click();
      const frame = await webviewFrame(page, 'h2:has-text("Artifacts")');
      await frame.locator('h2', { hasText: 'Artifacts' }).waitFor();
      await page.waitForTimeout(500);
      assert.ok(((await frame.evaluate('scrollY')) as number) > 0, 'the note is scrolled to its section');
      await picture('note');
      await page.keyboard.press('Control+W');
    });

    it('opens the page of the rule from the problem', async () => {
      await page.mouse.move(5, 5);
      await page.waitForTimeout(500);
      await squiggles(page).first().hover({ force: true });
      await page.locator('.monaco-resizable-hover a', { hasText: 'syntax/alias-without-anchor' }).first().click();
      const frame = await webviewFrame(page, 'h1:has-text("Unquoted glob")');
      await picture('rule');
      await frame.locator('.report a', { hasText: 'Report a wrong fact' }).waitFor();
      await page.keyboard.press('Control+W');
    });

    it('accepts a completion', async () => {
      await goTo(page, 6, 23);
      await page.keyboard.press('Enter');
      await page.keyboard.type('dis', { delay: 60 });
      const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'discard-paths' }).first();
      await row.waitFor({ timeout: 30_000 });
      await picture('completion');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'discard-paths:' }).first().waitFor();
      await page.keyboard.type('no');
      await picture('completed');
    });

    it('applies the fix and sees no squiggle any more', async () => {
      await goTo(page, 9, 9);
      await page.keyboard.press('Control+.');
      await page.locator('.action-widget .monaco-list-row', { hasText: 'Put the value in quotes' }).first().click({ timeout: 30_000 });
      await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
      assert.equal(await squiggles(page).count(), 0);
      await page.locator('.view-line', { hasText: "'**/*'" }).first().waitFor();
      await picture('fixed');
    });

    it('says that the file is none of ours, and takes it back', async () => {
      await goTo(page, 2, 13);
      await page.keyboard.type('7');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      await runCommand(page, 'DevOps Notes: Choose File Kind');
      await picture('kinds');
      await pick(page, 'None');
      await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
      await runCommand(page, 'DevOps Notes: Choose File Kind');
      await pick(page, 'By name and content');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
    });

    it('restarts the server and is served again', async () => {
      await runCommand(page, 'DevOps Notes: Restart Language Server');
      await page.waitForTimeout(1000);
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      assert.match(await hoverText(page, 'artifacts', 'Files to keep'), /Open note/);
    });

    it('creates the script that an AppSpec misses, and sees the mark go', async () => {
      await openFile(page, 'services/web/appspec.yml');
      await page.locator('.view-line', { hasText: 'scripts/announce.sh' }).first().waitFor();
      rmSync(join(folder, 'workspace/services/web/scripts/announce.sh'));
      const mark = page.locator('.monaco-editor .squiggly-hint, .monaco-editor .squiggly-warning');
      await mark.first().waitFor({ timeout: 30_000 });
      await picture('missing-script');
      writeFileSync(join(folder, 'workspace/services/web/scripts/announce.sh'), '#!/bin/sh\n');
      await mark.first().waitFor({ state: 'detached', timeout: 30_000 });
      assert.match(await hoverText(page, 'BeforeInstall', 'In place'), /Scripts: those of the new revision/);
      await picture('event');
    });

    it('reads along with the cursor, without losing it', async () => {
      await openFile(page, 'services/web/appspec.yml');
      await goTo(page, 24, 2);
      await runCommand(page, 'DevOps Notes: Follow the Cursor in Notes');
      const frame = await webviewFrame(page, 'h1:has-text("CodeDeploy")');
      await frame.locator('#contents a', { hasText: 'Exam traps' }).focus();
      await page.keyboard.press('Enter');
      await frame.locator('h2.here', { hasText: 'Exam traps' }).waitFor();
      await page.keyboard.press('Alt+ArrowLeft');
      await frame.locator('h2.here', { hasText: /hooks/i }).waitFor();
      const section = (): Promise<string> => frame.locator('h2.here').first().innerText();
      const hooks = await section();
      await page.locator('.editor-group-container .tab', { hasText: 'appspec.yml' }).first().click();
      await goTo(page, 12, 2);
      await frame.locator('h2.here', { hasText: /permissions/i }).waitFor({ timeout: 30_000 });
      assert.notEqual(await section(), hooks);
      await page.keyboard.type('x');
      await page.locator('.view-line', { hasText: 'pxermissions' }).first().waitFor();
      await page.keyboard.press('Control+Z');
      await picture('follow');
      await runCommand(page, 'DevOps Notes: Follow the Cursor in Notes');
    });

    if (trusted)
      for (const theme of ['Light 2026', 'Dark 2026', 'Default High Contrast', 'Default High Contrast Light'])
        it(`reads without barriers in ${theme}`, async () => {
          host.changeSettings({ 'workbench.colorTheme': theme });
          await page.waitForTimeout(2500);
          await runCommand(page, 'DevOps Notes: Open Note');
          await pick(page, 'CodeDeploy agent');
          const frame = await webviewFrame(page, 'h1:has-text("agent")');
          await frame.evaluate(readFileSync('node_modules/axe-core/axe.min.js', 'utf8'));
          const found = (await frame.evaluate('axe.run(document, { rules: { region: { enabled: false } } })')) as {
            violations: { id: string; nodes: { html: string }[] }[];
          };
          await picture(`reader-${theme}`);
          assert.deepEqual(
            found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).slice(0, 3)}`),
            [],
          );
        });

    it('renames a variable', async () => {
      await openFile(page, 'services/api/buildspec.yml');
      const variable = page.locator('.view-line', { hasText: 'CONTAINER_NAME' });
      await variable.first().waitFor();
      await goTo(page, 8, 6);
      await page.keyboard.press('F2');
      await page.locator('.rename-box input, .rename-box.preview input').first().fill('TARGET');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'TARGET' }).nth(1).waitFor({ timeout: 30_000 });
      assert.equal(await variable.count(), 0);
      await picture('renamed');
    });

    it('puts a snippet into an empty file, with a preview while choosing', async () => {
      await runCommand(page, 'File: New Untitled Text File');
      await runCommand(page, 'DevOps Notes: Insert Snippet');
      await pick(page, 'buildspec');
      await page.locator('.tab', { hasText: 'Snippet preview.yml' }).first().waitFor({ timeout: 30_000 });
      await picture('snippet-preview');
      await page.keyboard.press('Enter');
      await page.locator('.tab', { hasText: 'Snippet preview.yml' }).first().waitFor({ state: 'detached', timeout: 30_000 });
      await page.locator('.monaco-editor.focused .view-line', { hasText: 'version' }).first().waitFor({ timeout: 30_000 });
      await picture('snippet');
    });
  });
