import { type ComponentChild, h } from 'preact';
import { l10n } from '../src/l10n.ts';
import type { Known, ProgressScreen, StudyMessage } from '../src/quiz/study/screen.ts';
import { bars, calendar, figure, scores, share } from './charts.ts';
import { inner } from './inner.ts';

/** The page on a person's progress. */

type Say = (said: StudyMessage) => void;

const percent = (part: number): number => Math.round(100 * part);
const sum = (all: readonly { readonly count: number }[]): number => all.reduce((total, each) => total + each.count, 0);
const hours = (minutes: number): string => (minutes < 60 ? l10n.t('{0} min', minutes) : l10n.t('{0} h {1} min', Math.floor(minutes / 60), minutes % 60));
const section = (title: string, ...inside: ComponentChild[]): ComponentChild => h('section', {}, h('h2', {}, title), inside);
const link = (name: string, onclick: () => void, about?: string): ComponentChild =>
  h('button', { type: 'button', class: 'link', onclick, 'aria-describedby': about }, name);

export const progressPage = (screen: ProgressScreen, say: Say): ComponentChild => [
  h('p', { class: 'readiness' }, h('strong', {}, l10n.t('Readiness. ')), screen.readiness),
  screen.exam.map((sentence) => h('p', {}, sentence)),
  h(
    'p',
    { class: 'quieter' },
    link(screen.exam.length > 0 ? l10n.t('Change the date of the exam') : l10n.t('Set the date of your exam'), () =>
      say({ do: 'setting', id: 'awsDevopsNotes.quiz.examDate' }),
    ),
  ),
  h('div', { class: 'sections' }, [reviews(screen), due(screen), retention(screen), time(screen)]),
  mastery(screen, say),
  weak(screen, say),
  attempts(screen),
  leeches(screen, say),
];

function reviews({ calendar: days, today }: ProgressScreen): ComponentChild {
  const top = days.reduce((best, day) => (day.count > best.count ? day : best), { date: '', count: 0 });
  const last = days.filter(({ count: answers }) => answers > 0).length;
  const says =
    top.count === 0
      ? l10n.t('No reviews yet.')
      : l10n.t(
          '{0} on {1} of the last {2} weeks; the most, {3}, on {4}. A larger square means more reviews.',
          l10n.count(sum(days), '1 review', '{0} reviews'),
          l10n.count(last, '1 day', '{0} days'),
          Math.ceil(days.length / 7),
          top.count,
          top.date,
        );
  const done = days.filter((day) => day.count > 0 || day.date === today).map(({ date, count: answers }) => [date, answers] as const);
  return section(l10n.t('Reviews'), figure(says, calendar(days), [l10n.t('Day'), l10n.t('Reviews')], done.reverse()));
}

function due({ due: days }: ProgressScreen): ComponentChild {
  const says = l10n.t('{0} due today, {1} in the next 30 days.', days[0]?.count ?? 0, sum(days));
  return section(
    l10n.t('Due'),
    figure(
      says,
      bars(days),
      [l10n.t('Day'), l10n.t('Cards')],
      days.map(({ date, count: cards }) => [date, cards]),
    ),
  );
}

/** Fewer reviews say nothing of a share. */
const ENOUGH = 20;

function retention({ retention: { wanted, spans } }: ProgressScreen): ComponentChild {
  const shown = spans.filter(({ reviewed }) => reviewed >= ENOUGH);
  const name = (days: number): string => (days === 365 ? l10n.t('Last year') : l10n.t('Last {0} days', days));
  const says = shown.map(({ days, reviewed, kept }) => l10n.t('{0}: {1} % of {2} known.', name(days), percent(kept / reviewed), reviewed)).join(' ');
  const picture = shown.map(({ days, reviewed, kept }) => [h('p', { class: 'label' }, name(days)), share(kept / reviewed, wanted)]);
  const rows = spans.map(({ days, reviewed, kept }) => [
    name(days),
    reviewed,
    kept,
    reviewed < ENOUGH ? l10n.t('too few to say') : `${percent(kept / reviewed)} %`,
  ]);
  return section(
    l10n.t('True retention'),
    figure(
      shown.length === 0
        ? l10n.t('Too few reviews to say; you want {0} %.', percent(wanted))
        : l10n.t('{0} The stroke is at {1} %, which you want.', says, percent(wanted)),
      picture,
      [l10n.t('Time'), l10n.t('Reviews'), l10n.t('Known'), l10n.t('Share')],
      rows,
    ),
  );
}

