/** Drives VS Code's workbench in Chromium, as a person would. */
import type { Browser, Frame, Locator, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { chromiumFlags, findChromium, type Host } from '../../scripts/vscode-host.ts';

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error('No Chromium was found on this machine.');
  return chromium.launch({ executablePath, args: chromiumFlags });
}

export type Workbench = {
  readonly page: Page;
  /** Settles with the exit code when a suite that runs inside the extension host ends. */
  readonly suiteEnded: Promise<number>;
};

export type OpenOptions = {
  readonly folder: string;
  /** Pairs for the host: `extensionDevelopmentPath`, `extensionTestsPath`, `extensionDevelopmentKind`. */
  readonly payload?: readonly (readonly [string, string])[];
  /** Hears the console of the extension host. */
  readonly onLog?: (line: string) => void;
  /** The language of VS Code, as its language packs set it. */
  readonly language?: string;
};

export async function openWorkbench(browser: Browser, host: Host, { folder, payload = [], onLog, language }: OpenOptions): Promise<Workbench> {
  const context = await browser.newContext({ viewport: { width: 1400, height: 900 } });
  const page = await context.newPage();
  if (language !== undefined) await page.addInitScript((name) => Object.assign(globalThis, { _VSCODE_NLS_LANGUAGE: name }), language);
  let ended: (code: number) => void = () => {};
  const suiteEnded = new Promise<number>((done) => {
    ended = done;
  });
  await page.exposeFunction('codeAutomationLog', (_type: string, args: unknown[]) => onLog?.(args.join(' ')));
  await page.exposeFunction('codeAutomationExit', (code: number) => ended(code));
  await page.goto(`${host.url(folder)}&payload=${encodeURIComponent(JSON.stringify(payload))}`);
  await page.locator('.monaco-workbench .part.statusbar').waitFor({ timeout: 90_000 });
  return { page, suiteEnded };
}

const quickInput = (page: Page): Locator => page.locator('.quick-input-widget .quick-input-box input').first();
const quickRow = (page: Page, text: string): Locator => page.locator('.quick-input-list .monaco-list-row', { hasText: text }).first();

/** Opens a quick input by its key. A key is lost while a web view that had the focus goes away: then it is pressed again. */
async function openQuickInput(page: Page, key: string): Promise<void> {
  for (let tries = 0; tries < 10; tries++) {
    await page.keyboard.press(key);
    try {
      await quickInput(page).waitFor({ state: 'visible', timeout: 3_000 });
      return;
    } catch {
      // Something that lies over it is no reason to stop: the key is pressed again.
      await page
        .locator('.editor-group-container.active .monaco-editor .view-lines, .monaco-workbench .part.statusbar')
        .first()
        .click({ timeout: 5_000 })
        .catch(() => {});
    }
  }
  throw new Error(`${key} opened nothing.`);
}

/** Runs a command from the palette, by its title. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await openQuickInput(page, 'F1');
  await quickInput(page).fill(`>${title}`);
  await quickRow(page, title).click({ timeout: 30_000 });
}

/** Runs a command from the palette without the mouse. What is typed while the focus still moves is lost: then it is typed again. */
export async function pressCommand(page: Page, title: string): Promise<void> {
  await openQuickInput(page, 'F1');
  const row = page.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press('Control+A');
    await page.keyboard.type(`>${title}`);
    try {
      await row.waitFor({ timeout: 5_000 });
      break;
    } catch {
      await quickInput(page).focus();
    }
  }
  await row.waitFor();
  await page.keyboard.press('Enter');
}

/** Chooses a row of a quick pick by its whole label, once a list with such a row is there. */
export async function pick(page: Page, label: string): Promise<void> {
  const name = page.locator('.label-name', { hasText: new RegExp(`^${label.replace(/[.?*+()[\]{}|^$\\]/g, '\\$&')}$`) });
  await page.locator('.quick-input-list .monaco-list-row', { has: name }).first().click({ timeout: 30_000 });
}

/** Waits until the browser has stored what VS Code keeps for an extension: a window that is closed or loaded anew finds it then. */
export async function stored(page: Page, pattern: RegExp): Promise<void> {
  const isStored = (): Promise<boolean> =>
    page.evaluate(async (source) => {
      const wanted = new RegExp(source, 's');
      const ended = <Value>(request: IDBRequest<Value>): Promise<Value> =>
        new Promise((done, failed) => {
          request.onsuccess = () => done(request.result);
          request.onerror = () => failed(request.error);
        });
      for (const { name = '' } of await indexedDB.databases()) {
        if (!name.startsWith('vscode-web-state-db-')) continue;
        const database = await ended(indexedDB.open(name));
        const values = await ended(database.transaction('ItemTable').objectStore('ItemTable').getAll());
        database.close();
        if (values.some((value) => wanted.test(String(value)))) return true;
      }
      return false;
    }, pattern.source);
  // A page's own wait would take the promise of an answer for the answer.
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(200)) if (await isStored()) return;
  throw new Error(`The browser stores nothing like ${pattern}.`);
}

