import { l10n } from '../l10n.ts';
import { type Assets, webPage } from '../web-page.ts';

/** Style and script of a page, which stand in it. */
export type Files = Omit<Assets, 'source'>;

/** What a page shows first stands in it: nothing is left to fetch before the first paint. */
export const pageHtml = (files: Files, screen: object, body: 'view' | 'panel', title = l10n.t('Quiz')): string =>
  webPage(
    title,
    files,
    `<div id="page"></div>
<script type="application/json" id="screen">${JSON.stringify(screen).replaceAll('<', '\\u003c')}</script>`,
    body,
  );