function time({ time: { days, minutes, answers, secondsEach } }: ProgressScreen): ComponentChild {
  const says =
    answers === 0
      ? l10n.t('No time spent yet.')
      : l10n.t('{0} in the last 30 days, {1} in all, {2} s for a card.', hours(sum(days)), hours(minutes), secondsEach);
  return section(
    l10n.t('Time'),
    figure(
      says,
      bars(days),
      [l10n.t('Day'), l10n.t('Minutes')],
      days.filter((day) => day.count > 0).map(({ date, count: spent }) => [date, spent]),
    ),
  );
}

const known = ({ known: right, cards }: Known): string => l10n.t('{0} of {1}', Math.round(right), cards);

function mastery({ domains }: ProgressScreen, say: Say): ComponentChild {
  return section(
    l10n.t('Mastery'),
    h(
      'p',
      { class: 'quieter' },
      l10n.t('How many cards you would know now: the chance to recall each, added up over all of them. Cards you never saw count as not known.'),
    ),
    domains.map((domain) =>
      h(
        'details',
        { key: domain.name, class: 'domain' },
        h(
          'summary',
          {},
          h('span', {}, domain.name, domain.weight !== undefined && h('span', { class: 'quieter' }, l10n.t(' {0} % of the exam', domain.weight))),
          h('span', { class: 'number' }, `${known(domain)}, ${percent(domain.known / domain.cards)} %`),
          share(domain.known / domain.cards),
        ),
        h(
          'div',
          { class: 'wide', tabindex: 0, role: 'region', 'aria-label': l10n.t('Topics of {0}', domain.name) },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                [l10n.t('Topic'), l10n.t('Known'), l10n.t('Seen')].map((name) => h('th', { scope: 'col' }, name)),
              ),
            ),
            h(
              'tbody',
              {},
              domain.topics.map((topic) =>
                h(
                  'tr',
                  { key: topic.id },
                  h(
                    'td',
                    {},
                    link(topic.title, () => say({ do: 'note', note: topic.id })),
                  ),
                  h('td', { class: 'number' }, known(topic)),
                  h('td', { class: 'number' }, topic.seen),
                ),
              ),
            ),
          ),
        ),
      ),
    ),
  );
}

function weak({ weak: topics }: ProgressScreen, say: Say): ComponentChild {
  return section(
    l10n.t('Weak topics'),
    topics.length === 0
      ? h('p', {}, l10n.t('None. A card is weak if it was not known the last time, was forgotten often, or is likely forgotten by now.'))
      : h(
          'ul',
          { class: 'plain' },
          topics.map(({ topic, title, weak: cards, seen }, index) =>
            h(
              'li',
              { key: topic },
              h('span', { id: `weak-${index}` }, l10n.t('{0}: {1} weak of {2} seen', title, cards, seen)),
              h('button', { type: 'button', onclick: () => say({ do: 'practise', topic }), 'aria-describedby': `weak-${index}` }, l10n.t('Practise')),
              link(l10n.t('Open note'), () => say({ do: 'note', note: topic }), `weak-${index}`),
            ),
          ),
        ),
  );
}

function attempts({ attempts: all, passMark }: ProgressScreen): ComponentChild {
  if (all.length === 0) return undefined;
  const last = all.at(-1);
  const says = l10n.t(
    "The last of {0}: {1}, 90 % range {2} to {3}. The line is at {4}. This is not AWS's scale.",
    l10n.count(all.length, '1 exam', '{0} exams'),
    last?.score,
    last?.low,
    last?.high,
    passMark,
  );
  const rows = all.map(({ date, name, score, low, high, verdict, unseen, asked }) => [
    date,
    name,
    score,
    l10n.t('{0} to {1}', low, high),
    verdict,
    l10n.t('{0} of {1}', unseen, asked),
  ]);
  return section(
    l10n.t('Exams'),
    figure(says, scores(all, passMark), [l10n.t('Day'), l10n.t('Exam'), l10n.t('Score'), l10n.t('Range'), l10n.t('Verdict'), l10n.t('New to you')], rows),
  );
}

function leeches({ leeches: cards }: ProgressScreen, say: Say): ComponentChild {
  if (cards.length === 0) return undefined;
  return section(
    l10n.t('Forgotten again and again'),
    h('p', { class: 'quieter' }, l10n.t('Eight times or more. Another look at the note helps more than another review.')),
    h(
      'ul',
      { class: 'plain' },
      cards.map(({ card, question, note, lapses }, index) =>
        h(
          'li',
          { key: card },
          h('span', { id: `leech-${index}`, class: 'brief', ...inner(question) }),
          h('span', { class: 'quieter' }, l10n.count(lapses, '1 time', '{0} times')),
          link(l10n.t('Open note: {0}', note), () => say({ do: 'note', card }), `leech-${index}`),
        ),
      ),
    ),
  );
}
