import type { CardScreen, Draft, Filter, Message, Mode, Screen, StartScreen, SummaryScreen } from '../src/quiz/screen.ts';
import { task } from './tasks.ts';
import { type Child, h, type Tree } from './tree.ts';

/** What a person does on a screen, without the turn that the page adds. */
export type Say = (message: Message extends infer M ? (M extends unknown ? Omit<M, 'turn'> : never) : never) => void;

/** Draws a screen. All that a person can do ends in `say` or, for what is chosen or typed, in `edit`. */
export function view(screen: Screen, say: Say, edit: (draft: Draft) => void): Tree[] {
  const notice: Child = screen.notice !== undefined && h('p', { class: 'notice' }, screen.notice);
  switch (screen.screen) {
    case 'loading':
      return [h('main', { key: 'loading' }, h('h1', { tabindex: -1 }, 'Quiz'), h('p', {}, 'The cards are being read.'))];
    case 'start':
      return [h('main', { key: 'start' }, notice, start(screen, say))];
    case 'card':
      return [h('main', { key: `card ${screen.card}` }, notice, card(screen, say, edit)), footer(screen, say)];
    case 'summary':
      return [h('main', { key: 'summary' }, notice, summary(screen, say))];
  }
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const button = (name: string, onclick: () => void, props: Record<string, string | boolean | undefined> = {}): Tree =>
  h('button', { type: 'button', ...props, onclick }, name);

function start(screen: StartScreen, say: Say): Child {
  const { due, fresh, all, filter, limits } = screen;
  const nothing = due + fresh === 0;
  const choose = (change: Partial<Filter>): void => say({ do: 'filter', filter: { ...filter, ...change } });
  const begin = (mode: Mode) => (): void => say({ do: 'start', mode });
  return [
    h('h1', { tabindex: -1 }, 'Quiz'),
    h('p', { class: 'counts' }, h('strong', {}, String(due)), ' due, ', h('strong', {}, String(fresh)), ` new for today, ${count(all, 'card')} in all.`),
    nothing && h('p', {}, all === 0 ? 'No card passes the filter.' : 'Nothing is due. Practice leaves the schedule alone.'),
    h('p', { class: 'actions' }, button('Start review', begin('review'), { class: 'primary', disabled: nothing })),
    h(
      'div',
      { class: 'fields' },
      h(
        'label',
        {},
        'Topic',
        h(
          'select',
          { value: filter.topic, onchange: (event: Event) => choose({ topic: chosenIn(event) }) },
          h('option', { value: '' }, 'All topics'),
          screen.topics.map(({ domain, topics }) =>
            h(
              'optgroup',
              { label: domain },
              topics.map(({ id, title }) => h('option', { value: id }, title)),
            ),
          ),
        ),
      ),
      h(
        'label',
        {},
        'Cards',
        h(
          'select',
          { value: filter.only, onchange: (event: Event) => choose({ only: chosenIn(event) as Filter['only'] }) },
          sorts.map(([value, name]) => h('option', { value }, name)),
        ),
      ),
    ),
    h('p', { class: 'actions' }, button('Practise weak cards', begin('weak'), { disabled: all === 0 }), button('Cram', begin('cram'), { disabled: all === 0 })),
    h(
      'details',
      {},
      h('summary', {}, 'Limits for today'),
      h(
        'form',
        { class: 'fields', onsubmit: (event: SubmitEvent) => setLimits(event, say) },
        h('label', {}, 'New cards', h('input', { type: 'number', name: 'fresh', min: 0, max: 9999, required: true, value: String(limits.fresh) })),
        h('label', {}, 'Reviews', h('input', { type: 'number', name: 'reviews', min: 0, max: 9999, required: true, value: String(limits.reviews) })),
        h('button', { type: 'submit' }, 'Set for today'),
      ),
    ),
    screen.undo &&
      h(
        'p',
        { class: 'tools' },
        button('Undo', () => say({ do: 'undo' }), { 'aria-keyshortcuts': 'u' }),
      ),
  ];
}

const sorts: readonly (readonly [Filter['only'], string])[] = [
  ['', 'All'],
  ['seen', 'Seen in your files'],
  ['flagged', 'Flagged'],
  ['own', 'Your own'],
  ['suspended', 'Suspended'],
];

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;

function setLimits(event: SubmitEvent, say: Say): void {
  event.preventDefault();
  const data = new FormData(event.target as HTMLFormElement);
  say({ do: 'limits', limits: { fresh: Number(data.get('fresh')), reviews: Number(data.get('reviews')) } });
}

const modes: Record<Mode, string> = { review: 'Review', weak: 'Weak cards', cram: 'Cram' };

function card(screen: CardScreen, say: Say, edit: (draft: Draft) => void): Child {
  const { answered } = screen;
  return [
    h('p', { class: 'where' }, [modes[screen.mode], ...screen.about, screen.flagged && 'Flagged'].filter(Boolean).join(' · ')),
    h('h1', { tabindex: -1, html: screen.question }),
    typeof screen.hint === 'string' && h('div', { class: 'hint', html: screen.hint }),
    task(screen, say, edit),
    answered && h('section', { class: 'answer', tabindex: -1, 'aria-label': 'Answer', html: answered.answer }),
    answered && [
      h(
        'details',
        {},
        h('summary', {}, 'Card info'),
        h(
          'dl',
          {},
          answered.history.facts.map(([name, value]) => [h('dt', {}, name), h('dd', {}, value)]),
          h('dt', {}, 'Source'),
          h('dd', { html: answered.source }),
        ),
        answered.history.log.length > 0 && log(answered.history.log),
      ),
    ],
  ];
}

const log = (rows: NonNullable<CardScreen['answered']>['history']['log']): Tree =>
  h(
    'div',
    { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Reviews of this card' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          ['Review', 'Rating', 'Next', 'Stability', 'Difficulty'].map((name) => h('th', { scope: 'col' }, name)),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            [row.when, row.rating, row.next, row.stability, row.difficulty].map((cell) => h('td', {}, cell)),
          ),
        ),
      ),
    ),
  );

