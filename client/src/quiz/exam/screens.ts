import { tasks } from '../../../../server/src/notes/exam.ts';
import { domains as domainNames, type NoteSummary } from '../../../../server/src/notes/summary.ts';
import { l10n } from '../../l10n.ts';
import { line, words } from '../cards/markdown.ts';
import type { Attempt } from '../memory/attempt.ts';
import type { ExamBegin } from '../memory/entry.ts';
import { shuffled } from '../session/random.ts';
import type { Html } from '../session/screen.ts';
import type { ExamCard, Sight } from './choose.ts';
import { type Form, type Profile, seatsOf, secondsFor } from './profile.ts';
import { markOf, marksBy, type Sat, satIn, scoreOf } from './result.ts';
import type { Answer, Clock, ExamScreen, HomeScreen, Mark } from './screen.ts';
import { clockOf, type Sitting, stateOf } from './sit.ts';

/** What screens of exams are made of. */
export type ExamTable = {
  readonly profiles: readonly Profile[];
  readonly cards: readonly ExamCard[];
  readonly find: (card: string) => ExamCard | undefined;
  readonly notes: readonly NoteSummary[];
};

/** A screen without what the page's own state adds. */
export type Shown = ExamScreen extends infer Each ? (Each extends ExamScreen ? Omit<Each, 'page' | 'heard' | 'notice'> : never) : never;

const profileOf = ({ profiles }: ExamTable, id: string): Profile | undefined => profiles.find((profile) => profile.id === id);

/** A form as the log has it, and back. */
const formId = (form: Form): string => (typeof form === 'string' ? form : form.domain);
export const formOf = (id: string): Form => (id === 'full' || id === 'half' ? id : { domain: id });
const formsOf = ({ domains }: Profile): Form[] => ['full', 'half', ...domains.map(({ id }) => ({ domain: id }))];

const domainName = (id: string): string => domainNames[id] ?? id;
const formName = (form: string): string => (form === 'full' ? l10n.t('Full exam') : form === 'half' ? l10n.t('Half exam') : domainName(form));

export function homeScreen(
  table: ExamTable,
  exams: ReadonlyMap<string, Attempt>,
  sightOf: (card: string) => Sight | undefined,
  minutes: number | undefined,
): Extract<Shown, { screen: 'home' }> {
  const profiles = table.profiles.map((profile): HomeScreen['profiles'][number] => ({
    id: profile.id,
    name: profile.name,
    guide: profile.guide,
    unseen: unseenExams(profile, table.cards, sightOf),
    forms: formsOf(profile).map((form) => ({ form: formId(form), title: formName(formId(form)), about: aboutForm(profile, form, minutes ?? profile.minutes) })),
  }));
  const past = satIn(exams).map((sat) => {
    const mark = markOf(sat);
    const { score, low, high, verdict } = scoreOf(mark, profileOf(table, sat.begun.profile)?.passMark ?? 1000);
    return {
      exam: sat.id,
      when: date(sat.at),
      title: formName(sat.begun.form),
      score: l10n.t('{0} ({1} to {2})', score, low, high),
      verdict: verdicts[verdict],
    };
  });
  return { screen: 'home', profiles, past: past.reverse() };
}

const verdicts = { pass: l10n.t('pass'), fail: l10n.t('fail'), open: l10n.t('too close to say') };

/** So many more full exams can be made of questions that were never seen, as far as the profile promises. */
function unseenExams({ domains, exams }: Profile, cards: readonly ExamCard[], sightOf: (card: string) => Sight | undefined): number {
  const unseen = cards.filter(({ id }) => !sightOf(id));
  return domains.reduce(
    (least, { tasks: id, asked }) => Math.min(least, Math.floor(unseen.filter(({ task }) => task?.startsWith(`${id}-`)).length / Math.max(1, asked))),
    exams,
  );
}

