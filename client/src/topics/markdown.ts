import markdownIt, { type Token } from 'markdown-it';
import type { Page } from '../../../server/src/core/page.ts';
import { slug } from '../../../server/src/core/page.ts';
import { l10n } from '../l10n.ts';
import { highlight, type Language } from './highlight.mjs';

/** Draws a picture from the text of its fence: safe HTML. */
export type Draw = (source: string) => string;

/** The body of a note as safe HTML: its text without the title, then its sources. */
export function noteHtml(page: Pick<Page, 'markdown' | 'meta'>, draw?: Draw): string {
  const { sources = [] } = page.meta;
  const items = [sources]
    .flat()
    .map((source) => `<li>${isWeb(source) ? `<a href="${escapeHtml(source)}">${escapeHtml(source)}</a>` : escapeHtml(source)}</li>`);
  return pageHtml(page, draw) + (items.length > 0 ? `<section class="sources"><h2>${l10n.t('Sources')}</h2><ul>${items.join('')}</ul></section>\n` : '');
}

/** The same of a note whose pictures the build has drawn. */
export function shippedHtml(page: Page, pictures: readonly string[]): string {
  let next = 0;
  return noteHtml(page, () => pictures[next++] ?? '');
}

/** The text of a page of ours as safe HTML, without its title: no HTML of the author's gets through, and no address but links known here. */
export const pageHtml = ({ markdown }: Pick<Page, 'markdown'>, draw?: Draw, colours = true): string =>
  renderer.render(markdown.replace(/^# .*$/m, ''), { draw, colours, ids: new Map() } satisfies Env);

/** A rule's page as safe HTML, its id in front; where no style sheet is, code needs no classes for its colours. */
export const ruleHtml = (page: Pick<Page, 'id' | 'markdown'>, colours = true): string =>
  `<p class="id"><code>${escapeHtml(page.id)}</code></p>${pageHtml(page, undefined, colours)}`;

/** What the rules of one text share. */
type Env = {
  readonly draw: Draw | undefined;
  readonly colours: boolean;
  readonly ids: Map<string, number>;
  comment?: { start: number; last: number; end: number };
};

const renderer = markdownIt('default', { html: false });
const { escapeHtml } = renderer.utils;
const isWeb = (address: string): boolean => /^https?:\/\//i.test(address);

renderer.disable('image');
renderer.validateLink = (address) => isWeb(address) || linkTo(address) !== undefined;
renderer.normalizeLink = (address) => address;

/** Where a link of ours leads, as attributes: `note:codebuild#phases`, `rule:buildspec/unknown-key`, `key:buildspec:/phases`, `#phases`. */
function linkTo(address: string): readonly (readonly [string, string])[] | undefined {
  const note = /^note:([\w-]+)(?:#([^\s#]+))?$/.exec(address);
  if (note) return [['href', `#${note[1]}${note[2] ? `.${note[2]}` : ''}`], ['data-note', note[1] ?? ''], ...section(note[2])];
  const rule = /^rule:([\w-]+\/[\w-]+)$/.exec(address)?.[1];
  if (rule)
    return [
      ['href', `#${rule}`],
      ['data-rule', rule],
    ];
  const key = /^key:([\w-]+):(\/\S*)$/.exec(address);
  if (key)
    return [
      ['href', `#${key[1]}:${key[2]}`],
      ['data-kind', key[1] ?? ''],
      ['data-key', key[2] ?? ''],
    ];
  const here = /^#([^\s#]+)$/.exec(address)?.[1];
  return here ? [['href', address], ...section(here)] : undefined;
}
const section = (id: string | undefined): (readonly [string, string])[] => (id ? [['data-section', id]] : []);

// Comments of a note claim keys for its sections; they are not for the reader.
renderer.block.ruler.before(
  'paragraph',
  'comment',
  (state, start, end, silent) => {
    const line = (at: number): string => state.src.slice((state.bMarks[at] ?? 0) + (state.tShift[at] ?? 0), state.eMarks[at]);
    if (!line(start).startsWith('<!--')) return false;
    const last = commentEnd(state.env as Env, start, end, line);
    if (last === end || !line(last).trimEnd().endsWith('-->')) return false;
    if (!silent) state.line = last + 1;
    return true;
  },
  { alt: ['paragraph', 'blockquote', 'list'] },
);

/** The first line from one on in which a comment ends. Many may begin before it, and each asks: what was looked at is not looked at again. */
function commentEnd(env: Env, start: number, end: number, line: (at: number) => string): number {
  const known = env.comment;
  if (known && known.end === end && known.start <= start && start <= known.last) return known.last;
  let last = start;
  while (last < end && !line(last).includes('-->')) last++;
  env.comment = { start, last, end };
  return last;
}

renderer.core.ruler.push('ours', ({ tokens, env }) => {
  tokens.forEach((token, index) => {
    const inside = tokens[index + 1];
    if (token.type === 'heading_open') token.attrSet('id', unique(slug(inside?.content ?? ''), (env as Env).ids));
    if (token.type === 'blockquote_open' && isChange(tokens[index + 2])) token.attrSet('class', 'changed');
    if (token.type === 'table_open') nameRows(tokens, index);
    if (token.type === 'th_open' || token.type === 'td_open') align(token);
    for (const child of token.children ?? []) {
      if (child.type !== 'link_open') continue;
      const to = linkTo(String(child.attrGet('href') ?? ''));
      for (const [name, value] of to ?? []) child.attrSet(name, value);
    }
  });
});

/** A second heading of the same words gets a number, as GitHub does it. */
function unique(id: string, ids: Map<string, number>): string {
  const before = ids.get(id) ?? 0;
  ids.set(id, before + 1);
  return before === 0 ? id : `${id}-${before}`;
}

const isChange = (token: Token | undefined): boolean =>
  token?.children?.some((child, index, { [index - 1]: before }) => before?.type === 'strong_open' && child.content.startsWith('Changed since')) === true;

/** Where nothing stands over the first column, it names the rows. */
function nameRows(tokens: readonly Token[], from: number): void {
  const named = tokens[from + 4]?.content === '';
  for (let index = from; ; index++) {
    const token = tokens[index];
    if (!token || token.type === 'table_close') return;
    if (token.type === 'th_open') token.attrSet('scope', 'col');
    if (!named || tokens[index - 1]?.type !== 'tr_open') continue;
    const [tag, scope] = token.type === 'th_open' ? ['td'] : ['th', 'row'];
    token.tag = tag ?? '';
    token.attrs = scope ? [...(token.attrs ?? []), ['scope', scope]] : null;
    const close = tokens[index + 2];
    if (close) close.tag = token.tag;
  }
}

/** A class in place of the style, which a strict reader refuses. */
function align(token: Token): void {
  const side = /text-align: ?(\w+)/.exec(String(token.attrGet('style') ?? ''))?.[1];
  token.attrs = token.attrs?.filter(([name]) => name !== 'style') ?? null;
  if (side) token.attrJoin('class', side);
}

renderer.renderer.rules.table_open = () => '<div class="table" tabindex="0"><table>\n';
renderer.renderer.rules.table_close = () => '</table></div>\n';
renderer.renderer.rules.fence = (tokens, index, _options, env) => {
  const { info = '', content = '' } = tokens[index] ?? {};
  const language = info.trim().split(/\s+/)[0] ?? '';
  const { draw, colours } = env as Env;
  return language === 'mermaid' && draw ? draw(content) : codeHtml(content, colours ? language : '');
};

const caret = /^ *\^+ [\w-]+\/[\w-]+$/;
/** What people call the languages that have colours. */
const languages: ReadonlyMap<string, Language> = new Map([
  ['bash', 'bash'],
  ['sh', 'bash'],
  ['shell', 'bash'],
  ['zsh', 'bash'],
  ['yaml', 'yaml'],
  ['yml', 'yaml'],
  ['json', 'json'],
  ['jsonc', 'json'],
  ['ini', 'ini'],
  ['toml', 'ini'],
  ['properties', 'ini'],
  ['dockerfile', 'dockerfile'],
  ['docker', 'dockerfile'],
  ['powershell', 'powershell'],
  ['ps1', 'powershell'],
  ['pwsh', 'powershell'],
]);
/** Longer code has no colours: how long they take grows faster than the code. */
const MAX_COLOURED = 20_000;

/** Code with its colours. Lines of carets, which mark the mistake in the line above, are no code. */
function codeHtml(text: string, language: string): string {
  const lines = text.replace(/\n$/, '').split('\n');
  const code = lines.filter((line) => !caret.test(line)).join('\n');
  const known = code.length <= MAX_COLOURED ? languages.get(language.toLowerCase()) : undefined;
  const coloured = (known ? highlight(code, known) : escapeHtml(code)).split('\n');
  let at = 0;
  const html = lines.map((line) => (caret.test(line) ? `<span class="caret">${escapeHtml(line)}</span>` : coloured[at++])).join('\n');
  return `<pre><code>${html}</code></pre>\n`;
}