/** Takes what a dialog for files proposes, or the file of a name that it shows. */
export async function chooseFile(page: Page, name?: string): Promise<void> {
  await page.waitForFunction(() => document.querySelector<HTMLInputElement>('.quick-input-widget input')?.value.startsWith('/'));
  if (name !== undefined) return pick(page, name);
  // The dialog passes over a click while it still reads the folder.
  const ok = page.locator('.quick-input-widget .monaco-button', { hasText: 'OK' });
  for (let tries = 0; tries < 6 && (await ok.isVisible()); tries++) {
    await ok.click({ timeout: 5_000 }).catch(() => {});
    await ok.waitFor({ state: 'hidden', timeout: 3_000 }).catch(() => {});
  }
}

/** Waits for a notification, in the list of all, and clears that. */
export async function notification(page: Page, text: string | RegExp): Promise<void> {
  await runCommand(page, 'Notifications: Show Notifications');
  await page.locator('.notifications-center .notification-list-item', { hasText: text }).first().waitFor({ timeout: 30_000 });
  await runCommand(page, 'Notifications: Clear All Notifications');
}

export async function openFile(page: Page, name: string): Promise<void> {
  const base = name.split('/').at(-1) ?? name;
  await openQuickInput(page, 'Control+P');
  await quickInput(page).fill(name);
  await quickRow(page, base).click({ timeout: 30_000 });
  await page.locator(`.tab.active[data-resource-name="${base}"]`).first().waitFor({ timeout: 30_000 });
}

/** Puts the cursor on a place of the active editor, counted from 1. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await openQuickInput(page, 'Control+G');
  await quickInput(page).fill(`:${line}:${column}`);
  // What was typed counts once there is a row for it.
  await quickRow(page, `line ${line} at column ${column}`).click({ timeout: 30_000 });
  await page
    .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
    .first()
    .waitFor({ timeout: 30_000 });
  await quickInput(page).waitFor({ state: 'hidden' });
}

/**
 * Presses a key until what it should bring is on show: a key is lost while the focus moves, or comes before there is an answer to it.
 * Before it is pressed again, `before` is.
 */
export async function pressUntil(page: Page, key: string, shown: Locator, before?: string): Promise<void> {
  for (let tries = 0; tries < 6; tries++) {
    await page.keyboard.press(key);
    try {
      await shown.waitFor({ timeout: 5_000 });
      return;
    } catch {
      if (before) await page.keyboard.press(before);
    }
  }
  throw new Error(`${key} did not bring what it should.`);
}

/** Chooses a quick fix at the cursor by a part of its title. */
export async function quickFix(page: Page, title: string): Promise<void> {
  const row = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await pressUntil(page, 'Control+.', row, 'Escape');
  await row.click({ timeout: 30_000 });
}

/** Gives what is at the cursor another name. */
export async function rename(page: Page, to: string): Promise<void> {
  const input = page.locator('.rename-box input, .rename-box.preview input').first();
  await pressUntil(page, 'F2', input, 'Escape');
  await input.fill(to);
  await page.keyboard.press('Enter');
}

/** Squiggles of one severity in the editor. */
export const squiggles = (page: Page, severity: 'error' | 'warning' | 'info' | 'hint' = 'error'): Locator =>
  page.locator(`.monaco-editor .squiggly-${severity}`);

/** The text of the hover on a word of the editor, once it holds `expected`. */
export async function hoverText(page: Page, word: string, expected: string): Promise<string> {
  await page.mouse.move(5, 5);
  await page.locator('.monaco-editor .view-line span', { hasText: word }).last().hover();
  const hover = page.locator('.monaco-resizable-hover .monaco-hover-content').filter({ hasText: expected });
  await hover.first().waitFor({ timeout: 30_000 });
  return hover.first().innerText();
}

/** The frame of a web view that holds an element. */
export async function webviewFrame(page: Page, selector: string): Promise<Frame> {
  for (const end = Date.now() + 60_000; Date.now() < end; await page.waitForTimeout(200))
    for (const frame of page.frames())
      if (
        frame !== page.mainFrame() &&
        (await frame
          .locator(selector)
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
  throw new Error(`No web view holds ${selector}.`);
}
