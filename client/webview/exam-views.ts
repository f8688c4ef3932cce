import { type ComponentChild, type ComponentChildren, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { Answer, Clock, ExamScreen, HomeScreen, Mark, QuestionScreen, ResultScreen, ReviewScreen, SayExam } from '../src/quiz/exam/screen.ts';
import { choose, forward, strike } from './exam-keys.ts';
import { inner } from './inner.ts';
import { button } from './views.ts';

/** Draws a screen of the exam's page. `left` is what its clock shows now. */
export function examView(screen: ExamScreen, say: SayExam, left: number): ComponentChild[] {
  const main = (key: string, ...inside: ComponentChildren[]): ComponentChild =>
    h('main', { key, 'data-screen': screen.screen }, screen.notice !== undefined && h('p', { class: 'notice' }, screen.notice), inside);
  switch (screen.screen) {
    case 'loading':
      return [main('loading', heading(l10n.t('Mock exam')), h('p', {}, l10n.t('The cards are being read.')))];
    case 'elsewhere':
      return [main('elsewhere', elsewhere(say))];
    case 'home':
      return [main('home', home(screen, say))];
    case 'question':
      return [head(screen, say, left), main(`question ${screen.place}`, question(screen, say)), foot(screen, say), palette(screen, say)];
    case 'review':
      return [head(screen, say, left), main('review', review(screen, say))];
    case 'result':
      return [main(`result ${screen.exam}`, result(screen, say))];
  }
}

const heading = (text: string): ComponentChild => h('h1', { tabindex: -1 }, text);

const elsewhere = (say: SayExam): ComponentChildren => [
  heading(l10n.t('Mock exam')),
  h('p', {}, l10n.t('An exam is open elsewhere, in another window. You can go on with it there, or take it over.')),
  h(
    'p',
    { class: 'actions' },
    button(l10n.t('Take over'), () => say({ do: 'take' }), { class: 'primary' }),
  ),
];

const home = ({ profiles, past }: HomeScreen, say: SayExam): ComponentChildren => [
  heading(l10n.t('Mock exam')),
  profiles.map(({ id, name, guide, unseen, forms }) =>
    h(
      'section',
      { key: id, 'aria-label': name },
      h('h2', {}, name),
      h(
        'p',
        { class: 'quieter' },
        l10n.t(
          'By the exam guide of {0}. {1} can still be made of questions that you have never seen.',
          guide,
          l10n.count(unseen, '1 full exam', '{0} full exams'),
        ),
      ),
      h(
        'ul',
        { class: 'plain forms' },
        forms.map(({ form, title, about }, index) =>
          h(
            'li',
            { key: form },
            button(title, () => say({ do: 'start', profile: id, form }), { ...(index === 0 ? { class: 'primary' } : {}), 'aria-describedby': `about-${form}` }),
            h('span', { id: `about-${form}` }, about),
          ),
        ),
      ),
    ),
  ),
  h(
    'p',
    {},
    l10n.t(
      'No answer is judged before you hand in. The clock counts while this page is open; it stops when the page is closed or the computer sleeps, unless a setting makes it strict. ',
    ),
    button(l10n.t('Settings'), () => say({ do: 'settings' }), { class: 'link' }),
  ),
  past.length > 0 && [
    h('h2', {}, l10n.t('Exams so far')),
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': l10n.t('Exams so far') },
      h(
        'table',
        {},
        row('th', [l10n.t('When'), l10n.t('Exam'), l10n.t('Score and its range'), l10n.t('Verdict'), '']),
        past.map(({ exam, when, title, score, verdict }) =>
          row('td', [
            when,
            title,
            score,
            verdict,
            button(l10n.t('Show result'), () => say({ do: 'result', exam }), { class: 'link', 'aria-label': l10n.t('Show result of {0}', when) }),
          ]),
        ),
      ),
    ),
  ],
];

const row = (tag: 'th' | 'td', cells: readonly ComponentChild[]): ComponentChild =>
  h(
    'tr',
    {},
    cells.map((cell) => (tag === 'th' && cell !== '' ? h('th', { scope: 'col' }, cell) : h('td', {}, cell))),
  );

