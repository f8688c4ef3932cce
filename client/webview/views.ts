import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { Answered, CardScreen, Draft, Filter, History, Say, Screen, StartScreen, SummaryScreen, Way } from '../src/quiz/session/screen.ts';
import { inner } from './inner.ts';
import { task } from './tasks.ts';

/** Draws a screen. All that a person can do ends in `say` or, for what is chosen or typed, in `edit`. */
export function view(screen: Screen, say: Say, edit: (draft: Draft) => void): ComponentChild[] {
  const main = (key: string, ...inside: ComponentChildren[]): ComponentChild =>
    h(
      'main',
      { key, 'data-card': screen.screen === 'card' ? screen.card : undefined },
      screen.notice !== undefined && h('p', { class: 'notice' }, screen.notice),
      inside,
    );
  switch (screen.screen) {
    case 'loading':
      return [main('loading', h('h1', { tabindex: -1 }, l10n.t('Quiz')), h('p', {}, l10n.t('The cards are being read.')))];
    case 'elsewhere':
      return [main('elsewhere', elsewhere(say))];
    case 'start':
      return [main('start', start(screen, say))];
    case 'card':
      return [progress(screen, say), main(`card ${screen.card}`, card(screen, say, edit)), footer(screen, say)];
    case 'summary':
      return [main('summary', summary(screen, say))];
  }
}

type Props = Readonly<Record<string, string | boolean | undefined>>;
/** A button, with the key that does the same if it has one. */
export const button = (name: string, onclick: () => void, { key: keyed, shortcut, ...props }: Props & { shortcut?: string } = {}): ComponentChild =>
  h(
    'button',
    { type: 'button', key: typeof keyed === 'string' ? keyed : undefined, ...shortcutOf(shortcut), ...props, onclick },
    name,
    shortcut !== undefined && keycap(shortcut),
  );

const shortcutOf = (key: string | undefined): Props => (key === undefined ? {} : { 'aria-keyshortcuts': key });
const keycap = (key: string): ComponentChild => h('kbd', { 'aria-hidden': 'true' }, key);

const elsewhere = (say: Say): ComponentChildren => [
  h('h1', { tabindex: -1 }, l10n.t('Quiz')),
  h('p', {}, l10n.t('The quiz is open in an editor.')),
  h(
    'p',
    { class: 'actions' },
    button(l10n.t('Go to the editor'), () => say({ do: 'there' }), { class: 'primary' }),
    button(l10n.t('Show it here'), () => say({ do: 'here' })),
  ),
];

function start(screen: StartScreen, say: Say): ComponentChildren {
  const { due, fresh, soon, waiting, all, held, filter } = screen;
  const nothing = due + fresh + soon === 0;
  const begin = (way: Way) => (): void => say({ do: 'start', way });
  return [
    h('h1', { tabindex: -1 }, l10n.t('Quiz')),
    h(
      'p',
      {},
      h('strong', {}, String(due)),
      l10n.t(' due, '),
      h('strong', {}, String(fresh)),
      l10n.t(' new for today, {0} in all.', l10n.count(all, '1 card', '{0} cards')),
    ),
    soon > 0 &&
      h('p', {}, l10n.count(soon, '1 more card in learning comes back within 20 minutes.', '{0} more cards in learning come back within 20 minutes.')),
    waiting > 0 &&
      h(
        'p',
        { class: 'quieter' },
        l10n.count(
          waiting,
          '1 new card waits for another day: the limit for today is {1}.',
          '{0} new cards wait for another day: the limit for today is {1}.',
          screen.limits.newCards,
        ),
      ),
    held > 0 &&
      h(
        'p',
        { class: 'quieter' },
        l10n.count(held, '1 more card waits for mock exams. ', '{0} more cards wait for mock exams. '),
        button(l10n.t('Open mock exam'), () => say({ do: 'exam' }), { class: 'link' }),
      ),
    pause(screen, say),
    screen.exam.map((sentence) => h('p', { class: 'quieter' }, sentence)),
    nothing && h('p', {}, all === 0 ? l10n.t('No card matches the filter.') : l10n.t("Nothing is due today. Practice doesn't change the schedule.")),
    h('p', { class: 'actions' }, button(l10n.t('Start review'), begin('review'), { class: 'primary', disabled: nothing, shortcut: 'Space' })),
    filters(screen, (change) => say({ do: 'filter', filter: { ...filter, ...change } })),
    h(
      'p',
      { class: 'actions' },
      button(l10n.t('Practise weak cards'), begin('weak'), { disabled: all === 0 }),
      button(l10n.t('Cram'), begin('cram'), { disabled: all === 0 }),
    ),
    h(
      'p',
      { class: 'actions' },
      button(l10n.t('Progress'), () => say({ do: 'study', page: 'progress' })),
      button(l10n.t('Browse cards'), () => say({ do: 'study', page: 'cards' })),
    ),
    limits(screen, say),
    screen.suspended.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, l10n.count(screen.suspended.length, '1 suspended card', '{0} suspended cards')),
        h(
          'ul',
          { class: 'plain' },
          screen.suspended.map(({ card, question }, index) =>
            h(
              'li',
              {},
              h('span', { id: `suspended-${index}`, ...inner(question) }),
              button(l10n.t('Resume'), () => say({ do: 'resume', card }), { 'aria-describedby': `suspended-${index}` }),
            ),
          ),
        ),
      ),
  ];
}

