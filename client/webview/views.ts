import type { Answered, CardScreen, Draft, Filter, History, Say, Screen, StartScreen, SummaryScreen, Way } from '../src/quiz/session/screen.ts';
import { task } from './tasks.ts';
import { type Child, h, type Tree } from './tree.ts';

/** Draws a screen. All that a person can do ends in `say` or, for what is chosen or typed, in `edit`. */
export function view(screen: Screen, say: Say, edit: (draft: Draft) => void): Tree[] {
  const main = (key: string, ...inside: Child[]): Tree => h('main', { key }, screen.notice !== undefined && h('p', { class: 'notice' }, screen.notice), inside);
  switch (screen.screen) {
    case 'loading':
      return [main('loading', h('h1', { tabindex: -1 }, 'Quiz'), h('p', {}, 'The cards are being read.'))];
    case 'start':
      return [main('start', start(screen, say))];
    case 'card':
      return [main(`card ${screen.card}`, card(screen, say, edit)), footer(screen, say)];
    case 'summary':
      return [main('summary', summary(screen, say))];
  }
}

const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;

type Props = Readonly<Record<string, string | boolean | undefined>>;
const button = (name: string, onclick: () => void, props: Props = {}): Tree => h('button', { type: 'button', ...props, onclick }, name);

function start(screen: StartScreen, say: Say): Child {
  const { due, fresh, all, filter } = screen;
  const nothing = due + fresh === 0;
  const begin = (way: Way) => (): void => say({ do: 'start', way });
  return [
    h('h1', { tabindex: -1 }, 'Quiz'),
    h('p', {}, h('strong', {}, String(due)), ' due, ', h('strong', {}, String(fresh)), ` new for today, ${count(all, 'card')} in all.`),
    nothing && h('p', {}, all === 0 ? 'No card passes the filter.' : 'Nothing is due today. Practice leaves the schedule alone.'),
    h('p', { class: 'actions' }, button('Start review', begin('review'), { class: 'primary', disabled: nothing })),
    filters(screen, (change) => say({ do: 'filter', filter: { ...filter, ...change } })),
    h('p', { class: 'actions' }, button('Practise weak cards', begin('weak'), { disabled: all === 0 }), button('Cram', begin('cram'), { disabled: all === 0 })),
    limits(screen, say),
    screen.suspended.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, count(screen.suspended.length, 'suspended card')),
        h(
          'ul',
          { class: 'plain' },
          screen.suspended.map(({ card, question }, index) =>
            h(
              'li',
              {},
              h('span', { id: `suspended-${index}`, html: question }),
              button('Resume', () => say({ do: 'resume', card }), { 'aria-describedby': `suspended-${index}` }),
            ),
          ),
        ),
      ),
  ];
}

const sorts: readonly (readonly [Filter['only'], string])[] = [
  ['', 'All'],
  ['seen', 'Seen in your files'],
  ['flagged', 'Flagged'],
  ['own', 'Your own'],
];

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;

function filters({ filter, topics }: StartScreen, choose: (change: Partial<Filter>) => void): Tree {
  return h(
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
        topics.map((group) =>
          h(
            'optgroup',
            { label: group.domain },
            group.topics.map(({ id, title }) => h('option', { value: id }, title)),
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
  );
}

function limits({ limits }: StartScreen, say: Say): Tree {
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    say({ do: 'limits', limits: { newCards: Number(data.get('newCards')), reviews: Number(data.get('reviews')) } });
  };
  const field = (label: string, name: 'newCards' | 'reviews'): Tree =>
    h('label', {}, label, h('input', { type: 'number', name, min: 0, max: 9999, required: true, value: String(limits[name]) }));
  return h(
    'details',
    {},
    h('summary', {}, 'Limits for today'),
    h('form', { class: 'fields', onsubmit }, field('New cards', 'newCards'), field('Reviews', 'reviews'), h('button', { type: 'submit' }, 'Set for today')),
  );
}

function card(screen: CardScreen, say: Say, edit: (draft: Draft) => void): Child {
  const { about, answered, done, flagged, hint, left, question } = screen;
  return [
    h(
      'div',
      { class: 'top' },
      h('span', { class: 'progress' }, `${done} done, ${left} left`),
      button('End session', () => say({ do: 'end' }), { class: 'quiet' }),
    ),
    h('p', { class: 'where' }, [...about, ...(flagged ? ['flagged'] : [])].join(' \u00b7 ')),
    h('h1', { tabindex: -1, html: question }),
    typeof hint === 'string' && h('div', { class: 'hint', html: hint }),
    task(screen, say, edit),
    answered && answered.answer !== '' && h('section', { class: 'answer', tabindex: -1, 'aria-label': 'Answer', html: answered.answer }),
    answered && info(answered, say),
  ];
}

/** Card info is fetched when somebody opens it. */
function info({ history }: Answered, say: Say): Tree {
  const ontoggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open && !history) say({ do: 'info' });
  };
  return h('details', { key: 'info', ontoggle }, h('summary', {}, 'Card info'), history && cardInfo(history));
}

