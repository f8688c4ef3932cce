/**
 * What the options of single-choice cards give away, over the cards in exam form and over all, and which cards may ask the same.
 * With ids of notes as arguments: their cards, and by which features the right option of each can be guessed.
 */
import skills from '../test/exam-skills.json' with { type: 'json' };
import judged from '../test/like-cards.json' with { type: 'json' };
import { type ChoiceCard, featuresWith, giveAways, habitsOf } from '../test/support/card-habits.ts';
import { likeCards } from '../test/support/like-cards.ts';

await import('../server/build/hook.ts');
const { allCards } = await import('../server/build/cards.ts');

const features = featuresWith(skills.services.map(({ as }) => as));
const notes = process.argv.slice(2);
const { cards, wrong } = allCards();
const choices = cards.flatMap((card) => (card.type === 'choice' && (notes.length === 0 || notes.includes(card.note)) ? [card] : []));
const percent = (share: number): string => `${(100 * share).toFixed(1).padStart(6)}`;

function table(title: string, some: readonly ChoiceCard[]): void {
  const habits = habitsOf(some, features);
  console.log(`\n${title}: ${some.length} cards`);
  console.log(`${''.padEnd(36)} guess %  without %   of right %   of wrong %`);
  for (const { name, hits, hitsWithout, right, wrong: others } of habits)
    console.log(`${name.padEnd(36)}  ${percent(hits)}     ${percent(hitsWithout)}       ${percent(right)}       ${percent(others)}`);
  if (some.length > 0) for (const sentence of giveAways(habits)) console.log(`  gives away: ${sentence}`);
}

for (const sentence of wrong) console.log(sentence);
table(
  'In exam form',
  choices.filter(({ exam }) => exam),
);
table('All', choices);

const asked = cards.flatMap((card) => (card.type === 'choice' || card.type === 'multi' ? [card] : []));
const noteOf = new Map(asked.map(({ id, note }) => [id, note]));
console.log('\nMay ask the same; each needs a line in test/like-cards.json, or one of them goes:');
for (const { ids, likeness } of likeCards(asked))
  if (!(ids in judged) && (notes.length === 0 || ids.split(' ').some((id) => notes.includes(noteOf.get(id) ?? ''))))
    console.log(`  ${likeness.toFixed(2)} ${ids}`);

if (notes.length > 0)
  for (const card of choices) {
    const at = card.options.findIndex(({ right }) => right);
    const by = features.flatMap(({ name, marks }) => ((marks(card)[at] ?? 0) > 0.5 ? [name] : []));
    const avoided = features.flatMap(({ name, marks }) => ((marks(card)[at] ?? 0) === 0 && marks(card).filter((mark) => mark > 0.5).length > 1 ? [name] : []));
    console.log(`\n${card.id}${card.exam ? '' : ' (not in exam form)'}`);
    console.log(
      `  right: option ${at + 1}; has: ${by.join(', ') || 'nothing'}${avoided.length > 0 ? `; lacks what two others have: ${avoided.join(', ')}` : ''}`,
    );
  }