/** After a break: what waits can be spread over some days. */
function pause({ backlog, catchingUp }: StartScreen, say: Say): ComponentChildren {
  if (catchingUp !== undefined)
    return h(
      'p',
      { class: 'quieter' },
      l10n.count(catchingUp, 'What waited after your break is spread over today. ', 'What waited after your break is spread over {0} days. '),
      button(l10n.t('All at once'), () => say({ do: 'catch-up', days: 0 }), { class: 'link' }),
    );
  if (!backlog) return undefined;
  return h(
    'div',
    { class: 'notice', role: 'group', 'aria-label': l10n.t('After a break') },
    h('p', {}, l10n.count(backlog.cards, '1 card waited while you were away. Catch up over:', '{0} cards waited while you were away. Catch up over:')),
    h(
      'p',
      { class: 'actions' },
      backlog.days.map((days) => button(l10n.t('{0} days', days), () => say({ do: 'catch-up', days }))),
    ),
  );
}

const sorts: readonly (readonly [Filter['only'], string])[] = [
  ['', l10n.t('All')],
  ['seen', l10n.t('Seen in your files')],
  ['flagged', l10n.t('Flagged')],
  ['own', l10n.t('Your own')],
];

const chosenIn = (event: Event): string => (event.target as HTMLSelectElement).value;

function filters({ filter, topics }: StartScreen, choose: (change: Partial<Filter>) => void): ComponentChild {
  return h(
    'div',
    { class: 'fields' },
    h(
      'label',
      {},
      l10n.t('Topic'),
      h(
        'select',
        { value: filter.topic, onchange: (event: Event) => choose({ topic: chosenIn(event) }) },
        h('option', { value: '' }, l10n.t('All topics')),
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
      l10n.t('Cards'),
      h(
        'select',
        { value: filter.only, onchange: (event: Event) => choose({ only: chosenIn(event) as Filter['only'] }) },
        sorts.map(([value, name]) => h('option', { value }, name)),
      ),
    ),
  );
}

function limits({ limits }: StartScreen, say: Say): ComponentChild {
  const onsubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    say({ do: 'limits', limits: { newCards: Number(data.get('newCards')), reviews: Number(data.get('reviews')) } });
  };
  const field = (label: string, name: 'newCards' | 'reviews'): ComponentChild =>
    h('label', {}, label, h('input', { type: 'number', name, min: 0, max: 9999, required: true, value: String(limits[name]) }));
  return h(
    'details',
    {},
    h('summary', {}, l10n.t('Limits for today')),
    h(
      'form',
      { class: 'fields', onsubmit },
      field(l10n.t('New cards'), 'newCards'),
      field(l10n.t('Reviews'), 'reviews'),
      h('button', { type: 'submit' }, l10n.t('Set for today')),
    ),
  );
}

