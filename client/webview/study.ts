import './translated.ts';
import { type ComponentChild, h, render } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { Page, StudyMessage, StudyScreen } from '../src/quiz/study/screen.ts';
import { cardsPage } from './cards.ts';
import { progressPage } from './progress.ts';

/** The pages on a person's studies. */

declare function acquireVsCodeApi(): { postMessage(message: StudyMessage): void };
const vscode = acquireVsCodeApi();
const say = (said: StudyMessage): void => vscode.postMessage(said);
const place = document.getElementById('page') ?? document.body;
const titles: Readonly<Record<Page, string>> = { progress: l10n.t('Progress'), cards: l10n.t('Cards') };

const pageOf = (screen: StudyScreen): Page => (screen.screen === 'loading' ? screen.page : screen.screen);

function inside(screen: StudyScreen): ComponentChild {
  if (screen.screen === 'progress') return progressPage(screen, say);
  return screen.screen === 'cards' ? cardsPage(screen, say) : h('p', {}, l10n.t('The log is being read.'));
}

function show(screen: StudyScreen): void {
  const page = pageOf(screen);
  const tab = (name: Page): ComponentChild =>
    h(
      'button',
      { type: 'button', class: 'quiet', 'aria-current': name === page ? 'page' : undefined, onclick: () => say({ do: 'page', page: name }) },
      titles[name],
    );
  render(
    [
      h('header', { key: 'bar' }, h('nav', { class: 'tools', 'aria-label': l10n.t('Pages') }, tab('progress'), tab('cards'))),
      h('main', { key: page }, h('h1', { tabindex: -1 }, titles[page]), inside(screen)),
    ],
    place,
  );
}

addEventListener('message', ({ data }: MessageEvent<StudyScreen>) => show(data));
show(JSON.parse(document.getElementById('screen')?.textContent ?? ''));
say({ do: 'ready' });
