import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { frame as pictureFrame } from '../../client/src/diagram/frame.ts';
import { type Files, pageHtml } from '../../client/src/quiz/page.ts';
import { frame } from '../../client/src/topics/frame.ts';
import { ruleHtml } from '../../client/src/topics/markdown.ts';
import type { ToPage } from '../../client/src/topics/messages.ts';
import { frame as trialFrame } from '../../client/src/trial/frame.ts';
import { buildNotes } from '../../server/build/notes.ts';
import { rulePages } from '../../server/build/pages.ts';
import { diagrams } from '../../server/src/features/diagrams.ts';
import { trials } from '../../server/src/features/trials.ts';
import { appspec } from '../../server/src/kinds/appspec/kind.ts';
import { asl } from '../../server/src/kinds/asl/kind.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { codepipeline } from '../../server/src/kinds/codepipeline/kind.ts';
import { eventPattern } from '../../server/src/kinds/eventbridge-pattern/kind.ts';
import { ssmDocument } from '../../server/src/kinds/ssm-document/kind.ts';
import { analyze } from '../support/analyze.ts';
import { examScreens } from '../support/exam-screens.ts';
import { product } from '../support/product.ts';
import { quizFrame, themed, violations } from '../support/quiz.ts';
import { screens, studyScreens } from '../support/screens.ts';
import { runCommand } from '../support/workbench.ts';

/** The pages of quiz and reader as VS Code's themes dress them, in narrow and wide places: read without barriers, and nothing sticks out. */

const themes = ['Light 2026', 'Dark 2026', 'Default High Contrast', 'Default High Contrast Light'];
const widths = [180, 300, 600];
/** Where barriers are looked for: the side bar as it opens. Colours don't depend on the width. */
const USUAL = 300;
const pictures = 'dist/test/pictures/pages';
const drawings = [
  ['a batch', buildspec, 'test/workspace/services/api/batch.yml'],
  ['a delivery', codepipeline, 'test/workspace/delivery/pipeline.json'],
  ['a state machine', asl, 'test/workspace/workflows/order.asl.json'],
  ['a state machine with branches', asl, 'test/workspace/workflows/release.asl.yaml'],
  ['a lifecycle', appspec, 'test/workspace/services/web/appspec.yml'],
  ['a runbook', ssmDocument, 'test/workspace/operations/resize-instance.yaml'],
] as const;

/** What VS Code puts on a web view's page for a theme. */
type Theme = { readonly style: string; readonly body: string; readonly defaults: string };