function card(screen: CardScreen, say: Say, edit: (draft: Draft) => void): ComponentChildren {
  const { about, answered, flagged, hint, question } = screen;
  return [
    h('p', { class: 'where' }, [...about, ...(flagged ? ['flagged'] : [])].join(' \u00b7 ')),
    h('h1', { tabindex: -1, ...inner(question) }),
    typeof hint === 'string' && h('div', { class: 'hint', ...inner(hint) }),
    task(screen, say, edit),
    answered && answered.answer !== '' && h('section', { class: 'answer', tabindex: -1, 'aria-label': l10n.t('Answer'), ...inner(answered.answer) }),
    answered && info(answered, say),
  ];
}

/** How far the session is, always in sight. */
const progress = ({ done, left }: CardScreen, say: Say): ComponentChild =>
  h(
    'header',
    { key: 'progress' },
    h(
      'div',
      { class: 'top' },
      h('span', { class: 'progress', id: 'progress' }, l10n.t('{0} done, {1} left', done, left)),
      button(l10n.t('End session'), () => say({ do: 'end' }), { class: 'quiet' }),
    ),
    h('progress', { value: String(done), max: String(Math.max(1, done + left)), 'aria-labelledby': 'progress' }),
  );

/** Card info is fetched when somebody opens it. */
function info({ history }: Answered, say: Say): ComponentChild {
  const ontoggle = (event: Event): void => {
    if ((event.target as HTMLDetailsElement).open && !history) say({ do: 'info' });
  };
  return h('details', { key: 'info', ontoggle }, h('summary', {}, l10n.t('Card info')), history && cardInfo(history));
}

