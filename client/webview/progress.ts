import { type ComponentChild, h } from 'preact';
import type { Known, ProgressScreen, StudyMessage } from '../src/quiz/study/screen.ts';
import { bars, calendar, figure, scores, share } from './charts.ts';
import { inner } from './inner.ts';

/** The page on a person's progress. */

type Say = (said: StudyMessage) => void;

const percent = (part: number): number => Math.round(100 * part);
const count = (number: number, one: string, many = `${one}s`): string => `${number} ${number === 1 ? one : many}`;
const sum = (all: readonly { readonly count: number }[]): number => all.reduce((total, each) => total + each.count, 0);
const hours = (minutes: number): string => (minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`);
const section = (title: string, ...inside: ComponentChild[]): ComponentChild => h('section', {}, h('h2', {}, title), inside);
const link = (name: string, onclick: () => void, about?: string): ComponentChild =>
  h('button', { type: 'button', class: 'link', onclick, 'aria-describedby': about }, name);

export const progressPage = (screen: ProgressScreen, say: Say): ComponentChild => [
  h('p', { class: 'readiness' }, h('strong', {}, 'Readiness. '), screen.readiness),
  screen.exam.map((sentence) => h('p', {}, sentence)),
  h(
    'p',
    { class: 'quieter' },
    link(screen.exam.length > 0 ? 'Change the date of the exam' : 'Set the date of your exam', () =>
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
      ? 'No reviews yet.'
      : `${count(sum(days), 'review')} on ${count(last, 'day')} of the last ${Math.ceil(days.length / 7)} weeks; the most, ${top.count}, on ${top.date}. A larger square means more reviews.`;
  const done = days.filter((day) => day.count > 0 || day.date === today).map(({ date, count: answers }) => [date, answers] as const);
  return section('Reviews', figure(says, calendar(days), ['Day', 'Reviews'], done.reverse()));
}

function due({ due: days }: ProgressScreen): ComponentChild {
  const says = `${days[0]?.count ?? 0} due today, ${sum(days)} in the next 30 days.`;
  return section(
    'Due',
    figure(
      says,
      bars(days),
      ['Day', 'Cards'],
      days.map(({ date, count: cards }) => [date, cards]),
    ),
  );
}

/** Fewer reviews say nothing of a share. */
const ENOUGH = 20;

function retention({ retention: { wanted, spans } }: ProgressScreen): ComponentChild {
  const shown = spans.filter(({ reviewed }) => reviewed >= ENOUGH);
  const name = (days: number): string => (days === 365 ? 'Last year' : `Last ${days} days`);
  const says = shown.map(({ days, reviewed, kept }) => `${name(days)}: ${percent(kept / reviewed)} % of ${reviewed} known.`).join(' ');
  const picture = shown.map(({ days, reviewed, kept }) => [h('p', { class: 'label' }, name(days)), share(kept / reviewed, wanted)]);
  const rows = spans.map(({ days, reviewed, kept }) => [name(days), reviewed, kept, reviewed < ENOUGH ? 'too few to say' : `${percent(kept / reviewed)} %`]);
  return section(
    'True retention',
    figure(
      shown.length === 0 ? `Too few reviews to say; you want ${percent(wanted)} %.` : `${says} The stroke is at ${percent(wanted)} %, which you want.`,
      picture,
      ['Time', 'Reviews', 'Known', 'Share'],
      rows,
    ),
  );
}

function time({ time: { days, minutes, answers, secondsEach } }: ProgressScreen): ComponentChild {
  const says = answers === 0 ? 'No time spent yet.' : `${hours(sum(days))} in the last 30 days, ${hours(minutes)} in all, ${secondsEach} s for a card.`;
  return section(
    'Time',
    figure(
      says,
      bars(days),
      ['Day', 'Minutes'],
      days.filter((day) => day.count > 0).map(({ date, count: spent }) => [date, spent]),
    ),
  );
}

const known = ({ known: right, cards }: Known): string => `${Math.round(right)} of ${cards}`;

function mastery({ domains }: ProgressScreen, say: Say): ComponentChild {
  return section(
    'Mastery',
    h(
      'p',
      { class: 'quieter' },
      'How many cards you would know now: the chance to recall each, added up over all of them. Cards you never saw count as not known.',
    ),
    domains.map((domain) =>
      h(
        'details',
        { key: domain.name, class: 'domain' },
        h(
          'summary',
          {},
          h('span', {}, domain.name, domain.weight !== undefined && h('span', { class: 'quieter' }, ` ${domain.weight} % of the exam`)),
          h('span', { class: 'number' }, `${known(domain)}, ${percent(domain.known / domain.cards)} %`),
          share(domain.known / domain.cards),
        ),
        h(
          'div',
          { class: 'wide', tabindex: 0, role: 'region', 'aria-label': `Topics of ${domain.name}` },
          h(
            'table',
            {},
            h(
              'thead',
              {},
              h(
                'tr',
                {},
                ['Topic', 'Known', 'Seen'].map((name) => h('th', { scope: 'col' }, name)),
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
    'Weak topics',
    topics.length === 0
      ? h('p', {}, 'None. A card is weak if it was not known the last time, was forgotten often, or is likely forgotten by now.')
      : h(
          'ul',
          { class: 'plain' },
          topics.map(({ topic, title, weak: cards, seen }, index) =>
            h(
              'li',
              { key: topic },
              h('span', { id: `weak-${index}` }, `${title}: ${cards} weak of ${seen} seen`),
              h('button', { type: 'button', onclick: () => say({ do: 'practise', topic }), 'aria-describedby': `weak-${index}` }, 'Practise'),
              link('Open note', () => say({ do: 'note', note: topic }), `weak-${index}`),
            ),
          ),
        ),
  );
}

function attempts({ attempts: all, passMark }: ProgressScreen): ComponentChild {
  if (all.length === 0) return undefined;
  const last = all.at(-1);
  const says = `The last of ${count(all.length, 'exam')}: ${last?.score}, 90 % range ${last?.low} to ${last?.high}. The line is at ${passMark}. This is not AWS's scale.`;
  const rows = all.map(({ date, name, score, low, high, verdict, unseen, asked }) => [
    date,
    name,
    score,
    `${low} to ${high}`,
    verdict,
    `${unseen} of ${asked}`,
  ]);
  return section('Exams', figure(says, scores(all, passMark), ['Day', 'Exam', 'Score', 'Range', 'Verdict', 'New to you'], rows));
}

function leeches({ leeches: cards }: ProgressScreen, say: Say): ComponentChild {
  if (cards.length === 0) return undefined;
  return section(
    'Forgotten again and again',
    h('p', { class: 'quieter' }, 'Eight times or more. Another look at the note helps more than another review.'),
    h(
      'ul',
      { class: 'plain' },
      cards.map(({ card, question, note, lapses }, index) =>
        h(
          'li',
          { key: card },
          h('span', { id: `leech-${index}`, class: 'brief', ...inner(question) }),
          h('span', { class: 'quieter' }, count(lapses, 'time')),
          link(`Open note: ${note}`, () => say({ do: 'note', card }), `leech-${index}`),
        ),
      ),
    ),
  );
}
