/**
 * The fields of Anki's notes: HTML of which Markdown is made and back, with parts that have names and lists. Each reader looks at each
 * character a fixed number of times, also where an end is missing.
 */

import { type Enclosed, enclosed, replaced } from '../../../../server/src/core/scan.ts';

/** A part of a field; nothing without a text. */
export const part = (name: string, text: string | undefined): string => (text === undefined ? '' : `<div class="${name}">${html(text)}</div>`);

/** A list in a field. */
export const list = (name: string, texts: readonly string[]): string => `<ol class="${name}">${texts.map((text) => `<li>${html(text)}</li>`).join('')}</ol>`;

/** Markdown stays as it is written, but for what HTML takes for its own; blanks at the start of lines are kept. */
export const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ (?= )|(?<=^|\n) /g, '&nbsp;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '<br>');

/** The first part of a name. */
export function partOf(field: string, name: string): Enclosed | undefined {
  const [first] = enclosed(field, `<div class="${name}">`, '</div>');
  return first;
}

/** The text of a part. */
export function textOf(field: string, name: string): string | undefined {
  const found = partOf(field, name);
  return found && markdown(found.inner);
}

/** A field without its lists. */
export const withoutLists = (field: string): string => replaced(field, enclosed(field, '<ol', '</ol>'), () => '');

/** The items of a list, as HTML. */
export function itemsOf(field: string, name: string): { content: string; right?: true }[] {
  const [list] = enclosed(field, `<ol class="${name}">`, '</ol>');
  const [, ...items] = (list?.inner ?? '').split('<li');
  return items.flatMap((item) => {
    const end = /^[\s>]/.test(item) ? item.indexOf('>') : -1;
    const content = item.slice(end + 1).split('</li>', 1)[0] ?? '';
    return end < 0 ? [] : [{ content, ...(item.slice(0, end) === ' class="right"' ? { right: true as const } : {}) }];
  });
}

/** What a tag means in Markdown. */
function markOf(tag: string): string {
  const [, closing = '', name = ''] = /^(\/?)([a-z][a-z0-9]*)(?:[\s/]|$)/i.exec(tag) ?? [];
  switch (name.toLowerCase()) {
    case 'br':
    case 'p':
    case 'div':
    case 'ul':
    case 'ol':
    case 'tr':
    case 'pre':
    case 'blockquote':
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return '\n';
    case 'li':
      return closing ? '' : '\n- ';
    case 'code':
      return '`';
    case 'b':
    case 'strong':
      return '**';
    case 'i':
    case 'em':
      return '*';
  }
  return '';
}

const entities: Readonly<Record<string, string>> = { nbsp: ' ', lt: '<', gt: '>', quot: '"', amp: '&' };

/** The character of a number; what is none becomes a sign for a missing one. */
function characterOf(digits: string): string {
  const code = Number(digits);
  return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '\ufffd';
}

/** What of HTML means something in Markdown, and else the text, without blanks at ends of lines and more than one empty line. */
export function markdown(source: string): string {
  const [first = '', ...rest] = source.replace(/\r?\n/g, ' ').split('<');
  const text = rest.reduce((before, each) => {
    const end = /^[a-z/!?]/i.test(each) ? each.indexOf('>') : -1;
    return before + (end < 0 ? `<${each}` : markOf(each.slice(0, end)) + each.slice(end + 1));
  }, first);
  return text
    .replace(/&(?:#(\d{1,9})|(nbsp|lt|gt|quot|amp));/g, (_, digits: string | undefined, name: string) =>
      digits === undefined ? (entities[name] ?? '') : characterOf(digits),
    )
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .trimEnd();
}

/** The same in one line. */
export const inOneLine = (source: string): string => markdown(source).replace(/\s+/g, ' ').trim();