const cardInfo = ({ facts, log }: History): Child => [
  h(
    'dl',
    {},
    facts.map(([name, value]) => [h('dt', {}, name), h('dd', { html: value })]),
  ),
  log.length > 0 &&
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': 'Log of this card' },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            ['When', 'What', 'Next in', 'Time'].map((name) => h('th', { scope: 'col' }, name)),
          ),
        ),
        h(
          'tbody',
          {},
          log.map((row) =>
            h(
              'tr',
              {},
              row.map((cell) => h('td', {}, cell)),
            ),
          ),
        ),
      ),
    ),
];

const ratingNames = ['Again', 'Hard', 'Good', 'Easy'];

/** The result and what comes next, always in the same place, however long the question is. */
function footer(screen: CardScreen, say: Say): Tree {
  const { answered, result, task: asked } = screen;
  const verdict = result === undefined ? '' : answered?.correct ? ' right' : ' wrong';
  return h(
    'footer',
    { key: 'footer' },
    h(
      'div',
      { class: 'verdict' },
      h('p', { role: 'status', class: `result${verdict}`, tabindex: -1 }, result ?? ''),
      answered && asked.type !== 'recall' && button('Next', () => say({ do: 'rate' }), { key: 'next', class: 'primary', 'aria-keyshortcuts': 'Space' }),
    ),
    answered ? ratings(answered, say) : h('div', { key: 'actions', class: 'actions' }, answerOrHint(screen, say)),
    h('div', { class: 'tools' }, tools(screen, say)),
  );
}

const answerOrHint = ({ task: asked, hint }: CardScreen, say: Say): Child => [
  h(
    'button',
    { key: 'check', type: 'submit', form: 'task', class: 'primary', 'aria-keyshortcuts': 'Space' },
    asked.type === 'recall' ? 'Show answer' : 'Check answer',
  ),
  hint === null && button('Hint', () => say({ do: 'hint' })),
  asked.type === 'fix' && button('Show answer', () => say({ do: 'give-up' })),
];

const ratings = ({ ratings: all }: Answered, say: Say): Child =>
  all.length > 0 &&
  h(
    'div',
    { key: 'ratings', class: 'ratings', role: 'group', 'aria-label': 'How well did you know it?' },
    all.map(({ rating, interval, proposed }) =>
      h(
        'span',
        { class: proposed ? 'rating proposed' : 'rating' },
        button(ratingNames[rating - 1] ?? '', () => say({ do: 'rate', rating }), {
          'aria-keyshortcuts': String(rating),
          'aria-describedby': `interval-${rating}`,
        }),
        h('small', { id: `interval-${rating}` }, interval, proposed && h('span', { class: 'unseen' }, ', proposed')),
      ),
    ),
  );

function tools({ answered, flagged, undo }: CardScreen, say: Say): Child {
  const tool = (name: string, key: string, what: 'undo' | 'bury' | 'suspend' | 'flag' | 'note', props: Props = {}): Tree =>
    button(name, () => say({ do: what }), { class: 'quiet', 'aria-keyshortcuts': key, title: `${name} (${key})`, ...props });
  return [
    undo && tool('Undo', 'u', 'undo', { key: 'undo' }),
    tool('Bury', 'b', 'bury', { key: 'bury' }),
    tool('Suspend', 's', 'suspend', { key: 'suspend' }),
    tool('Flag', 'f', 'flag', { key: 'flag', 'aria-pressed': String(flagged) }),
    answered?.note && tool('Open note', 'n', 'note', { key: 'note' }),
  ];
}

function summary(screen: SummaryScreen, say: Say): Child {
  const { next, ratings, reviewed, right, undo } = screen;
  return [
    h('h1', { tabindex: -1 }, 'Session finished'),
    h('p', {}, reviewed === 0 ? 'No card was answered.' : `${count(reviewed, 'answer')}, ${right} of them right.`),
    reviewed > 0 &&
      h(
        'dl',
        {},
        ratingNames.map((name, index) => [h('dt', {}, name), h('dd', {}, String(ratings[index] ?? 0))]),
      ),
    next !== '' && h('p', {}, next),
    h(
      'p',
      { class: 'actions' },
      button('Overview', () => say({ do: 'home' }), { key: 'home', class: 'primary', 'aria-keyshortcuts': 'Space' }),
      undo && button('Undo', () => say({ do: 'undo' }), { key: 'undo', 'aria-keyshortcuts': 'u' }),
    ),
  ];
}
