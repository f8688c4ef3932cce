import type { Card } from '../cards/card.ts';
import type { Writable } from '../cards/card-file.ts';
import { hash } from '../session/random.ts';

/**
 * Cards as Anki writes and reads notes: lines of fields with a head that says what they are. Everything a card has is kept:
 * its type and place as tags, options, steps and answers as lists in the fields.
 * Source: Anki manual, text files, checked 2026-11-23.
 */
export function ankiText(cards: readonly Card[], separator: '\t' | ',' = '\t'): string {
  const name = separator === '\t' ? 'tab' : 'comma';
  const head = [`#separator:${name}`, '#html:true', '#guid column:1', '#notetype column:2', '#deck column:3', '#tags column:6'];
  const lines = cards.map((card) => {
    const { type, front, back } = sides(card);
    return [guidOf(card), type, 'DevOps Notes', front, back, tagsOf(card).join(' ')].map((field) => quoted(field, separator)).join(separator);
  });
  return `${[...head, ...lines].join('\n')}\n`;
}

const GUID = 'aws-devops-notes:';
const guidOf = ({ id, guid }: Card): string => guid ?? `${GUID}${id}`;

const quoted = (field: string, separator: string): string =>
  field.includes(separator) || /["\r\n]|^#/.test(field) ? `"${field.replaceAll('"', '""')}"` : field;

const tagsOf = ({ id, note, type, section, task, difficulty }: Card): string[] =>
  Object.entries({ id, note, type, section, task, difficulty }).flatMap(([key, value]) => (value === undefined ? [] : [`${key}::${value}`]));

type Sides = { readonly type: 'Basic' | 'Cloze'; readonly front: string; readonly back: string };

function sides(card: Card): Sides {
  const more = [part('why', 'why' in card ? card.why : undefined), part('hint', card.hint), part('source', card.source)].join('');
  const question = part('question', 'question' in card ? card.question : undefined);
  switch (card.type) {
    case 'recall':
      return { type: 'Basic', front: question, back: part('answer', card.answer) + more };
    case 'cloze': {
      let count = 0;
      const text = html(card.text).replace(/\{\{(.+?)\}\}/gs, (_, gap: string) => `{{c${++count}::${gap.replaceAll('::', ':&#58;')}}}`);
      return { type: 'Cloze', front: `${question}<div class="text">${text}</div>`, back: more };
    }
    case 'choice':
    case 'multi': {
      const right = (option: { right?: true }): string => (option.right ? ' class="right"' : '');
      const answers = card.options.map((option) => `<li${right(option)}>${html(option.text)}${part('why', option.why)}</li>`);
      return {
        type: 'Basic',
        front:
          question +
          list(
            'options',
            card.options.map(({ text }) => text),
          ),
        back: `<ol class="options">${answers.join('')}</ol>${more}`,
      };
    }
    case 'order':
      return { type: 'Basic', front: question + list('steps', [...card.steps].sort()), back: list('steps', card.steps) + more };
    case 'fill':
      return { type: 'Basic', front: `${question}${part('file', card.file)}${part('snippet', card.snippet)}`, back: list('accept', card.accept) + more };
    case 'fix':
      return { type: 'Basic', front: `${question}${part('file', card.fileName)}${part('snippet', card.faulty)}`, back: part('answer', card.fixed) + more };
  }
}

const part = (name: string, text: string | undefined): string => (text === undefined ? '' : `<div class="${name}">${html(text)}</div>`);
const list = (name: string, texts: readonly string[]): string => `<ol class="${name}">${texts.map((text) => `<li>${html(text)}</li>`).join('')}</ol>`;

/** Markdown stays as it is written, but for what HTML takes for its own; blanks at the start of lines are kept. */
const html = (text: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/ (?= )|(?<=^|\n) /g, '&nbsp;')
    .replaceAll('\t', '&#9;')
    .replaceAll('\n', '<br>');

/** What of HTML means something in Markdown, and else the text. */
const markdown = (source: string): string =>
  source
    .replace(/\r?\n/g, ' ')
    .replace(/<br ?\/?>|<\/?(p|div|ul|ol|tr|h\d|pre|blockquote)\b[^>]*>/gi, '\n')
    .replace(/<li\b[^>]*>/gi, '\n- ')
    .replace(/<\/?code\b[^>]*>/gi, '`')
    .replace(/<\/?(b|strong)\b[^>]*>/gi, '**')
    .replace(/<\/?(i|em)\b[^>]*>/gi, '*')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** What came in: cards for the user's own files, by note; and notes that make no card, each in a sentence. */
export type Imported = { readonly cards: readonly Writable[]; readonly left: readonly string[] };

/** Reads what `ankiText` or Anki itself wrote. Cards that `isKnown` here already, by their ids, are passed over. */
export function readAnki(text: string, isKnown: (id: string) => boolean = () => false): Imported {
  const { head, rows } = rowsOf(text.replace(/^\uFEFF/, ''));
  const column = (name: string): number => Number(head.get(`${name} column`) ?? 0) - 1;
  const special = ['guid', 'notetype', 'deck', 'tags'].map(column);
  const cards: Writable[] = [];
  const left: string[] = [];
  const taken = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const [guid = '', , , tags = ''] = special.map((at) => row[at] ?? '');
    const [front = '', back = ''] = row.filter((_, at) => !special.includes(at));
    const tag = new Map(
      tags.split(' ').flatMap((each) => (each.includes('::') ? [[each.slice(0, each.indexOf('::')), each.slice(each.indexOf('::') + 2)]] : [])),
    );
    const note = tag.get('note') ?? 'anki';
    const own = guid.startsWith(GUID) ? guid.slice(GUID.length) : tag.get('id');
    const id = own ?? `anki-${(guid ? hash(guid) : hash(front)).toString(36)}`;
    if (isKnown(id) || tag.get('type') === 'fix') continue;
    const card = cardOf(tag.get('type'), front, back);
    if (!card || taken.has(id)) {
      left.push(`Line ${index + 1} ${card ? 'has the id of another' : 'has no question or no answer'}: ${inOneLine(front).slice(0, 60)}`);
      continue;
    }
    taken.add(id);
    const difficulty = (['easy', 'medium', 'hard'] as const).find((each) => each === tag.get('difficulty'));
    const hint = textOf(back, 'hint');
    const source = textOf(back, 'source');
    cards.push({
      id,
      note,
      ...optional('section', tag.get('section')),
      ...optional('task', tag.get('task')),
      ...(difficulty ? { difficulty } : {}),
      ...optional('source', source),
      ...optional('hint', hint),
      ...(guid !== '' && !guid.startsWith(GUID) ? { guid } : {}),
      ...card,
    });
  }
  return { cards, left };
}

