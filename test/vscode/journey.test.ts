import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { product } from '../support/product.ts';
import { goTo, hoverText, openFile, pick, quickFix, rename, runCommand, squiggles, webviewFrame } from '../support/workbench.ts';

/** A person's way through the product, in the workbench of a real VS Code with the packaged extension. */

for (const trusted of [true, false])
  describe(`a person in ${trusted ? 'a trusted workspace' : 'Restricted Mode'}`, function () {
    this.timeout(120_000);
    const settings = { 'editor.hover.delay': 100, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'always' };
    const vscode = product(trusted ? 'trusted' : 'restricted', { settings, workspaceTrust: !trusted });

    if (!trusted) it('sees that the window is restricted', () => vscode.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).first().waitFor());

    it('opens a buildspec and sees one squiggle', async () => {
      const { page } = vscode;
      await openFile(page, 'buildspec.yml');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      assert.equal(await squiggles(page).count(), 1);
      await vscode.picture('squiggle');
    });

    it('sees a keyword of the shell in a command as one', () =>
      vscode.page.locator('.view-line span span', { hasText: /^if$/ }).first().waitFor({ timeout: 30_000 }));

    it('hovers a key and opens the note at its section', async () => {
      const { page } = vscode;
      const text = await hoverText(page, 'artifacts', 'Files to keep after the build.');
      assert.match(text, /Open note: CodeBuild, Artifacts/);
      await vscode.picture('hover');
      await page.locator('.monaco-resizable-hover a', { hasText: 'Open note' }).first().click();
      const frame = await webviewFrame(page, 'h2:has-text("Artifacts")');
      await frame.locator('h2', { hasText: 'Artifacts' }).waitFor();
      await frame.waitForFunction(() => scrollY > 0);
      await vscode.picture('note');
      await page.keyboard.press('Control+W');
    });

    it('opens the page of the rule from the problem', async () => {
      const { page } = vscode;
      await page.mouse.move(5, 5);
      await page.locator('.monaco-resizable-hover').waitFor({ state: 'hidden' });
      await squiggles(page).first().hover({ force: true });
      await page.locator('.monaco-resizable-hover a', { hasText: 'syntax/alias-without-anchor' }).first().click();
      const frame = await webviewFrame(page, 'h1:has-text("Unquoted glob")');
      await vscode.picture('rule');
      await frame.locator('.report a', { hasText: 'Report a wrong fact' }).waitFor();
      await page.keyboard.press('Control+W');
    });

    it('accepts a completion', async () => {
      const { page } = vscode;
      await goTo(page, 6, 23);
      await page.keyboard.press('Enter');
      await page.keyboard.type('dis', { delay: 60 });
      const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: 'discard-paths' }).first();
      await row.waitFor({ timeout: 30_000 });
      await vscode.picture('completion');
      await page.keyboard.press('Enter');
      await page.locator('.view-line', { hasText: 'discard-paths:' }).first().waitFor();
      await page.keyboard.type('no');
      await vscode.picture('completed');
    });

    it('applies the fix and sees no squiggle any more', async () => {
      const { page } = vscode;
      await goTo(page, 9, 9);
      await quickFix(page, 'Put the value in quotes');
      await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
      assert.equal(await squiggles(page).count(), 0);
      await page.locator('.view-line', { hasText: "'**/*'" }).first().waitFor();
      await vscode.picture('fixed');
    });

    // Nothing of the rest asks whether the workspace is trusted.
    if (!trusted) return;

    it('says that the file is none of ours, and takes it back', async () => {
      const { page } = vscode;
      await goTo(page, 2, 13);
      await page.keyboard.type('7');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
      await runCommand(page, 'DevOps Notes: Choose File Kind');
      await vscode.picture('kinds');
      await pick(page, 'None');
      await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
      await runCommand(page, 'DevOps Notes: Choose File Kind');
      await pick(page, 'By name and content');
      await squiggles(page).first().waitFor({ timeout: 30_000 });
    });

    it('restarts the server and is served again', async () => {
      const { page } = vscode;
      await runCommand(page, 'DevOps Notes: Restart Language Server');
      // Only the new server knows of a mistake that was made after that.
      await goTo(page, 3, 1);
      await page.keyboard.type('x');
      await squiggles(page).nth(1).waitFor({ timeout: 30_000 });
      await page.keyboard.press('Backspace');
      await squiggles(page).nth(1).waitFor({ state: 'detached', timeout: 30_000 });
      assert.match(await hoverText(page, 'artifacts', 'Files to keep'), /Open note/);
    });

    it('creates the script that an AppSpec misses, and sees the mark go', async () => {
      const { page } = vscode;
      await openFile(page, 'services/web/appspec.yml');
      await page.locator('.view-line', { hasText: 'scripts/announce.sh' }).first().waitFor();
      rmSync(vscode.path('services/web/scripts/announce.sh'));
      const mark = page.locator('.monaco-editor .squiggly-hint, .monaco-editor .squiggly-warning');
      await mark.first().waitFor({ timeout: 30_000 });
      await vscode.picture('missing-script');
      writeFileSync(vscode.path('services/web/scripts/announce.sh'), '#!/bin/sh\n');
      await mark.first().waitFor({ state: 'detached', timeout: 30_000 });
      assert.match(await hoverText(page, 'BeforeInstall', 'In place'), /Scripts: those of the new revision/);
      await vscode.picture('event');
    });

    it('reads along with the cursor, without losing it', async () => {
      const { page } = vscode;
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
      await vscode.picture('follow');
      await runCommand(page, 'DevOps Notes: Follow the Cursor in Notes');
    });

    it('renames a variable', async () => {
      const { page } = vscode;
      await openFile(page, 'services/api/buildspec.yml');
      const variable = page.locator('.view-line', { hasText: 'CONTAINER_NAME' });
      await variable.first().waitFor();
      await goTo(page, 8, 6);
      await rename(page, 'TARGET');
      await page.locator('.view-line', { hasText: 'TARGET' }).nth(1).waitFor({ timeout: 30_000 });
      assert.equal(await variable.count(), 0);
      await vscode.picture('renamed');
    });

    it('sees the builds of a batch as a picture, and goes from a box to its lines', async () => {
      const { page } = vscode;
      await openFile(page, 'services/api/batch.yml');
      await page.locator('.codelens-decoration a', { hasText: 'Show batch' }).first().click({ timeout: 30_000 });
      const frame = await webviewFrame(page, 'button.box:has-text("image")');
      await vscode.picture('batch');
      await frame.locator('button.box', { hasText: 'test_22' }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.statusbar-item', { hasText: 'Ln 7, Col 26 (7 selected)' }).first().waitFor({ timeout: 30_000 });
      // The picture follows the file.
      await goTo(page, 7, 26);
      await page.keyboard.type('b');
      await frame.locator('button.box', { hasText: 'test_22b' }).waitFor({ timeout: 30_000 });
      await page.keyboard.press('Control+Z');
      await frame.locator('#as-list').click();
      await frame.locator('li', { hasText: 'Leads to image.' }).first().waitFor();
      await vscode.picture('batch as a list');
      await runCommand(page, 'View: Close All Editors');
    });

    it('puts a snippet into an empty file, with a preview while choosing', async () => {
      const { page } = vscode;
      await runCommand(page, 'File: New Untitled Text File');
      await runCommand(page, 'DevOps Notes: Insert Snippet');
      await pick(page, 'buildspec');
      await page.locator('.tab', { hasText: 'Snippet preview.yml' }).first().waitFor({ timeout: 30_000 });
      await vscode.picture('snippet-preview');
      await page.keyboard.press('Enter');
      await page.locator('.tab', { hasText: 'Snippet preview.yml' }).first().waitFor({ state: 'detached', timeout: 30_000 });
      await page.locator('.monaco-editor.focused .view-line', { hasText: 'version' }).first().waitFor({ timeout: 30_000 });
      await vscode.picture('snippet');
    });
  });
