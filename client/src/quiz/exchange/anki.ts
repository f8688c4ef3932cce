import { l10n } from '../../l10n.ts';
import { type Card, type ClozePart, clozeParts } from '../cards/card.ts';
import { isFileName, type Writable } from '../cards/card-file.ts';
import { isId } from '../memory/ranges.ts';
import { hash } from '../session/random.ts';
import { html, inOneLine, itemsOf, list, markdown, part, partOf, textOf, withoutLists } from './fields.ts';
import { rowsOf } from './rows.ts';

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

const tagsOf = (card: Card): string[] => {
  const { id, note, type, section, task, difficulty } = card;
  const exam = 'exam' in card && card.exam ? 'yes' : undefined;
  return Object.entries({ id, note, type, section, task, difficulty, exam }).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}::${asTag(value)}`],
  );
};

/** Blanks end a tag. */
const asTag = (text: string): string => text.replace(/[\s%]/g, (sign) => `%${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
const ofTag = (tag: string): string => tag.replace(/%([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

type Sides = { readonly type: 'Basic' | 'Cloze'; readonly front: string; readonly back: string };

function sides(card: Card): Sides {
  const more = [part('why', 'why' in card ? card.why : undefined), part('hint', card.hint), part('source', card.source)].join('');
  const question = part('question', 'question' in card ? card.question : undefined);
  switch (card.type) {
    case 'recall':
      return { type: 'Basic', front: question, back: part('answer', card.answer) + more };
    case 'cloze': {
      let count = 0;
      const text = clozeParts(html(card.text)).map((each) => ('gap' in each ? `{{c${++count}::${inside(each).replaceAll('::', ':&#58;')}}}` : each.text));
      return { type: 'Cloze', front: `${question}<div class="text">${text.join('')}</div>`, back: more };
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
      tags.split(' ').flatMap((each) => (each.includes('::') ? [[each.slice(0, each.indexOf('::')), ofTag(each.slice(each.indexOf('::') + 2))]] : [])),
    );
    const named = tag.get('note') ?? '';
    const note = isFileName(named) ? named : 'anki';
    const own = guid.startsWith(GUID) ? guid.slice(GUID.length) : tag.get('id');
    const id = isId(own) ? own : `anki-${(guid ? hash(guid) : hash(front)).toString(36)}`;
    if (isKnown(id) || tag.get('type') === 'fix') continue;
    const card = cardOf(tag.get('type'), front, back);
    if (!card || taken.has(id)) {
      left.push(
        l10n.t('Line {0} {1}: {2}', index + 1, card ? l10n.t('has the id of another') : l10n.t('has no question or no answer'), inOneLine(front).slice(0, 60)),
      );
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
      ...((card.type === 'choice' || card.type === 'multi') && tag.has('exam') ? { ...card, exam: true as const } : card),
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
  const why = textOf(withoutLists(back), 'why') ?? '';
  const own = optional('question', question);
  if (type === 'choice' || type === 'multi') {
    const options = itemsOf(back, 'options').map(({ content, right }) => {
      const reason = partOf(content, 'why');
      const text = markdown(reason ? content.slice(0, reason.start) + content.slice(reason.end) : content);
      return { text, ...(right ? { right } : {}), why: markdown(reason?.inner ?? '') };
    });
    if (question && options.length > 0) return { type, question, options };
  }
  const steps = itemsOf(back, 'steps').map(({ content }) => markdown(content));
  if (type === 'order' && question && steps.length > 0) return { type, question, steps, why };
  const accept = itemsOf(back, 'accept').map(({ content }) => markdown(content));
  const snippet = textOf(front, 'snippet');
  if (type === 'fill' && snippet && accept.length > 0) return { type, ...own, file: textOf(front, 'file') ?? '', snippet, accept, why };
  // Before it is Markdown: colons of the text itself are written as entities there.
  const plain = withPlainGaps(front);
  if (plain !== undefined) {
    const text = textOf(plain, 'text') ?? markdown(plain);
    return { type: 'cloze', ...own, text, why: why || (type === undefined ? markdown(back) : '') };
  }
  const asked = question ?? markdown(front);
  const answer = textOf(back, 'answer') ?? markdown(back);
  return asked && answer ? { type: 'recall', question: asked, answer } : undefined;
}

/** What stands between the braces of a gap. */
const inside = ({ gap, also = [] }: Extract<ClozePart, { gap: string }>): string => [gap, ...also].join('|');

/** Gaps without Anki's number and hint: `{{c1::queue::what}}`; `undefined` if there is none. */
function withPlainGaps(front: string): string | undefined {
  const parts = clozeParts(front).map((each): { text: string; isGap: boolean } => {
    const [head = '', answer = ''] = 'gap' in each ? inside(each).split('::') : [];
    if ('gap' in each && /^c\d+$/.test(head) && answer !== '') return { text: `{{${answer}}}`, isGap: true };
    return { text: 'gap' in each ? `{{${inside(each)}}}` : each.text, isGap: false };
  });
  return parts.some(({ isGap }) => isGap) ? parts.map(({ text }) => text).join('') : undefined;
}
