import { linked, webPage } from '../web-page.ts';

/** The page itself, set once; what it shows comes by message. */
export const frame = (source: string, file: (name: string) => string): string => webPage('Note', linked('reader', source, file), inside);

const inside = `<header class="bar"><div class="tools" role="toolbar" aria-label="Reader">
<button type="button" id="back" disabled>Back</button>
<button type="button" id="forward" disabled>Forward</button>
<button type="button" id="follow" aria-pressed="false" title="Show what the key under the cursor is about">Follow the cursor</button>
<button type="button" id="quiz">Quiz this topic</button>
<button type="button" id="export">Export</button>
</div></header>
<main>
<h1 id="title" tabindex="-1"></h1>
<p id="facts"></p>
<nav id="contents-frame" aria-label="Sections" hidden><ul id="contents"></ul></nav>
<div id="body"></div>
</main>`;