const optional = <Key extends string>(key: Key, value: string | undefined): { [key in Key]?: string } =>
  value === undefined || value === '' ? {} : ({ [key]: value } as { [key in Key]: string });

type Content = Writable extends infer Each
  ? Each extends Writable
    ? Omit<Each, 'id' | 'note' | 'section' | 'task' | 'difficulty' | 'source' | 'hint'>
    : never
  : never;

function cardOf(type: string | undefined, front: string, back: string): Content | undefined {
  const question = textOf(front, 'question');
  const why = textOf(back, 'why', true) ?? '';
  const own = optional('question', question);
  if (type === 'choice' || type === 'multi') {
    const options = itemsOf(back, 'options').map(({ content, right }) => {
      const reason = /<div class="why">([\s\S]*?)<\/div>/.exec(content);
      return { text: tidy(content.replace(reason?.[0] ?? '', '')), ...(right ? { right } : {}), why: tidy(reason?.[1] ?? '') };
    });
    if (question && options.length > 0) return { type, question, options };
  }
  const steps = itemsOf(back, 'steps').map(({ content }) => tidy(content));
  if (type === 'order' && question && steps.length > 0) return { type, question, steps, why };
  const accept = itemsOf(back, 'accept').map(({ content }) => tidy(content));
  const snippet = textOf(front, 'snippet');
  if (type === 'fill' && snippet && accept.length > 0) return { type, ...own, file: textOf(front, 'file') ?? '', snippet, accept, why };
  if (/\{\{c\d+::/.test(front)) {
    // Before it is Markdown: colons of the text itself are written as entities there.
    const plain = front.replace(/\{\{c\d+::([\s\S]+?)(?:::[\s\S]*?)?\}\}/g, '{{$1}}');
    const text = textOf(plain, 'text') ?? tidy(plain);
    return { type: 'cloze', ...own, text, why: why || (type === undefined ? tidy(back) : '') };
  }
  const asked = question ?? tidy(front);
  const answer = textOf(back, 'answer') ?? tidy(back);
  return asked && answer ? { type: 'recall', question: asked, answer } : undefined;
}

/** The text of a part; `outside` of lists. */
function textOf(field: string, name: string, outside = false): string | undefined {
  const source = outside ? field.replace(/<ol\b[\s\S]*?<\/ol>/g, '') : field;
  const found = new RegExp(`<div class="${name}">([\\s\\S]*?)</div>`).exec(source)?.[1];
  return found === undefined ? undefined : tidy(found);
}

function itemsOf(field: string, name: string): { content: string; right?: true }[] {
  const inner = new RegExp(`<ol class="${name}">([\\s\\S]*?)</ol>`).exec(field)?.[1] ?? '';
  return [...inner.matchAll(/<li( class="right")?>([\s\S]*?)<\/li>/g)].map(([, right, content = '']) => ({
    content,
    ...(right ? { right: true as const } : {}),
  }));
}

const tidy = (source: string): string =>
  markdown(source)
    .replace(/[ \t]+(?=\n)/g, '')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+|\s+$/g, '');
const inOneLine = (source: string): string => markdown(source).replace(/\s+/g, ' ').trim();

/** The head, and the rows of fields: in quotes where they hold separators or line ends. */
function rowsOf(text: string): { head: ReadonlyMap<string, string>; rows: readonly (readonly string[])[] } {
  const head = new Map<string, string>();
  let rest = text;
  for (let line = /^#([^:\n]+):([^\r\n]*)\r?\n?/.exec(rest); line; line = /^#([^:\n]+):([^\r\n]*)\r?\n?/.exec(rest)) {
    head.set((line[1] ?? '').toLowerCase().trim(), (line[2] ?? '').trim());
    rest = rest.slice(line[0].length);
  }
  const separators: Readonly<Record<string, string>> = { tab: '\t', comma: ',', semicolon: ';', space: ' ', pipe: '|', colon: ':' };
  const named = head.get('separator');
  const separator = named === undefined ? (rest.includes('\t') ? '\t' : ',') : (separators[named.toLowerCase()] ?? named.replace('\\t', '\t'));
  const rows: string[][] = [];
  let row: string[] = [];
  for (let at = 0; at < rest.length; ) {
    const inQuotes = rest[at] === '"' ? /^"((?:[^"]|"")*)"?/.exec(rest.slice(at)) : undefined;
    const end = inQuotes ? at + inQuotes[0].length : endOf(rest, at, separator);
    row.push(inQuotes ? (inQuotes[1] ?? '').replaceAll('""', '"') : rest.slice(at, end));
    if (rest.startsWith(separator, end)) {
      at = end + separator.length;
      if (at < rest.length) continue;
      row.push('');
    } else at = end + (/^(\r\n|\n|\r|[^\r\n]+(\r\n|\n|\r)?)/.exec(rest.slice(end, end + 10_000))?.[0].length ?? 0);
    if (row.some((field) => field !== '')) rows.push(row);
    row = [];
  }
  return { head, rows };
}

function endOf(text: string, from: number, separator: string): number {
  let end = from;
  while (end < text.length && text[end] !== '\n' && text[end] !== '\r' && !text.startsWith(separator, end)) end++;
  return end;
}
