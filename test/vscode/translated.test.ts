import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { product } from '../support/product.ts';
import { goTo, openFile, openWorkbench, runCommand, webviewFrame } from '../support/workbench.ts';
import { webSuite } from './bundle.ts';

/** A few of the words, in the one file that a translation is. */
const german = { 'AWS: {0}': 'AWS-Art: {0}', 'Start review': 'Wiederholung beginnen', 'Follow the cursor': 'Dem Cursor folgen' };

/** Puts the translation into a folder of the extension, as whoever translates it would. */
function translate(extension: string): void {
  mkdirSync(join(extension, 'l10n'), { recursive: true });
  writeFileSync(join(extension, 'l10n/bundle.l10n.de.json'), JSON.stringify(german));
}

describe('a person whose VS Code speaks German', function () {
  this.timeout(120_000);
  const vscode = product('translated');
  const open = async (payload: readonly (readonly [string, string])[]): Promise<Page> =>
    (await openWorkbench(vscode.browser, vscode.host, { folder: vscode.path(), payload, language: 'de' })).page;

  /** The kind in the menu of the language status, and the button of the quiz. */
  async function seesGerman(page: Page): Promise<void> {
    await openFile(page, 'buildspec.yml');
    await page.locator('.statusbar-item[id="status.languageStatus"]').first().hover();
    await page.locator('.hover-language-status', { hasText: 'AWS-Art: buildspec' }).first().waitFor({ timeout: 60_000 });
    await page.mouse.move(5, 5);
    await runCommand(page, 'Focus on Quiz View');
    await webviewFrame(page, 'button:has-text("Wiederholung beginnen")');
  }

  it('reads German in the status, in the quiz and in notes once there is a file with the words', async () => {
    const extensions = vscode.path('..', 'data/extensions');
    for (const name of readdirSync(extensions)) if (name.startsWith('aws-devops-notes.')) translate(join(extensions, name));
    const page = await open([]);
    await seesGerman(page);
    await goTo(page, 5, 3);
    await runCommand(page, 'Open Note for This Key');
    await webviewFrame(page, 'button:has-text("Dem Cursor folgen")');
  });

  it('reads it in the web host, too: in the status and in the quiz', async () => {
    const { extension } = await webSuite();
    translate(extension);
    await seesGerman(
      await open([
        ['extensionDevelopmentPath', `vscode-remote://${vscode.host.authority}${extension}`],
        ['extensionDevelopmentKind', 'web'],
      ]),
    );
  });
});
