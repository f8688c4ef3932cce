import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { analyze } from '../src/core/analyze.ts';
import { aroundIn } from '../src/core/around.ts';
import { diagnose } from '../src/features/diagnose.ts';
import type { Card } from '../src/kinds/cards/card.ts';
import { cards as kind } from '../src/kinds/cards/kind.ts';
import { cardsOf } from '../src/kinds/cards/read.ts';
import { fixCards } from './fix-cards.ts';
import { notePages, rulePages } from './pages.ts';

/** All cards of this tool, and in a sentence each what is wrong with them; nothing may be. */
export function allCards(folder = 'notes'): { readonly cards: readonly Card[]; readonly wrong: readonly string[] } {
  const wrong: string[] = [];
  const written = globSync('**/*.cards.yaml', { cwd: folder })
    .sort()
    .flatMap((path) => readCards(`${folder}/${path}`, wrong));
  const cards = [...written, ...fixCards()].map(withRules);
  const seen = new Map<string, string>();
  for (const { id, ...card } of cards) {
    const about = { cloze: 'text', fill: 'snippet', fix: 'faulty' }[card.type as string] ?? '';
    const question = JSON.stringify([card.question, (card as Readonly<Record<string, unknown>>)[about]]).toLowerCase();
    for (const key of [id, question]) {
      if (seen.has(key)) wrong.push(`${id}: has the id or question of ${seen.get(key)}.`);
      seen.set(key, id);
    }
  }
  return { cards, wrong };
}

function readCards(path: string, wrong: string[]): Card[] {
  const name = basename(path, '.cards.yaml');
  const text = readFileSync(path, 'utf8');
  const note = readFileSync(`${path.slice(0, -'.cards.yaml'.length)}.md`, 'utf8');
  const analysis = analyze(text, kind);
  const fileName = basename(path);
  for (const { start, message } of diagnose(analysis, { fileName, around: aroundIn({ [`${name}.md`]: note }), isKnownRule: (id) => rulePages.has(id) }))
    wrong.push(`${path}:${analysis.lines.position(start).line + 1}: ${message}`);
  const checked = notePages.find(({ id }) => id === name)?.meta.checked;
  const cards = cardsOf(analysis);
  for (const card of cards) {
    for (const field of ['section', 'task', 'difficulty', 'source'] as const) if (card[field] === undefined) wrong.push(`${card.id}: has no ${field}.`);
    if (card.note !== name) wrong.push(`${card.id}: the file is ${fileName}, the note ${card.note}.`);
    if (!card.id.startsWith(`${name}-`)) wrong.push(`${card.id}: the id does not begin with ${name}.`);
  }
  return cards.map((card) => (typeof checked === 'string' ? { ...card, checked } : card));
}

/** The rules whose pages lead to a section. */
const rulesBySection = new Map<string, string[]>();
for (const [rule, page] of rulePages)
  for (const [, place = ''] of page.markdown.matchAll(/\]\(note:([\w-]+#[\w-]+)\)/g)) rulesBySection.set(place, [...(rulesBySection.get(place) ?? []), rule]);

const withRules = (card: Card): Card => {
  const rules = card.type === 'fix' ? undefined : rulesBySection.get(`${card.note}#${card.section}`);
  return rules ? { ...card, rules } : card;
};
