import { l10n } from '../l10n.ts';
import { linked, webPage } from '../web-page.ts';

/** The page itself, set once; what it shows comes by message. */
export const frame = (source: string, file: (name: string) => string): string => webPage(l10n.t('Note'), linked('reader', source, file), inside);

const inside = `<header class="bar"><div class="tools" role="toolbar" aria-label="${l10n.t('Reader')}">
<button type="button" id="back" disabled>${l10n.t('Back')}</button>
<button type="button" id="forward" disabled>${l10n.t('Forward')}</button>
<button type="button" id="follow" aria-pressed="false" title="${l10n.t('Show what the key under the cursor is about')}">${l10n.t('Follow the cursor')}</button>
<button type="button" id="quiz">${l10n.t('Quiz this topic')}</button>
<button type="button" id="export">${l10n.t('Export')}</button>
</div></header>
<main>
<h1 id="title" tabindex="-1"></h1>
<p id="facts"></p>
<nav id="contents-frame" aria-label="${l10n.t('Sections')}" hidden><ul id="contents"></ul></nav>
<div id="body"></div>
</main>`;