describe('pages in four themes', function () {
  this.timeout(60_000);
  const vscode = product('pages');
  const dresses = new Map<string, Theme>();
  let page: Page;

  before(async function () {
    this.timeout(120_000);
    mkdirSync(pictures, { recursive: true });
    await runCommand(vscode.page, 'Focus on Quiz View');
    const view = await quizFrame(vscode.page);
    for (const theme of themes) {
      vscode.host.changeSettings({ 'workbench.colorTheme': theme });
      await themed(view, theme);
      dresses.set(
        theme,
        await view.evaluate(() => ({
          style: document.documentElement.style.cssText,
          body: document.body.className.replace('view', ''),
          defaults: document.getElementById('_defaultStyles')?.textContent ?? '',
        })),
      );
    }
    page = await (await vscode.browser.newContext()).newPage();
    await page.addInitScript('globalThis.acquireVsCodeApi = () => ({ postMessage() {}, getState() {}, setState() {} })');
  });

  /** Shows a page at a width in each theme, and gives what is wrong with it. */
  async function faults(name: string, width: number, isPictured = width === USUAL): Promise<string[]> {
    const found: string[] = [];
    for (const [theme, dress] of dresses) {
      await page.evaluate(({ style, body, defaults }) => {
        document.documentElement.style.cssText = style;
        document.body.classList.remove('vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light');
        document.body.classList.add(...body.split(/\s+/).filter(Boolean));
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(defaults);
        document.adoptedStyleSheets = [sheet];
      }, dress);
      const [scheme, sticksOut, broken] = await page.evaluate(() => [
        getComputedStyle(document.body).colorScheme,
        document.documentElement.scrollWidth > innerWidth,
        [...document.querySelectorAll('button')].filter((button) => button.scrollWidth > button.clientWidth + 1).map((button) => button.textContent),
      ]);
      const wrong = broken.map((button) => `"${button}" does not fit`);
      if (width === USUAL) wrong.push(...(await violations(page.mainFrame())));
      if (sticksOut) wrong.push('it is wider than its place');
      if (scheme !== (/light/i.test(theme) ? 'light' : 'dark')) wrong.push(`its color scheme is ${scheme}`);
      found.push(...wrong.map((what) => `${theme}, ${width} px: ${what}`));
      if (isPictured)
        await page.screenshot({
          fullPage: width !== USUAL,
          path: `${pictures}/${name.replaceAll('/', '-')}-${width}-${theme.replaceAll(' ', '-').toLowerCase()}.png`,
        });
    }
    return found;
  }

  /** Opens a page that stands in one text, at each of some widths, and gives what is wrong with it. */
  async function written(name: string, files: Files, screen: object, wide: readonly number[], isPictured?: true): Promise<string[]> {
    const found: string[] = [];
    for (const width of wide) {
      await page.setViewportSize({ width, height: 700 });
      await page.route('http://quiz.test/', (route) =>
        route.fulfill({ contentType: 'text/html', body: pageHtml(files, screen, width > USUAL || isPictured ? 'panel' : 'view') }),
      );
      await page.goto('http://quiz.test/');
      found.push(...(await faults(name, width, isPictured)));
      await page.unrouteAll();
    }
    return found;
  }
  const filesOf = (script: string, ...styles: string[]): Files => ({
    script: ['preact', script].map((name) => readFileSync(`dist/webview/${name}.js`, 'utf8')).join('\n'),
    style: styles.map((style) => readFileSync(`dist/webview/${style}.css`, 'utf8')).join('\n'),
  });

  for (const [name, screen] of screens())
    it(`the quiz: ${name}`, async () => assert.deepEqual(await written(name, filesOf('quiz', 'quiz'), screen, widths), []));

  for (const [name, screen] of examScreens())
    it(`the exam: ${name}`, async () => assert.deepEqual(await written(`exam-${name}`, filesOf('exam', 'quiz', 'exam'), screen, [300, 600, 1200], true), []));

  for (const [name, screen] of studyScreens())
    it(`studies: ${name}`, async () => assert.deepEqual(await written(name, filesOf('study', 'quiz', 'study'), screen, [300, 600, 1200], true), []));

  /** Opens a page that is served file by file, as VS Code does, at each width, tells it what to show, and gives what is wrong with it. */
  async function served(name: string, html: (address: string) => string, said: object, isThere: string, prepare?: () => Promise<void>): Promise<string[]> {
    const kinds = { css: 'text/css', js: 'text/javascript' } as const;
    await page.route('http://page.test/**', (route) => {
      const file = new URL(route.request().url()).pathname.slice(1);
      if (file === '') return route.fulfill({ contentType: 'text/html', body: html('http://page.test') });
      return route.fulfill({ contentType: kinds[file.split('.').at(-1) as keyof typeof kinds], body: readFileSync(`dist/webview/${file}`) });
    });
    const found: string[] = [];
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('http://page.test/');
      await page.evaluate((message) => window.postMessage(message, '*'), said);
      await page.locator(isThere).first().waitFor();
      await prepare?.();
      found.push(...(await faults(name, width)));
    }
    await page.unrouteAll();
    return found;
  }

  const notes = new Map(buildNotes('notes').map(({ summary, html }) => [summary.id, html]));
  for (const name of ['codedeploy', 'codebuild', 'buildspec/plaintext-secret', 'syntax/alias-without-anchor'])
    it(`the reader: ${name}`, async () => {
      const rule = rulePages.get(name);
      const html = rule ? ruleHtml({ ...rule, id: name }) : notes.get(name);
      assert.ok(html);
      const sections = [
        { id: 'a', title: 'A section' },
        { id: 'b', title: 'Another one' },
      ];
      const message: ToPage = {
        type: 'show',
        place: { page: name },
        title: name,
        facts: 'Current',
        html,
        sections,
        back: true,
        forward: false,
        follows: false,
        quiet: true,
      };
      assert.deepEqual(await served(name, (address) => frame(address, (file) => `${address}/${file}`), message, `#title:has-text("${name}")`), []);
    });

  for (const [name, kind, file] of drawings)
    for (const asList of [false, true])
      it(`the picture of ${name}${asList ? ' as a list' : ''}`, async () => {
        const [drawing] = diagrams(analyze(readFileSync(file, 'utf8'), kind));
        const there = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
        const diagram = { ...drawing, boxes: drawing?.boxes.map(({ span, ...box }) => ({ ...box, ...(span ? { at: there } : {}) })) };
        const press = async (): Promise<void> => {
          if (asList) await page.locator('#as-list').click();
        };
        const html = (address: string): string => pictureFrame(address, (each) => `${address}/${each}`);
        assert.deepEqual(await served(`${name}${asList ? '-list' : ''}`, html, { type: 'show', diagram }, '#content button', press), []);
      });

  it('an event pattern that is tried', async () => {
    const [trial] = trials(analyze('{"source": ["aws.ecs"], "detail": {"lastStatus": [{"prefix": "RUN"}]}}', eventPattern));
    assert.ok(trial);
    const outcome = trial.run(trial.samples[0]?.text ?? '');
    assert.ok('checks' in outcome);
    const at = { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } };
    const said = { ...outcome, checks: outcome.checks.map(({ span: _, ...check }) => ({ ...check, at })) };
    const tell = (): Promise<void> => page.evaluate((message) => window.postMessage(message, '*'), { type: 'outcome', outcome: said });
    const press = async (): Promise<void> => {
      await tell();
      await page.locator('#checks button').first().waitFor();
    };
    const html = (address: string): string => trialFrame(address, (each) => `${address}/${each}`);
    const { title, wish, example, samples } = trial;
    assert.deepEqual(
      await served('trial', html, { type: 'show', trial: { title, wish, example, samples, at } }, '#title:has-text("Try this pattern")', press),
      [],
    );
  });
});
