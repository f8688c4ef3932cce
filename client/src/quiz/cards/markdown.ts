import markdownIt from 'markdown-it';

type Renderer = ReturnType<typeof markdownIt>;

/** Addresses a card may lead to; any other stays text. */
const known = /^(?:https?:\/\/|(?:note|rule):)/i;

/** No HTML of the author's, no pictures, no address but the known ones. */
function renderer(): Renderer {
  const made = markdownIt({ html: false }).disable('image');
  made.validateLink = (address) => known.test(address);
  made.normalizeLink = (address) => address;
  return made;
}

const whole = renderer();
// Code that is wider than the view is scrolled, by keyboard too.
whole.renderer.rules.fence = whole.renderer.rules.code_block = (tokens, index) =>
  `<pre tabindex="0"><code>${whole.utils.escapeHtml(tokens[index]?.content.replace(/\n$/, '') ?? '')}</code></pre>\n`;

/** For headings and labels, which hold words only: paragraphs, items and code become spans. */
const phrasing = renderer().disable(['heading', 'lheading', 'hr', 'blockquote', 'table', 'link']);
for (const [type, html] of [
  ['paragraph_open', '<span class="paragraph">'],
  ['paragraph_close', '</span>'],
  ['bullet_list_open', ''],
  ['bullet_list_close', ''],
  ['ordered_list_open', ''],
  ['ordered_list_close', ''],
  ['list_item_close', '</span>'],
] as const)
  phrasing.renderer.rules[type] = (tokens, index) => (tokens[index]?.hidden ? '' : html);
phrasing.renderer.rules.list_item_open = (tokens, index) => `<span class="item">${tokens[index]?.info ? `${tokens[index].info}. ` : '\u2022 '}`;
phrasing.renderer.rules.fence = phrasing.renderer.rules.code_block = (tokens, index) =>
  `<code class="block">${phrasing.utils.escapeHtml(tokens[index]?.content.replace(/\n$/, '') ?? '')}</code>`;

/** Markdown as safe HTML. */
export const html = (markdown: string): string => whole.render(markdown);

/** Markdown as safe HTML that may stand in a heading or label. */
export const words = (markdown: string): string => phrasing.render(markdown.trim());

/** One line of Markdown as safe HTML. */
export const line = (markdown: string): string => whole.renderInline(markdown.trim());

/** Any text as safe HTML. */
export const escaped = (text: string): string => whole.utils.escapeHtml(text);
