import './translated.ts';
import { render as draw } from 'preact';
import type { FromPage, ToPage } from '../src/diagram/messages.ts';
import { listOf } from './diagram-list.ts';
import { drawPicture } from './diagram-picture.ts';

/** The page with a picture of what a file describes. Boxes lead to their places in the file. */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): State | undefined; setState(state: State): void };
type State = { readonly asList: boolean };
const vscode = acquireVsCodeApi();

const element = (id: string): HTMLElement => document.getElementById(id) as HTMLElement;
const open = (at: ToPage['diagram']['at'] | undefined): void => {
  if (at) vscode.postMessage({ type: 'open', at });
};

let shown: ToPage['diagram'] | undefined;
let asList = vscode.getState()?.asList ?? false;

function render(): void {
  if (!shown) return;
  const content = element('content');
  element('title').textContent = shown.title;
  element('as-list').setAttribute('aria-pressed', String(asList));
  content.className = asList ? 'list' : 'picture';
  draw(null, content);
  content.replaceChildren();
  if (asList) draw(listOf(shown, open), content);
  else drawPicture(content, shown, open);
}

element('as-list').addEventListener('click', () => {
  asList = !asList;
  vscode.setState({ asList });
  render();
});
// What stands beside each other depends on the room there is.
let width = window.innerWidth;
window.addEventListener('resize', () => {
  if (Math.abs(window.innerWidth - width) < 50) return;
  width = window.innerWidth;
  if (!asList) render();
});
// Only the extension can send messages to the page of a web view.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  shown = data.diagram;
  render();
});
vscode.postMessage({ type: 'ready' });
