/** A person at the quiz, who knows all answers of the built-in cards. */
import { readFileSync } from 'node:fs';
import type { Frame, Locator, Page } from 'playwright-core';
import { type Card, gapsOf } from '../../client/src/quiz/cards/card.ts';
import { pressCommand, runCommand, webviewFrame } from './workbench.ts';

const cards = (): readonly Card[] => JSON.parse(readFileSync('dist/notes/cards.json', 'utf8'));

/** Markdown and what a page makes of it look the same without marks and blanks. */
const bare = (text: string): string => text.replace(/[`*\s]/g, '');

/** The quiz in the side bar or in an editor; it is another frame after it was hidden. */
export const quizFrame = (page: Page, place: 'view' | 'panel' = 'view'): Promise<Frame> => webviewFrame(page, `body.${place} #page main h1`);

/** Puts the focus into the quiz, without the mouse. */
export async function focusQuiz(page: Page): Promise<Frame> {
  await pressCommand(page, 'Focus on Quiz View');
  const frame = await quizFrame(page);
  await frame.waitForFunction(() => document.hasFocus() && document.activeElement !== document.body);
  return frame;
}

/** The card on show. */
export async function cardOn(frame: Frame): Promise<Card> {
  const id = await frame.locator('main[data-card]').getAttribute('data-card');
  const found = cards().find((card) => card.id === id);
  if (!found) throw new Error(`There is no card ${id}.`);
  return found;
}

export const status = (frame: Frame): Promise<string> => frame.getByRole('status').innerText();
const isFocused = (frame: Frame, selector: string): Promise<boolean> => frame.locator(selector).evaluate((element) => element === document.activeElement);

/** Goes to an element with the tabulator, forwards or back. */
async function tabTo(page: Page, frame: Frame, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses++) {
    if (await isFocused(frame, selector)) return;
    const isBehind = await frame
      .locator(selector)
      .evaluate(
        (element) => document.activeElement !== null && (document.activeElement.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
    await page.keyboard.press(isBehind ? 'Tab' : 'Shift+Tab');
  }
  throw new Error(`The tabulator does not lead to ${selector}.`);
}

const optionTexts = async (frame: Frame): Promise<string[]> => (await frame.locator('.option label > span:last-child').allInnerTexts()).map(bare);
const stepsNow = (frame: Frame): Promise<number[]> =>
  frame.locator('[data-step]').evaluateAll((items) => items.map((item) => Number((item as HTMLElement).dataset.step)));

/** Answers a card by keyboard alone, up to and with the key that checks it. */
export async function answerByKeys(page: Page, frame: Frame, card: Card, right: boolean): Promise<void> {
  switch (card.type) {
    case 'recall':
      await page.keyboard.press('Space');
      return;
    case 'choice':
    case 'multi': {
      const shown = await optionTexts(frame);
      const chosen = card.options.filter((option) => (option.right === true) === right).map(({ text }) => shown.indexOf(bare(text)) + 1);
      for (const key of card.type === 'choice' ? chosen.slice(0, 1) : chosen) await page.keyboard.press(String(key));
      await page.keyboard.press('Space');
      return;
    }
    case 'order':
      if (right)
        for (let last = card.steps.length - 1; last > 0; last--) {
          const at = (await stepsNow(frame)).indexOf(last);
          await tabTo(page, frame, `[data-step="${last}"] button:last-of-type`);
          for (let moves = at; moves < last; moves++) await page.keyboard.press('Alt+ArrowDown');
        }
      await tabTo(page, frame, 'button[type=submit][form=task]');
      await page.keyboard.press('Enter');
      return;
    case 'cloze':
    case 'fill': {
      const texts = card.type === 'cloze' ? gapsOf(card.text) : card.accept.slice(0, 1);
      for (const [index, text] of texts.entries()) {
        await tabTo(page, frame, `#task input >> nth=${index}`);
        // Single keys have no power over what is typed.
        await page.keyboard.type('bus fn 12 34');
        await page.keyboard.press('Shift+Home');
        await page.keyboard.type(right ? text : 'something else');
      }
      await page.keyboard.press('Enter');
      return;
    }
    case 'fix':
      await tabTo(page, frame, '#task button');
      await page.keyboard.press('Enter');
      await page.locator('.tab.active', { hasText: card.fileName }).first().waitFor();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(right ? card.fixed : 'version: 0.2\n');
      await pressCommand(page, 'DevOps Notes: Show or Check Answer');
  }
}

/** An answer is put into its file as it is, whatever its language does for people who type. */
export const plainTyping = {
  'editor.autoIndent': 'none',
  'editor.autoClosingBrackets': 'never',
  'editor.autoClosingQuotes': 'never',
  'editor.autoSurround': 'never',
  '[yaml]': { 'editor.autoIndent': 'none' },
};

/** Answers a card with the mouse, and the keyboard only where something is to be typed. */
export async function answerByMouse(page: Page, frame: Frame, card: Card): Promise<void> {
  switch (card.type) {
    case 'recall':
      return frame.getByRole('button', { name: 'Show answer' }).click();
    case 'choice':
    case 'multi': {
      const shown = await optionTexts(frame);
      for (const { text, right } of card.options)
        if (right)
          await frame
            .locator('.option label')
            .nth(shown.indexOf(bare(text)))
            .click();
      break;
    }
    case 'order':
      for (let last = card.steps.length - 1; last > 0; last--) {
        const at = (await stepsNow(frame)).indexOf(last);
        if (at !== last) await drag(page, frame.locator(`[data-step="${last}"] .step`), frame.locator('[data-step]').nth(last));
      }
      break;
    case 'cloze':
      for (const [index, gap] of gapsOf(card.text).entries()) await frame.getByRole('textbox').nth(index).fill(gap);
      break;
    case 'fill':
      await frame.getByRole('textbox', { name: 'What is missing' }).fill(card.accept[0] ?? '');
      break;
    case 'fix':
      await frame.getByRole('button', { name: /^Go to / }).click();
      await page.locator('.editor-instance .monaco-editor.focused').first().waitFor();
      await page.keyboard.press('Control+A');
      await page.keyboard.insertText(card.fixed);
  }
  await frame.getByRole('button', { name: 'Check answer' }).click();
}

/** Drags an element to the lower edge of another one. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const box = await to.boundingBox();
  if (!box) throw new Error('There is nothing to drag to.');
  await page.mouse.move(box.x + 20, box.y + box.height - 3, { steps: 8 });
  await page.mouse.up();
}

/** Starts the cards of a topic. */
export async function quizTopic(page: Page, title: string): Promise<void> {
  await runCommand(page, 'DevOps Notes: Quiz This Topic');
  await page.locator('.quick-input-widget input[placeholder^="Cards of which topic"]').waitFor({ timeout: 30_000 });
  await page.keyboard.type(title);
  const row = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await row.click({ timeout: 30_000 });
}

const axeSource = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');

/** What axe-core has against a page, in a line each. */
export async function violations(frame: Frame): Promise<string[]> {
  await frame.evaluate(`globalThis.axe ?? (() => { ${axeSource} })()`);
  const found = (await frame.evaluate('axe.run(document, { resultTypes: ["violations"] })')) as {
    violations: { id: string; nodes: { html: string; failureSummary: string }[] }[];
  };
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 160)} ${failureSummary}`));
}

/** Waits until a page has the colours of a theme, after it was chosen in the settings. */
export const themed = (frame: Frame, theme: string): Promise<void> => frame.locator(`body[data-vscode-theme-id="${theme}"]`).waitFor();
