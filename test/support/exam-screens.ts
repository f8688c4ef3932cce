/** Every screen of the exam's page, as the pure functions make it of our own cards and the real exam. */
import { readFileSync } from 'node:fs';
import type { Card } from '../../client/src/quiz/cards/card.ts';
import { examCards } from '../../client/src/quiz/exam/choose.ts';
import { sightsIn } from '../../client/src/quiz/exam/held.ts';
import type { Profile } from '../../client/src/quiz/exam/profile.ts';
import { rightIn, satIn } from '../../client/src/quiz/exam/result.ts';
import type { ExamScreen } from '../../client/src/quiz/exam/screen.ts';
import { type ExamTable, homeScreen, resultScreen, type Shown, sittingScreen } from '../../client/src/quiz/exam/screens.ts';
import * as sit from '../../client/src/quiz/exam/sit.ts';
import type { NoteSummary } from '../../server/src/notes/summary.ts';
import { Person } from './exam.ts';

const read = <Value>(name: string): Value => JSON.parse(readFileSync(`dist/notes/${name}`, 'utf8'));

export function examScreens(): ReadonlyMap<string, ExamScreen> {
  const cards = examCards(read<readonly Card[]>('cards.json'));
  const table: ExamTable = {
    profiles: read<readonly Profile[]>('exams.json'),
    cards,
    find: (id) => cards.find((card) => card.id === id),
    notes: read<readonly NoteSummary[]>('index.json'),
  };
  const [profile] = table.profiles;
  const found = new Map<string, ExamScreen>();
  const add = (name: string, screen: Shown): unknown => found.set(name, { ...screen, page: 'page', heard: 0 } as ExamScreen);
  const me = new Person({ seconds: 10_800, seen: [1, 2] }, 'full', 'seed', profile, cards);
  add('loading', { screen: 'loading' });
  add('elsewhere', { screen: 'elsewhere' });
  add(
    'home',
    homeScreen(table, new Map(), () => undefined, undefined),
  );

  let sitting = me.open();
  const longest = (type: Card['type']): string =>
    me.begun.cards
      .filter((id) => table.find(id)?.type === type)
      .sort((a, b) => JSON.stringify(table.find(b)).length - JSON.stringify(table.find(a)).length)[0] ?? '';
  for (const type of ['choice', 'multi'] as const) {
    me.now += 100_000;
    sitting = me.did(sit.show(sitting, me.now, me.newId, longest(type)));
    me.now += 9000;
    sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: [0], struck: [1, 2], flagged: type === 'multi' }));
    add(type, sittingScreen(sitting, table, me.now, false));
  }
  for (const [place, card] of me.begun.cards.entries()) {
    if (place % 3 === 0) continue;
    sitting = me.did(sit.show(sitting, me.now, me.newId, card));
    me.now += 50_000;
    const right = table.find(card)?.options.flatMap((option, index) => (option.right ? [index] : [])) ?? [];
    sitting = me.did(sit.change(sitting, me.now, me.newId, { chosen: place % 4 === 0 ? right.map((index) => index + 1) : right }));
  }
  sitting = me.did(sit.show(sitting, me.now, me.newId, undefined));
  add('review', sittingScreen(sitting, table, me.now, true));
  me.did(sit.end(sitting, me.now, me.newId, { how: 'handed-in', right: rightIn(me.attempt, me.begun, table.find) }));
  const [sat] = satIn(me.progress.exams);
  if (sat) add('result', resultScreen(sat, table));
  add('home-later', homeScreen(table, me.progress.exams, sightsIn(me.progress), undefined));
  return found;
}