function aboutForm(profile: Profile, form: Form, minutes: number): string {
  const seats = seatsOf(profile, form);
  const [asked, counted] = [seats.reduce((sum, each) => sum + each.asked, 0), seats.reduce((sum, each) => sum + each.counted, 0)];
  return l10n.t(
    '{0}{1}, {2} minutes',
    l10n.count(asked, '1 question', '{0} questions'),
    counted < asked ? l10n.t(', of which {0} count', counted) : '',
    Math.round(secondsFor(profile, form, minutes) / 60),
  );
}

const titleOf = ({ form }: ExamBegin, table: ExamTable, profile: string): string => `${formName(form)} \u00b7 ${profileOf(table, profile)?.name ?? profile}`;

const clockIn = (sitting: Sitting, now: number, hidden: boolean): Clock => ({ left: sitting.begun.seconds * 1000 - clockOf(sitting, now).used, hidden });

function marksIn({ begun, attempt }: Sitting, { find }: ExamTable): Mark[] {
  return begun.cards.map((id) => ({
    state: stateOf(attempt, id, find(id)?.options.filter(({ right }) => right).length ?? 0),
    flagged: attempt.questions.get(id)?.flagged?.value === true,
  }));
}

/** The question on show, or all of them. */
export function sittingScreen(sitting: Sitting, table: ExamTable, now: number, hidden: boolean): Shown {
  const { begun, attempt, on, exam } = sitting;
  const clock = clockIn(sitting, now, hidden);
  const title = titleOf(begun, table, begun.profile);
  const marks = marksIn(sitting, table);
  const last = Math.max(0, begun.cards.indexOf(on ?? attempt.on?.value ?? ''));
  if (on === undefined) {
    const lines = marks.map((mark, place) => ({ ...mark, line: lineOf(table.find(begun.cards[place] ?? '')) }));
    return { screen: 'review', title, clock, place: last, marks: lines };
  }
  const card = table.find(on);
  const answered = attempt.questions.get(on);
  return {
    screen: 'question',
    title,
    place: last,
    clock,
    question: card ? words(card.question) : GONE,
    right: card?.options.filter(({ right }) => right).length ?? 0,
    options: card ? orderIn(exam, card).flatMap((index) => optionOf(card, index)) : [],
    chosen: answered?.chosen?.value ?? [],
    struck: answered?.struck?.value ?? [],
    marks,
  };
}

const GONE = l10n.t('This question is no longer among the cards.');

const optionOf = ({ options }: ExamCard, index: number): { index: number; text: Html }[] => {
  const option = options[index];
  return option ? [{ index, text: words(option.text) }] : [];
};

/** The options of a question have an order of their own in each exam. */
const orderIn = (exam: string, { id, options }: ExamCard): number[] =>
  shuffled(
    options.map((_, index) => index),
    `${exam} ${id}`,
  );

/** The sentence by which people know a question again: what is asked at its end is much the same in all. */
function lineOf(card: ExamCard | undefined): Html {
  const [first = ''] = (card?.question ?? GONE).trim().split('\n');
  return line(/^.+?[.?](?=\s|$)/.exec(first)?.[0] ?? first);
}

export function resultScreen(sat: Sat, table: ExamTable): Shown {
  const { begun, ended, attempt, at, id } = sat;
  const profile = profileOf(table, begun.profile);
  const mark = markOf(sat);
  const passMark = profile?.passMark ?? 1000;
  return {
    screen: 'result',
    exam: id,
    title: `${titleOf(begun, table, begun.profile)} \u00b7 ${date(at)}`,
    ...scoreOf(mark, passMark),
    passMark,
    ...mark,
    facts: factsOf(sat),
    domains: (profile ? marksBy(sat, profile, table.find) : []).map(({ domain, mark: own, tasks: inTasks }) => ({
      name: domainName(domain.id),
      ...own,
      tasks: inTasks.map(({ task, mark: of }) => ({ name: tasks[task] ?? task, ...of })),
    })),
    questions: begun.cards.flatMap((card, place) => answerOf(place, table.find(card), { begun, attempt, id, ended }, table.notes)),
    wrong: wrongIn(sat, table).length,
  };
}