const two = (number: number): string => String(number).padStart(2, '0');
/** The time that is left, as clocks show it. */
export function clockText(left: number): string {
  const seconds = Math.ceil(left / 1000);
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

const CALLS = [30, 10, 5, 1];
/** What is said aloud of the time: it changes a few times in an exam. */
export function timeCall(left: number): string {
  const minutes = CALLS.findLast((each) => left <= each * 60_000);
  return minutes === undefined ? '' : l10n.t('Less than {0} left.', l10n.count(minutes, '1 minute', '{0} minutes'));
}

function head({ title, place, clock, marks, ...screen }: QuestionScreen | ReviewScreen, say: SayExam, left: number): ComponentChild {
  const answered = marks.filter(({ state }) => state === 'answered').length;
  return h(
    'header',
    { key: 'head' },
    h('p', { class: 'where' }, title),
    h(
      'div',
      { class: 'top' },
      h(
        'span',
        { class: 'progress', id: 'progress' },
        l10n.t(
          '{0}, {1} answered',
          screen.screen === 'question' ? l10n.t('Question {0} of {1}', place + 1, marks.length) : l10n.count(marks.length, '1 question', '{0} questions'),
          answered,
        ),
      ),
      timer(clock, left, say),
    ),
    h('progress', { value: String(answered), max: String(Math.max(1, marks.length)), 'aria-labelledby': 'progress' }),
  );
}

const timer = ({ hidden }: Clock, left: number, say: SayExam): ComponentChild =>
  h(
    'span',
    { class: 'timer' },
    !hidden && h('span', { id: 'clock', role: 'timer', 'aria-label': l10n.t('Time left') }, clockText(left)),
    !hidden && h('span', { id: 'call', role: 'status', class: 'unseen' }, timeCall(left)),
    button(hidden ? l10n.t('Show clock') : l10n.t('Hide clock'), () => say({ do: 'clock' }), { class: 'quiet', shortcut: 't' }),
  );

function question(screen: QuestionScreen, say: SayExam): ComponentChildren {
  const { right, chosen, options, struck } = screen;
  const asked =
    right === 1 ? l10n.t('Choose one answer.') : l10n.count(chosen.length, 'Choose {1} answers; 1 is chosen.', 'Choose {1} answers; {0} are chosen.', right);
  return [
    h('h1', { tabindex: -1, ...inner(screen.question) }),
    options.length > 0 &&
      h(
        'fieldset',
        {},
        h('legend', {}, asked),
        options.map(({ index, text }, place) => {
          const isStruck = struck.includes(index);
          return h(
            'div',
            { key: index, class: isStruck ? 'option struck' : 'option' },
            h(
              'label',
              {},
              h('input', {
                type: right === 1 ? 'radio' : 'checkbox',
                name: 'option',
                value: String(index),
                checked: chosen.includes(index),
                'aria-keyshortcuts': String(place + 1),
                onchange: () => choose(screen, index, say),
              }),
              h('span', { class: 'number', 'aria-hidden': 'true' }, String(place + 1)),
              h('span', { id: `option-${index}`, ...inner(text) }),
            ),
            button(isStruck ? l10n.t('Bring back') : l10n.t('Strike out'), () => strike(screen, index, say), {
              class: 'quiet strike',
              'aria-keyshortcuts': `Shift+${place + 1}`,
              'aria-describedby': `option-${index}`,
            }),
          );
        }),
      ),
  ];
}

function foot(screen: QuestionScreen, say: SayExam): ComponentChild {
  const { place, marks } = screen;
  const flagged = marks[place]?.flagged === true;
  return h(
    'footer',
    { key: 'foot' },
    h(
      'div',
      { class: 'actions' },
      button(l10n.t('Previous'), () => say({ do: 'go', place: place - 1 }), { shortcut: 'p', disabled: place === 0 }),
      button(l10n.t('Next'), () => forward(screen, say), { class: 'primary', shortcut: 'Space' }),
      button(l10n.t('Flag'), () => say({ do: 'flag', place, on: !flagged }), { shortcut: 'f', 'aria-pressed': String(flagged) }),
      button(l10n.t('Review and hand in'), () => say({ do: 'look' }), { shortcut: 'r' }),
    ),
  );
}

const markWords = ({ state, flagged }: Mark): string => `${state}${flagged ? ', flagged' : ''}`;

/** All questions; their states are told by shape and words too. */
function palette({ place, marks }: QuestionScreen, say: SayExam): ComponentChild {
  return h(
    'nav',
    { key: 'palette', class: 'palette', 'aria-label': l10n.t('All questions') },
    h('h2', {}, l10n.t('All questions')),
    h(
      'div',
      { class: 'places' },
      marks.map((mark, index) =>
        h(
          'button',
          {
            key: index,
            type: 'button',
            class: `place is-${mark.state}`,
            'aria-current': index === place ? 'true' : undefined,
            'aria-label': `${index + 1}, ${markWords(mark)}`,
            title: markWords(mark),
            onclick: () => say({ do: 'go', place: index }),
          },
          String(index + 1),
          mark.flagged && h('span', { 'aria-hidden': 'true' }, '\u2691'),
        ),
      ),
    ),
    h('p', { class: 'quieter legend' }, l10n.t('Dashed: unseen. Plain: unanswered. Filled: answered. \u2691: flagged.')),
  );
}

function review({ marks, place }: ReviewScreen, say: SayExam): ComponentChildren {
  const open = marks.filter(({ state }) => state !== 'answered').length;
  const flagged = marks.filter((mark) => mark.flagged).length;
  const listed = marks.flatMap((mark, index) => (mark.flagged || mark.state !== 'answered' ? [{ ...mark, index }] : []));
  return [
    heading(l10n.t('Before you hand in')),
    h(
      'p',
      {},
      open === 0
        ? l10n.t('All questions are answered.')
        : l10n.count(open, '1 question is not answered; guessing costs nothing.', '{0} questions are not answered; guessing costs nothing.'),
    ),
    h('p', {}, flagged === 0 ? l10n.t('None is flagged.') : l10n.count(flagged, '1 question is flagged.', '{0} questions are flagged.')),
    h(
      'p',
      { class: 'actions' },
      button(l10n.t('Back to question {0}', place + 1), () => say({ do: 'go', place })),
      button(l10n.t('Hand in'), () => say({ do: 'hand-in' }), { class: 'primary' }),
    ),
    h('p', { class: 'quieter' }, l10n.t('After that no answer can be changed, and the result is shown.')),
    listed.length > 0 &&
      h(
        'ul',
        { class: 'plain listed' },
        listed.map(({ index, line, ...mark }) =>
          h(
            'li',
            { key: index },
            button(l10n.t('Question {0}', index + 1), () => say({ do: 'go', place: index }), { 'aria-describedby': `line-${index}` }),
            h('span', { id: `line-${index}` }, h('strong', {}, markWords(mark)), ' ', h('span', inner(line))),
          ),
        ),
      ),
    h(
      'details',
      {},
      h('summary', {}, l10n.t('Give up this exam')),
      h('p', {}, l10n.t('It gets no result, and its questions stay out of the quiz until you sit them.')),
      button(l10n.t('Give up'), () => say({ do: 'drop' })),
    ),
  ];
}

const verdicts = { pass: l10n.t('Pass'), fail: l10n.t('Fail'), open: l10n.t('Too close to say') } as const;
const percent = (right: number, of: number): string => (of === 0 ? '' : `${Math.round((100 * right) / of)} %`);

function result(screen: ResultScreen, say: SayExam): ComponentChildren {
  const { title, verdict, score, low, high, passMark, right, of, facts, domains, questions, wrong, exam } = screen;
  return [
    heading(`${verdicts[verdict]}: ${score}`),
    h('p', { class: 'where' }, title),
    h(
      'p',
      {},
      l10n.t(
        "{0} of {1} questions that count were right: {2}. The score is 100 plus 900 times that share. It is not AWS's scale, which isn't published.",
        right,
        of,
        percent(right, of),
      ),
    ),
    h(
      'p',
      {},
      l10n.t('With so few questions, the true value lies between {0} and {1} nine times out of ten; the mark is {2}. ', low, high, passMark),
      verdict === 'open'
        ? l10n.t('The mark lies within that range, so this exam alone can say neither pass nor fail.')
        : l10n.t('The mark lies outside that range.'),
    ),
    h(
      'ul',
      {},
      facts.map((fact) => h('li', {}, fact)),
    ),
    h(
      'p',
      { class: 'actions' },
      wrong > 0 && button(l10n.t('Practise what went wrong'), () => say({ do: 'practise', exam }), { class: 'primary' }),
      button(l10n.t('Other exams'), () => say({ do: 'home' })),
    ),
    h('h2', {}, l10n.t('By domain and task')),
    h(
      'div',
      { class: 'wide', tabindex: 0, role: 'region', 'aria-label': l10n.t('By domain and task') },
      h(
        'table',
        {},
        row('th', ['', l10n.t('Right'), l10n.t('Of'), l10n.t('Share')]),
        domains.flatMap(({ name, tasks, ...own }) => [markRow(name, own, 'domain'), ...tasks.map(({ name: task, ...mark }) => markRow(task, mark, 'task'))]),
      ),
    ),
    h('h2', {}, l10n.t('All questions')),
    questions.map((answer) => h('details', { key: answer.card, class: answer.right ? 'asked right' : 'asked wrong' }, asked(answer, say))),
  ];
}

const markRow = (name: string, { right, of }: { readonly right: number; readonly of: number }, kind: 'domain' | 'task'): ComponentChild =>
  h(
    'tr',
    { class: kind },
    h('th', { scope: 'row' }, name),
    [right, of, percent(right, of)].map((cell) => h('td', {}, cell)),
  );

const asked = ({ place, line, question: text, right, about, options, note, card }: Answer, say: SayExam): ComponentChildren => [
  h(
    'summary',
    {},
    h('strong', {}, `${place + 1}. ${right ? l10n.t('\u2713 Right') : l10n.t('\u2717 Wrong')}`),
    about === '' ? ' ' : ` (${about}) `,
    h('span', inner(line)),
  ),
  h('div', { class: 'text', ...inner(text) }),
  options.map((option, index) =>
    h(
      'div',
      { key: index, class: ['option', option.right && 'right', option.chosen && !option.right && 'wrong'].filter(Boolean).join(' ') },
      h(
        'div',
        { class: 'answered' },
        h('div', inner(option.text)),
        h('div', { class: 'why' }, h('strong', {}, verdictOf(option)), ' ', h('span', inner(option.why))),
      ),
    ),
  ),
  note !== undefined &&
    h(
      'p',
      {},
      button(l10n.t('Open note: {0}', note), () => say({ do: 'note', card }), { class: 'link' }),
    ),
];

const verdictOf = ({ right, chosen }: Answer['options'][number]): string =>
  right ? (chosen ? l10n.t('\u2713 Right, your choice.') : l10n.t('\u2713 Right.')) : chosen ? l10n.t('\u2717 Wrong, your choice.') : l10n.t('Wrong.');
