import './translated.ts';
import { l10n } from '../src/l10n.ts';
import type { FromPage, ToPage } from '../src/trial/messages.ts';

/** The page on which something of a file is tried on an example. What was typed stays as long as the page. */

declare function acquireVsCodeApi(): { postMessage(message: FromPage): void; getState(): State | undefined; setState(state: State): void };
type State = { readonly text: string };
const vscode = acquireVsCodeApi();

type Trial = Extract<ToPage, { type: 'show' }>['trial'];
type Outcome = Extract<ToPage, { type: 'outcome' }>['outcome'];

const element = <Element extends HTMLElement>(id: string): Element => document.getElementById(id) as Element;
const example = element<HTMLTextAreaElement>('example');
const samples = element<HTMLSelectElement>('samples');

let shown: Trial | undefined;

function show(trial: Trial): void {
  const isNew = shown?.title !== trial.title || shown.samples[0]?.name !== trial.samples[0]?.name;
  shown = trial;
  element('title').textContent = trial.wish;
  element('name').textContent = l10n.t('The {0}: paste yours, or change a sample', trial.example);
  if (!isNew) return;
  samples.replaceChildren(...trial.samples.map(({ name }, index) => new Option(name, String(index))));
  const kept = vscode.getState()?.text;
  if (kept === undefined) choose(0);
  else example.value = kept;
  run();
}

function choose(index: number): void {
  example.value = shown?.samples[index]?.text ?? '';
}

function run(): void {
  vscode.setState({ text: example.value });
  vscode.postMessage({ type: 'run', text: example.value });
}

function tell(outcome: Outcome): void {
  const says = 'fault' in outcome ? outcome.fault : outcome.says;
  element('says').replaceChildren(...withCode(says));
  element('checks').replaceChildren(...('fault' in outcome ? [] : outcome.checks.map(row)));
}

function row({ holds, what, found, wanted, at }: Extract<Outcome, { holds: boolean }>['checks'][number]): HTMLElement {
  const item = document.createElement('li');
  const mark = made('span', holds ? '✓' : '✗', 'mark');
  mark.setAttribute('aria-label', holds ? l10n.t('Holds:') : l10n.t('Fails:'));
  mark.setAttribute('role', 'img');
  const link = made('button', what, 'link');
  link.addEventListener('click', () => vscode.postMessage({ type: 'open', at }));
  item.append(mark, link, `: ${found}`, made('div', l10n.t('Pattern: {0}', wanted), 'wanted'));
  return item;
}

function made(name: string, text: string, style: string): HTMLElement {
  const node = document.createElement(name);
  node.textContent = text;
  node.className = style;
  return node;
}

/** Text with its code spans. */
const withCode = (text: string): (string | HTMLElement)[] => text.split('`').map((part, index) => (index % 2 === 1 ? made('code', part, '') : part));

samples.addEventListener('change', () => {
  choose(samples.selectedIndex);
  run();
});
let pause: ReturnType<typeof setTimeout> | undefined;
example.addEventListener('input', () => {
  clearTimeout(pause);
  pause = setTimeout(run, 200);
});
// Only the extension can send messages to the page of a web view.
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'show') show(data.trial);
  else tell(data.outcome);
});
vscode.postMessage({ type: 'ready' });
