import { l10n } from '../l10n.ts';
import { linked, webPage } from '../web-page.ts';

/** The page itself, set once; what it tries comes by message. */
export const frame = (source: string, file: (name: string) => string): string => webPage(l10n.t('Try it'), linked('trial', source, file), inside);

const inside = `<header class="bar"><h1 id="title" tabindex="-1"></h1></header>
<main>
<p class="row"><label for="samples">${l10n.t('Sample')}</label> <select id="samples"></select></p>
<p><label for="example" id="name"></label></p>
<textarea id="example" rows="18" spellcheck="false" autocomplete="off" wrap="off"></textarea>
<p id="says" role="status"></p>
<ol id="checks"></ol>
</main>`;