const ratingNames = ['Again', 'Hard', 'Good', 'Easy'];

/** The result and what comes next: always in the same place, also beside a long question. */
function footer(screen: CardScreen, say: Say): Tree {
  const { answered, task: asked } = screen;
  const objective = asked.type !== 'recall';
  const tool = (name: string, key: string, what: 'undo' | 'bury' | 'suspend' | 'flag' | 'note', props: Record<string, string | boolean> = {}): Tree =>
    button(name, () => say({ do: what }), { 'aria-keyshortcuts': key, title: `${name} (${key})`, ...props });
  return h(
    'footer',
    { key: 'footer' },
    h(
      'p',
      { role: 'status', class: answered?.correct === undefined ? 'result' : `result ${answered.correct ? 'right' : 'wrong'}`, tabindex: -1 },
      answered?.result ?? '',
    ),
    h(
      'div',
      { class: 'actions' },
      !answered &&
        h('button', { key: 'check', type: 'submit', form: 'task', class: 'primary', 'aria-keyshortcuts': 'Space' }, objective ? 'Check answer' : 'Show answer'),
      !answered && screen.hint === null && button('Hint', () => say({ do: 'hint' })),
      answered &&
        (objective || answered.ratings.length === 0) &&
        button('Next', () => say({ do: 'rate' }), { key: 'next', class: 'primary', 'aria-keyshortcuts': 'Space' }),
      answered &&
        answered.ratings.length > 0 &&
        h(
          'div',
          { class: 'ratings', role: 'group', 'aria-label': 'How well did you know it?' },
          answered.ratings.map(({ rating, interval, proposed }) =>
            h(
              'span',
              { class: proposed ? 'rating proposed' : 'rating' },
              button(ratingNames[rating - 1] ?? '', () => say({ do: 'rate', rating }), {
                'aria-keyshortcuts': String(rating),
                'aria-describedby': `interval-${rating}`,
              }),
              h('small', { id: `interval-${rating}` }, proposed ? `${interval}, proposed` : interval),
            ),
          ),
        ),
    ),
    h(
      'div',
      { class: 'tools' },
      screen.undo && tool('Undo', 'u', 'undo'),
      tool('Bury', 'b', 'bury'),
      tool('Suspend', 's', 'suspend', { 'aria-pressed': String(screen.suspended) }),
      tool('Flag', 'f', 'flag', { 'aria-pressed': String(screen.flagged) }),
      answered?.note !== undefined && tool('Open note', 'n', 'note'),
      button('End session', () => say({ do: 'end' })),
      h('span', { class: 'progress' }, `${screen.done} done, ${screen.left} left`),
    ),
  );
}

function summary(screen: SummaryScreen, say: Say): Child {
  const { reviewed, right, ratings } = screen;
  return [
    h('h1', { tabindex: -1 }, 'Session finished'),
    h('p', {}, reviewed === 0 ? 'No card was answered.' : `${count(reviewed, 'card')} answered, ${right} of them right.`),
    ratings.some(Boolean) &&
      h(
        'dl',
        {},
        ratingNames.map((name, index) => [h('dt', {}, name), h('dd', {}, String(ratings[index] ?? 0))]),
      ),
    h('p', {}, screen.next),
    h(
      'p',
      { class: 'actions' },
      screen.more && button('Start review', () => say({ do: 'start', mode: 'review' }), { class: 'primary' }),
      button('Overview', () => say({ do: 'home' })),
      screen.undo && button('Undo', () => say({ do: 'undo' }), { 'aria-keyshortcuts': 'u' }),
    ),
  ];
}
