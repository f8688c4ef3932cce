import type { Draft, Message, Screen } from '../src/quiz/screen.ts';
import { onKey } from './keys.ts';
import { draw } from './tree.ts';
import { type Say, view } from './views.ts';

/** What VS Code gives a page to speak with the extension. */
declare function acquireVsCodeApi(): { postMessage(message: Message): void };

const vscode = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
let shown: Screen = { screen: 'loading', turn: 0 };

const say: Say = (message) => vscode.postMessage({ ...message, turn: shown.turn });

/** What a person chooses, orders or types shows at once, and the extension keeps it. */
const edit = (draft: Draft): void => {
  if (shown.screen !== 'card' || shown.answered) return;
  shown = { ...shown, draft };
  redraw();
  say({ do: 'draft', draft });
};

const redraw = (): void => draw(page, view(shown, say, edit));

function show(screen: Screen): void {
  const before = shown;
  shown = screen;
  redraw();
  const isNew =
    before.screen !== screen.screen ||
    (before.screen === 'card' && screen.screen === 'card' && (before.card !== screen.card || (before.answered && !screen.answered)));
  if (isNew) {
    scrollTo(0, 0);
    focus('h1');
  } else if (before.screen === 'card' && screen.screen === 'card' && screen.answered && !before.answered)
    focus(screen.answered.result === undefined ? '.answer' : '.result');
}

/** Moves the focus, never out of another part of the window. */
function focus(selector: string): void {
  if (document.hasFocus()) page.querySelector<HTMLElement>(selector)?.focus();
}

addEventListener('message', ({ data }: MessageEvent<Screen>) => show(data));
addEventListener('focus', () => {
  if (document.activeElement === document.body) focus('h1');
});
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
say({ do: 'ready' });