const cardInfo = ({ facts, log }: History): ComponentChildren => [
  h(
    'dl',
    {},
    facts.map(([name, value]) => [h('dt', {}, name), h('dd', { ...inner(value) })]),
  ),
  log.length > 0 &&
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': l10n.t('Log of this card') },
      h(
        'table',
        {},
        h(
          'thead',
          {},
          h(
            'tr',
            {},
            [l10n.t('When'), l10n.t('What'), l10n.t('Next in'), l10n.t('Time')].map((name) => h('th', { scope: 'col' }, name)),
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

const ratingNames = [l10n.t('Again'), l10n.t('Hard'), l10n.t('Good'), l10n.t('Easy')];

/** The result and what comes next, always in the same place, however long the question is. */
function footer(screen: CardScreen, say: Say): ComponentChild {
  const { answered, missing, result, task: asked } = screen;
  const verdict = missing !== undefined || result === undefined ? '' : answered?.correct ? ' right' : ' wrong';
  return h(
    'footer',
    { key: 'footer' },
    h(
      'div',
      { class: 'verdict' },
      h('p', { role: 'status', class: `result${verdict}`, tabindex: -1 }, missing ?? result ?? ''),
      answered && asked.type !== 'recall' && button(l10n.t('Next'), () => say({ do: 'rate' }), { key: 'next', class: 'primary', shortcut: 'Space' }),
    ),
    answered &&
      asked.type === 'fix' &&
      asked.differs &&
      h(
        'p',
        { key: 'compare' },
        button(l10n.t('Compare with a right version'), () => say({ do: 'compare' })),
      ),
    answered ? ratings(answered, say) : h('div', { key: 'actions', class: 'actions' }, answerOrHint(screen, say)),
    h('div', { class: 'tools' }, tools(screen, say)),
  );
}

const answerOrHint = ({ task: asked, hint }: CardScreen, say: Say): ComponentChildren => [
  h(
    'button',
    { key: 'check', type: 'submit', form: 'task', class: 'primary', 'aria-keyshortcuts': 'Space' },
    asked.type === 'recall' ? l10n.t('Show answer') : l10n.t('Check answer'),
    keycap('Space'),
  ),
  hint === null && button(l10n.t('Hint'), () => say({ do: 'hint' }), { key: 'hint' }),
  asked.type !== 'recall' && button(l10n.t('Show answer'), () => say({ do: 'give-up' }), { key: 'give-up', title: l10n.t('It counts as not known') }),
];

const ratings = ({ ratings: all }: Answered, say: Say): ComponentChildren =>
  all.length > 0 &&
  h(
    'div',
    { key: 'ratings', class: 'ratings', role: 'group', 'aria-label': l10n.t('How well did you know it?') },
    all.map(({ rating, interval, proposed }) =>
      h(
        'span',
        { class: proposed ? 'rating proposed' : 'rating' },
        button(ratingNames[rating - 1] ?? '', () => say({ do: 'rate', rating }), {
          shortcut: String(rating),
          'aria-describedby': `interval-${rating}`,
        }),
        h('small', { id: `interval-${rating}` }, interval, proposed && h('span', { class: 'unseen' }, ', proposed')),
      ),
    ),
  );

function tools({ answered, flagged, undo }: CardScreen, say: Say): ComponentChildren {
  const tool = (name: string, key: string, what: 'undo' | 'bury' | 'suspend' | 'flag' | 'note', props: Props = {}): ComponentChild =>
    button(name, () => say({ do: what }), { class: 'quiet', shortcut: key, ...props });
  return [
    undo && tool(l10n.t('Undo'), 'u', 'undo', { key: 'undo' }),
    tool(l10n.t('Bury'), 'b', 'bury', { key: 'bury' }),
    tool(l10n.t('Suspend'), 's', 'suspend', { key: 'suspend' }),
    tool(l10n.t('Flag'), 'f', 'flag', { key: 'flag', 'aria-pressed': String(flagged) }),
    answered?.note && tool(l10n.t('Open note'), 'n', 'note', { key: 'note' }),
  ];
}

function summary(screen: SummaryScreen, say: Say): ComponentChildren {
  const { left, missed, next, paused, ratings, reviewed, right, undo } = screen;
  return [
    h('h1', { tabindex: -1 }, l10n.t('Session finished')),
    h('p', {}, reviewed === 0 ? l10n.t('No card was answered.') : l10n.t('{0}, {1} of them right.', l10n.count(reviewed, '1 answer', '{0} answers'), right)),
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
      goOn(left, paused, say),
      paused === undefined &&
        button(l10n.t('Overview'), () => say({ do: 'home' }), { key: 'home', ...(left > 0 ? {} : { class: 'primary', shortcut: 'Space' }) }),
      undo && button(l10n.t('Undo'), () => say({ do: 'undo' }), { key: 'undo', shortcut: 'u' }),
    ),
    missed.length > 0 && [
      h('h2', {}, l10n.t('Not known this time')),
      h(
        'ul',
        { class: 'missed' },
        missed.map(({ card, question, why, note }, index) =>
          h(
            'li',
            { class: 'missed-card' },
            h('p', { id: `missed-${index}`, class: 'asked', ...inner(question) }),
            h('div', { ...inner(why) }),
            note !== undefined &&
              h(
                'p',
                {},
                button(l10n.t('Open note: {0}', note), () => say({ do: 'note', card }), { class: 'link', 'aria-describedby': `missed-${index}` }),
              ),
          ),
        ),
      ),
    ],
  ];
}

/** After a session the one that waited for it goes on, or what is due. */
function goOn(left: number, paused: string | undefined, say: Say): ComponentChildren {
  const props = { key: 'go-on', class: 'primary', shortcut: 'Space' };
  if (paused !== undefined) return button(l10n.t('Back to: {0}', paused), () => say({ do: 'back' }), props);
  return left > 0 && button(l10n.t('Go on with {0}', l10n.count(left, '1 card', '{0} cards')), () => say({ do: 'start', way: 'review' }), props);
}
