import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Locator } from 'playwright-core';
import { product } from '../support/product.ts';
import { chooseFile, notification, pressCommand, pressUntil, runCommand, stored, webviewFrame } from '../support/workbench.ts';

/** The sidebar, the search and the walkthrough, by keyboard alone. */

describe('a person with a keyboard', function () {
  this.timeout(120_000);
  const vscode = product('sidebar');
  const row = (label: string): Locator => vscode.page.locator(`.pane-body .monaco-list-row[aria-label^="${label}"]`);
  const press = async (...keys: string[]): Promise<void> => {
    for (const key of keys) await vscode.page.keyboard.press(key);
  };

  const type = async (placeholder: string, text: string): Promise<void> => {
    await vscode.page.locator(`.quick-input-widget input[placeholder^="${placeholder}"]`).waitFor({ timeout: 30_000 });
    await vscode.page.keyboard.type(text, { delay: 40 });
  };

  it('opens the view, expands a domain and a topic, and opens a section', async () => {
    const { page } = vscode;
    await pressCommand(page, 'Focus on Topics View');
    await row('SDLC Automation, ').waitFor({ timeout: 30_000 });
    // VS Code gives the focus to the rows only once there are some.
    await pressCommand(page, 'Focus on Topics View');
    await page.locator('.pane-body .monaco-list:focus').waitFor();
    const focused = page.locator('.pane-body .monaco-list-row.focused');
    await pressUntil(page, 'Home', row('SDLC Automation, ').and(focused));
    await pressUntil(page, 'ArrowRight', row('CodeBuild, '));
    const topic = row('CodeBuild, ').and(focused);
    for (let presses = 0; presses < 40 && (await topic.count()) === 0; presses++) {
      const before = (await focused.getAttribute('aria-label')) ?? '';
      await pressUntil(page, 'ArrowDown', page.locator(`.pane-body .monaco-list-row.focused:not([aria-label="${before}"])`));
    }
    assert.match((await focused.getAttribute('aria-label')) ?? '', /^CodeBuild, \d+ sections$/);
    // Not all of its sections may have room.
    await pressUntil(page, 'ArrowRight', page.locator('.pane-body .monaco-list-row[aria-label*=", section of CodeBuild"]').first());
    await vscode.picture('tree');
    await press('ArrowDown');
    const section = await page.locator('.pane-body .monaco-list-row.focused').getAttribute('aria-label');
    assert.match(section ?? '', /, section of CodeBuild/);
    await press('Enter');
    await webviewFrame(page, `h2:has-text("${section?.split(',')[0]}")`);
    await vscode.picture('section');
    await pressCommand(page, 'View: Close All Editors');
  });

  it('filters the topics, and sees what to do when nothing is left', async () => {
    const { page } = vscode;
    await pressCommand(page, 'DevOps Notes: Filter Topics');
    await type('Words of titles', 'shard');
    await page.keyboard.press('Enter');
    await row('Batch builds, section of CodeBuild').first().waitFor();
    await page.getByText(/Only what holds "shard": \d topics?\./).waitFor();
    await vscode.picture('filtered');
    await pressCommand(page, 'DevOps Notes: Filter Topics');
    await type('Words of titles', ' zzz');
    await page.keyboard.press('Enter');
    await page.getByText('No topic holds all words of the filter.').waitFor();
    await vscode.picture('nothing');
    await pressCommand(page, 'DevOps Notes: Clear Filter of Topics');
    await row('This Tool, ').waitFor();
    await vscode.picture('cleared');
  });

  it('searches as it types and opens the best hit', async () => {
    const { page } = vscode;
    await pressCommand(page, 'DevOps Notes: Search Notes');
    await type('Search notes', 'shard limti');
    const hits = page.locator('.quick-input-list .monaco-list-row');
    // What was found for the first letters stands there until all are typed.
    await hits
      .first()
      .filter({ hasText: /^Shards/ })
      .waitFor();
    await vscode.picture('search');
    const first = await hits.first().innerText();
    assert.match(first, /^Shards\s*Kinesis Data Streams\s+.*limits/);
    await page.keyboard.press('Enter');
    await webviewFrame(page, 'h2:has-text("Shards")');
    await vscode.picture('found');
    await pressCommand(page, 'View: Close All Editors');
  });

  it('reads a note of its own, whose HTML stays text', async () => {
    const { page } = vscode;
    mkdirSync(vscode.path('docs', 'notes'), { recursive: true });
    const html = '<script>document.title = "run"</script> <img src="x" onerror="document.title = \'run\'">';
    writeFileSync(vscode.path('docs', 'notes', 'our-releases.md'), `# Our releases\n\n${html}\n\n## By hand ${html}\n\n[go](javascript:alert(1))\n`);
    vscode.host.changeSettings({ 'awsDevopsNotes.notesFolder': 'docs/notes' });
    await pressCommand(page, 'Focus on Topics View');
    await row('Your Notes, ').waitFor({ timeout: 30_000 });
    await pressCommand(page, 'DevOps Notes: Search Notes');
    await type('Search notes', 'our releases');
    await page.locator('.quick-input-list .monaco-list-row').filter({ hasText: 'Our releases' }).first().waitFor();
    await page.keyboard.press('Enter');
    const frame = await webviewFrame(page, 'h1:has-text("Our releases")');
    const body = await frame.locator('body').innerText();
    assert.equal(body.split(html).length - 1, 2, body);
    assert.deepEqual(
      await frame.evaluate(`[document.querySelectorAll('img, article script, main script, a[href^="javascript"]').length, document.title === 'run']`),
      [0, false],
    );
    await vscode.picture('own');
    await pressCommand(page, 'View: Close All Editors');
    vscode.host.changeSettings({ 'awsDevopsNotes.notesFolder': '' });
  });

  it('exports the note it reads, and finds it open again after a reload', async () => {
    const { page } = vscode;
    await pressCommand(page, 'DevOps Notes: Open Note');
    await type('Which note', 'Change sets');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Change sets' }).waitFor();
    await page.keyboard.press('Enter');
    await (await webviewFrame(page, 'h1:has-text("Change sets")')).waitForFunction(() => document.hasFocus());
    await runCommand(page, 'DevOps Notes: Export Note');
    await chooseFile(page);
    await notification(page, 'The note is in cfn-change-sets.md.');
    const text = readFileSync(vscode.path('cfn-change-sets.md'), 'utf8');
    assert.match(text, /^# .*Change sets/m);
    assert.doesNotMatch(text, /\]\((note|rule|key):|<!--/);
    // In a browser VS Code writes down which editors are open when the layout changes, or after a minute.
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await stored(page, /mainThreadWebview-awsDevopsNotes\.reader.*page\W+cfn-change-sets/s);
    await page.reload();
    const frame = await webviewFrame(page, 'h1:has-text("Change sets")');
    await frame.locator('h2').first().waitFor();
    await vscode.picture('restored');
    await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
    await runCommand(page, 'View: Close All Editors');
  });

  it('sees in the status bar how many files there are to check, until they were checked once', async () => {
    const { page } = vscode;
    const item = page.locator('.statusbar-item', { hasText: /Check \d+ AWS files/ }).first();
    const [, number] = /Check (\d+) AWS files/.exec(await item.innerText()) ?? [];
    assert.ok(Number(number) > 20, `${number} files have names of ours`);
    await vscode.picture('files to check');
    await item.click();
    await item.waitFor({ state: 'detached', timeout: 30_000 });
    await notification(page, /\d+ files checked: \d+ errors/);
    await page.reload();
    await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
    await page.waitForTimeout(5_000);
    assert.equal(await item.count(), 0);
  });

  it('finds its way by the walkthrough', async () => {
    const { page } = vscode;
    await pressCommand(page, 'Welcome: Open Walkthrough...');
    await type('Select a walkthrough', 'DevOps Notes');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Get started with DevOps Notes' }).first().waitFor({ timeout: 30_000 });
    await page.keyboard.press('Enter');
    await page.getByText('Hover a key').first().waitFor({ timeout: 30_000 });
    // The workspace has files of ours: it begins with them.
    await page.getByRole('button', { name: 'Check them' }).waitFor({ timeout: 30_000 });
    await vscode.picture('walkthrough');
    for (const [step, title, drawn] of [
      ['check', 'Check your own files', 'The Problems view with two files'],
      ['template', 'Write a template', 'A template in which'],
      ['snippet', 'Insert a snippet', 'A list of snippets'],
      ['note', 'Open a note', 'The Topics view'],
      ['quiz', 'Answer quiz cards', 'A quiz card'],
    ] as const) {
      await page.getByText(title).first().click();
      await webviewFrame(page, `svg:has(title:text("${drawn}"))`);
      await vscode.picture(`walkthrough-${step}`);
    }
    await page.getByText('Hover a key').first().click();
    await page.getByRole('button', { name: 'Open a sample buildspec' }).click();
    await page.locator('.view-line', { hasText: 'base-directory: dist' }).waitFor({ timeout: 30_000 });
    await vscode.picture('sample');
  });
});
