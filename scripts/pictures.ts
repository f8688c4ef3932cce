/** `npm run pictures`: takes the pictures of the README in the real VS Code host, in a dark and a light theme, into docs/pictures. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { goTo, launchChromium, openFile, openWorkbench, runCommand, squiggles, webviewFrame } from '../test/support/workbench.ts';
import './package.ts';
import { installExtension, startHost } from './vscode-host.ts';

const out = 'docs/pictures';
/** Larger ones would make the README slow. */
const MOST_BYTES = 300_000;

const themes = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

const scenes: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  /** A buildspec inside a template, what is wrong in it, and why. */
  async problem(page) {
    await openFile(page, 'infrastructure/smoke-tests.yaml');
    await goTo(page, 47, 15);
    await squiggles(page).first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-resizable-hover .monaco-hover-content').first().waitFor({ timeout: 30_000 });
  },
  /** A pipeline, and its drawing beside it. */
  async diagram(page) {
    await openFile(page, 'delivery/pipeline.json');
    await page.locator('.codelens-decoration a').first().waitFor({ timeout: 60_000 });
    await runCommand(page, 'DevOps Notes: Show Diagram');
    await (await webviewFrame(page, 'svg')).locator('svg').first().waitFor({ timeout: 30_000 });
  },
  /** A card of the quiz with its options, answered wrong, and the reason of each. */
  async quiz(page) {
    await runCommand(page, 'DevOps Notes: Open Quiz in Editor');
    const quiz = await webviewFrame(page, 'main');
    await quiz.getByRole('button', { name: 'Start review' }).click({ timeout: 30_000 });
    await quiz.locator('main[data-card]').waitFor({ timeout: 30_000 });
    while ((await quiz.getByRole('radio').count()) === 0) {
      const id = await quiz.locator('main').getAttribute('data-card');
      await quiz.getByRole('button', { name: 'Bury' }).click();
      await quiz.locator(`main:not([data-card="${id}"])`).waitFor();
    }
    await quiz.getByRole('radio').nth(1).check();
    await quiz.getByRole('button', { name: 'Check' }).click();
    await quiz.getByRole('button', { name: 'Next' }).waitFor({ timeout: 30_000 });
  },
};

const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
mkdirSync(out, { recursive: true });
const browser = await launchChromium();
try {
  for (const [name, theme] of Object.entries(themes)) {
    const [dataFolder, workspace] = [join(folder, name), join(folder, 'shop')];
    cpSync('test/workspace', workspace, { recursive: true });
    const settings = { 'workbench.colorTheme': theme, 'workbench.startupEditor': 'none', 'editor.minimap.enabled': false, 'editor.fontSize': 13 };
    const host = await startHost({ dataFolder, settings });
    installExtension('dist/aws-devops-notes.vsix', dataFolder);
    for (const [scene, show] of Object.entries(scenes)) {
      const { page } = await openWorkbench(browser, host, { folder: workspace });
      await page.setViewportSize({ width: 1100, height: 680 });
      await page.locator('.activitybar [aria-label="DevOps Notes"]').first().waitFor({ timeout: 60_000 });
      // The side bar takes the room of what is shown.
      await runCommand(page, 'View: Toggle Primary Side Bar Visibility');
      await show(page);
      const path = join(out, `${scene}-${name}.png`);
      await page.screenshot({ path });
      const { size } = statSync(path);
      console.log(`${path}: ${Math.round(size / 1000)} kB`);
      if (size > MOST_BYTES) throw new Error(`${path} is larger than ${MOST_BYTES / 1000} kB.`);
      await page.context().close();
    }
    await host.stop();
    rmSync(workspace, { recursive: true });
  }
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
