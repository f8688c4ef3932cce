import { globSync, readFileSync } from 'node:fs';
import { examCards, unfilled } from '../../client/src/quiz/exam/choose.ts';
import { type Profile, profileFaults } from '../../client/src/quiz/exam/profile.ts';
import type { Card } from '../src/kinds/cards/card.ts';

/** So many runs of chance a profile has to stand. */
const SEEDS = Array.from({ length: 10 }, (_, run) => `run ${run}`);

/** The profiles of all exams, and in a sentence each what is wrong with them; nothing may be. */
export function allExams(cards: readonly Card[], folder = 'notes/exams'): { readonly profiles: readonly Profile[]; readonly wrong: readonly string[] } {
  const profiles = globSync('*.json', { cwd: folder })
    .sort()
    .map((name): Profile => JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')));
  const own = examCards(cards);
  return { profiles, wrong: profiles.flatMap((profile) => [...profileFaults(profile), ...unfilled(profile, own, SEEDS)]) };
}