/** The cards that were answered wrong, or not at all. */
export const wrongIn = ({ begun: { cards }, ended: { right } }: Pick<Sat, 'begun' | 'ended'>, { find }: ExamTable): string[] =>
  cards.filter((card, place) => !right.includes(place) && find(card));

function answerOf(place: number, card: ExamCard | undefined, { begun, attempt, id, ended }: Omit<Sat, 'at'>, notes: readonly NoteSummary[]): Answer[] {
  if (!card) return [];
  const answered = attempt.questions.get(card.id);
  const chosen = answered?.chosen?.value ?? [];
  const spent = answered?.spent?.value;
  const note = notes.find((each) => each.id === card.note);
  const section = note?.sections.find((each) => each.id === card.section);
  const about = [
    ...(isFromElsewhere(attempt) ? [] : [chosen.length === 0 ? l10n.t('not answered') : '', spent === undefined ? l10n.t('never on show') : span(spent)]),
    begun.uncounted.includes(place) ? "didn't count" : '',
    begun.seen.includes(place) ? l10n.t('seen before') : '',
    answered?.flagged?.value ? 'flagged' : '',
  ];
  return [
    {
      place,
      card: card.id,
      line: lineOf(card),
      question: words(card.question),
      right: ended.right.includes(place),
      about: about.filter(Boolean).join(', '),
      options: orderIn(id, card).flatMap((index) => {
        const option = card.options[index];
        return option ? [{ text: words(option.text), right: option.right === true, chosen: chosen.includes(index), why: line(option.why) }] : [];
      }),
      ...(note ? { note: [note.title, section?.title].filter(Boolean).join(', ') } : {}),
    },
  ];
}

/** Of an exam that was sat on another device only begin and end are known here. */
const isFromElsewhere = ({ questions }: Attempt): boolean => questions.size === 0;

/** The exam as it was sat, in sentences. */
function factsOf({ begun, ended, attempt }: Sat): string[] {
  const { cards, seen, uncounted, seconds, strict } = begun;
  const open = cards.filter((id) => (attempt.questions.get(id)?.chosen?.value ?? []).length === 0).length;
  const used = attempt.used?.value ?? 0;
  return [
    `${ended.how === 'time' ? l10n.t('The time ran out') : l10n.t('Handed in after {0} of {1}', span(used), span(seconds * 1000))}; ${span(used / Math.max(1, cards.length))} a question.`,
    ...(isFromElsewhere(attempt)
      ? [l10n.t('It was sat on another device, which has the answers.')]
      : open > 0
        ? [l10n.count(open, '1 question was not answered; that counts as wrong.', '{0} questions were not answered; that counts as wrong.')]
        : []),
    ...(uncounted.length > 0
      ? [l10n.t('{0} of {1} did not count, as in the exam.', l10n.count(uncounted.length, '1 question', '{0} questions'), cards.length)]
      : []),
    seen.length > 0
      ? l10n.t(
          'You had seen {0} of {1} before, which makes the score look better than it is.',
          l10n.count(seen.length, '1 question', '{0} questions'),
          cards.length,
        )
      : l10n.t('You had seen none of the questions before.'),
    ...(strict ? [l10n.t('The clock was strict: it went on while the page was closed.')] : []),
    ...attempt.pauses.map(({ at, value }) => l10n.t('The clock stood still for {0}, until {1}.', span(value), date(at))),
  ];
}

const two = (number: number): string => String(number).padStart(2, '0');
const date = (time: number): string => {
  const at = new Date(time);
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};

/** A time in two units at most. */
function span(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const minutes = Math.floor(seconds / 60);
  if (minutes === 0) return `${seconds} s`;
  if (minutes < 60) return seconds % 60 === 0 ? l10n.t('{0} min', minutes) : l10n.t('{0} min {1} s', minutes, seconds % 60);
  return minutes % 60 === 0 ? `${Math.floor(minutes / 60)} h` : l10n.t('{0} h {1} min', Math.floor(minutes / 60), minutes % 60);
}
