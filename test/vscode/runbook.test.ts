import { product } from '../support/product.ts';
import { goTo, openFile, quickFix, rename, squiggles } from '../support/workbench.ts';

/** A person at work on a runbook. */
describe('a person with a runbook', function () {
  this.timeout(120_000);
  const vscode = product('runbook', { settings: { 'editor.hover.delay': 100 } });
  const line = (text: string | RegExp) => vscode.page.locator('.view-line', { hasText: text });

  it('sees a slip between braces and fixes it', async () => {
    const { page } = vscode;
    await openFile(page, 'operations/resize-instance.yaml');
    await goTo(page, 75, 22);
    await squiggles(page).first().waitFor({ timeout: 30_000 });
    await vscode.picture('slip');
    await quickFix(page, 'Change to `InstanceType`');
    await squiggles(page).first().waitFor({ state: 'detached', timeout: 30_000 });
    await line('Value: "{{ InstanceType }}"').first().waitFor({ timeout: 30_000 });
  });

  it('gives a step another name, with what goes to it and what reads its outputs', async () => {
    const { page } = vscode;
    await goTo(page, 67, 12);
    await rename(page, 'changeType');
    await goTo(page, 60, 12);
    await rename(page, 'park');
    await line('Default: park').first().waitFor({ timeout: 30_000 });
    await goTo(page, 27, 12);
    await rename(page, 'inspect');
    await line('- inspect.State').first().waitFor({ timeout: 30_000 });
    await goTo(page, 49, 1);
    await line('Variable: "{{ inspect.Stage }}"').first().waitFor({ timeout: 30_000 });
    await vscode.picture('renamed');
  });
});
