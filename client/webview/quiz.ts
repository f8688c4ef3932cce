import './translated.ts';
import { render } from 'preact';
import type { CardScreen, Draft, Message, Say, Screen } from '../src/quiz/session/screen.ts';
import { onKey } from './keys.ts';
import { view } from './views.ts';

/** What VS Code gives a page to speak with the extension. */
declare function acquireVsCodeApi(): { postMessage(message: Message): void };

const vscode = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
let shown: Screen = JSON.parse(document.getElementById('screen')?.textContent ?? '');

const say: Say = (message) => vscode.postMessage({ ...message, turn: shown.turn });

/** What a person chooses, orders or types shows at once, and the extension keeps it. */
const edit = (draft: Draft): void => {
  if (shown.screen !== 'card' || shown.answered) return;
  const { missing, ...screen } = shown;
  shown = { ...screen, draft };
  redraw();
  say({ do: 'draft', draft });
};

function redraw(): void {
  render(view(shown, say, edit), page);
  keepInSight();
}

/** The sentence that asks stays in sight while its scenario is read, and its options; the style needs to know how much stands above and below. */
function keepInSight(): void {
  const asks = page.querySelector<HTMLElement>('h1 > .paragraph:last-child:not(:only-child)');
  const height = (selector: string): number => page.querySelector<HTMLElement>(selector)?.offsetHeight ?? 0;
  const isShort = asks !== null && asks.offsetHeight < innerHeight / 4;
  page.classList.toggle('asks', isShort);
  if (!isShort) return;
  page.style.setProperty('--above', `${height('header')}px`);
  page.style.setProperty('--below', `${height('footer')}px`);
  page.style.setProperty('--told', `${height('h1') - asks.offsetHeight}px`);
}

function show(screen: Screen): void {
  const before = shown;
  shown = isNewerHere(before, screen) ? ({ ...screen, draft: before.draft } as Screen) : screen;
  redraw();
  if (keyOf(before) !== keyOf(screen)) {
    // The line of progress above the question stays in sight.
    focus(firstField(screen), { preventScroll: true });
    scrollTo(0, 0);
  } else if (screen.screen === 'card' && before.screen === 'card') {
    if (screen.answered && !before.answered) focus(screen.result === undefined ? '.answer' : '.result');
    else if (screen.result !== before.result || screen.missing !== before.missing) focus('.result');
  }
}

/** Where the work begins: in the first gap, else at the question. */
const firstField = (screen: Screen): string =>
  screen.screen === 'card' && !screen.answered && (screen.task.type === 'cloze' || screen.task.type === 'fill') ? '#task input' : 'h1';

/** A question that is asked again after an undo is another one. */
const keyOf = (screen: Screen): string => `${screen.screen} ${screen.screen === 'card' ? `${screen.card} ${screen.done}` : ''}`;

/** The page in which a person types is ahead of the extension by what was typed last. */
const isNewerHere = (before: Screen, screen: Screen): before is CardScreen & Screen =>
  before.screen === 'card' && screen.screen === 'card' && before.turn === screen.turn;

/** Moves the focus, never out of another part of the window. */
function focus(selector: string, options?: FocusOptions): void {
  if (document.hasFocus()) page.querySelector<HTMLElement>(selector)?.focus(options);
}

addEventListener('message', ({ data }: MessageEvent<Screen>) => show(data));
addEventListener('focus', () => {
  // The focus may come by a click: nothing moves away below the mouse.
  if (document.activeElement === document.body) focus(firstField(shown), { preventScroll: true });
});
addEventListener('resize', keepInSight);
addEventListener('keydown', (event) => onKey(event, shown, say, edit, focus));
addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    if (!link) return;
    event.preventDefault();
    event.stopPropagation();
    say({ do: 'open', href: link.getAttribute('href') ?? '' });
  },
  true,
);
redraw();
focus(firstField(shown), { preventScroll: true });
say({ do: 'ready' });
