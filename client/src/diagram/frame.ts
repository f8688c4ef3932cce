import { l10n } from '../l10n.ts';
import { linked, webPage } from '../web-page.ts';

/** The page itself, set once; what it draws comes by message. */
export const frame = (source: string, file: (name: string) => string): string => webPage(l10n.t('Picture'), linked('diagram', source, file), inside);

const inside = `<header class="bar">
<h1 id="title" tabindex="-1"></h1>
<div class="tools" role="toolbar" aria-label="${l10n.t('View')}"><button type="button" id="as-list" aria-pressed="false">${l10n.t('Show as list')}</button></div>
</header>
<main id="content"></main>`;
