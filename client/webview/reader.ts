import './translated.ts';
import { l10n } from '../src/l10n.ts';
import type { FromPage, Place, ToPage } from '../src/topics/messages.ts';

/** The page of the reader. The extension says what to show; links and buttons only say what was asked for. */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; setState(state: Place): void };
const vscode = acquireVsCodeApi();

const element = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;
const send = (message: FromPage): void => vscode.postMessage(message);

let shown = '';

function show({ place, title, facts, html, sections, back, forward, follows, quiet }: ToPage): void {
  vscode.setState(place);
  const isNew = shown !== place.page;
  if (isNew) {
    shown = place.page;
    element('title').textContent = title;
    element('facts').textContent = facts;
    // Made by us from our own and the user's Markdown, in which no HTML gets through; the policy of the page allows no script either.
    element('body').innerHTML = html;
    addCopyButtons();
    element('contents').replaceChildren(...sections.map(({ id, title: name }) => contentsLink(place.page, id, name)));
    element('contents-frame').hidden = sections.length < 2;
  }
  element<HTMLButtonElement>('back').disabled = !back;
  element<HTMLButtonElement>('forward').disabled = !forward;
  element('quiz').hidden = place.page.includes('/');
  element('follow').setAttribute('aria-pressed', String(follows));
  const target = place.section === undefined ? undefined : document.getElementById(place.section);
  for (const marked of document.querySelectorAll('.here')) marked.classList.remove('here');
  if (target) {
    target.classList.add('here');
    target.tabIndex = -1;
    target.scrollIntoView({ block: 'start', behavior: 'auto' });
    if (!quiet) target.focus({ preventScroll: true });
  } else if (isNew) {
    window.scrollTo(0, 0);
    if (!quiet) element('title').focus({ preventScroll: true });
  }
}

function contentsLink(page: string, id: string, name: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `#${id}`;
  link.dataset.note = page;
  link.dataset.section = id;
  link.textContent = name;
  item.append(link);
  return item;
}

function addCopyButtons(): void {
  for (const code of document.querySelectorAll('#body pre')) {
    const frame = document.createElement('div');
    frame.className = 'code';
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'copy';
    button.textContent = l10n.t('Copy');
    button.addEventListener('click', () => {
      const lines = [...code.querySelectorAll('.caret')];
      const text = (code.textContent ?? '')
        .split('\n')
        .filter((line) => !lines.some((caret) => caret.textContent === line))
        .join('\n');
      send({ type: 'copy', text });
      button.textContent = l10n.t('Copied');
      setTimeout(() => {
        button.textContent = l10n.t('Copy');
      }, 1500);
    });
    code.replaceWith(frame);
    // A wide block can be scrolled by keyboard.
    code.setAttribute('tabindex', '0');
    frame.append(code, button);
  }
}

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a');
  if (!link) return;
  const { note, rule, kind, key, section } = link.dataset;
  if (note === undefined && rule === undefined && key === undefined && section === undefined) return;
  event.preventDefault();
  if (kind !== undefined && key !== undefined) send({ type: 'key', kind, pointer: key });
  else send({ type: 'go', place: { page: rule ?? note ?? shown, ...(section === undefined ? {} : { section }) } });
});
for (const type of ['back', 'forward', 'follow', 'quiz', 'export'] as const) element(type).addEventListener('click', () => send({ type }));
document.addEventListener('keydown', (event) => {
  if (!event.altKey || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return;
  event.preventDefault();
  send({ type: event.key === 'ArrowLeft' ? 'back' : 'forward' });
});
// Only the extension can send messages to the page of a web view.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => show(data));
send({ type: 'ready' });
