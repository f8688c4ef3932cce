import { code } from '../core/words.ts';
import type { Card } from '../kinds/cards/card.ts';
import { gapsOf } from '../kinds/cards/cloze.ts';
import { GAP, questionOf } from '../kinds/cards/question.ts';
import { builtJson } from './notes.ts';
import { Refusal, tool } from './tool.ts';

const SHOWN = 5;

export const getCards = tool(
  {
    name: 'get_cards',
    title: 'Quiz cards on AWS DevOps',
    description:
      'Quiz cards for the exam AWS Certified DevOps Engineer - Professional, with answers and reasons, by note, section or rule: to quiz somebody, or to check what you believe. Those of the mock exams are held back, so that the exams stay fair.',
    input: {
      type: 'object',
      properties: {
        note: { type: 'string', description: 'The id of a note, such as `codebuild`.' },
        section: { type: 'string', description: 'With `note`: the id of one of its sections.' },
        rule: { type: 'string', description: 'Cards on what a rule is about.' },
        from: { type: 'integer', minimum: 1, description: 'The number of the first card to show. 1 if not given.' },
        limit: { type: 'integer', minimum: 1, maximum: 20, description: `How many to show; ${SHOWN} if not given.` },
      },
      additionalProperties: false,
    },
  },
  async ({ built }, { note, section, rule, from = 1, limit = SHOWN }) => {
    if (note === undefined && rule === undefined) throw new Refusal('Give a `note` or a `rule`.');
    const all = await builtJson<readonly Card[]>(built, 'cards.json');
    const fits = (card: Card): boolean =>
      !('exam' in card) &&
      (note === undefined || card.note === note) &&
      (section === undefined || card.section === section) &&
      (rule === undefined || card.rules?.includes(rule) === true || (card.type === 'fix' && card.rule === rule));
    const found = all.filter(fits);
    if (found.length === 0) return 'There are no cards on that. `search_notes` finds the note that speaks about it.';
    const shown = found.slice(from - 1, from - 1 + limit);
    if (shown.length === 0) throw new Refusal(`There are ${found.length} cards; \`from\` is ${from}.`);
    const after = found.length - (from - 1) - shown.length;
    return [
      `${found.length === 1 ? '1 card.' : `${found.length} cards.`}`,
      ...shown.map(cardText),
      after > 0 ? `${after} more: ask again with from = ${from + shown.length}.` : '',
    ]
      .filter(Boolean)
      .join('\n\n');
  },
);

const cardText = (card: Card): string =>
  [`## ${code(card.id)} (${code(card.section === undefined ? card.note : `${card.note}#${card.section}`)})`, questionOf(card), ...answerOf(card)].join('\n\n');

/** What is asked with, and the answer with its reasons. */
function answerOf(card: Card): string[] {
  switch (card.type) {
    case 'recall':
      return [`Answer: ${card.answer}`];
    case 'cloze':
      return [`Answer: ${gapsOf(card.text).join('; ')}`, card.why];
    case 'choice':
    case 'multi':
      return [card.options.map(({ text, right, why }) => `- ${right ? 'Right' : 'Wrong'}: ${text}. ${why}`).join('\n')];
    case 'order':
      return [`Answer: ${card.steps.map((step, index) => `${index + 1}. ${step}`).join('; ')}`, card.why];
    case 'fill':
      return [`\`\`\`\n${card.snippet}\n\`\`\``, `Answer for ${GAP}: ${card.accept.map((each) => code(each)).join(' or ')}`, card.why];
    case 'fix':
      return [`\`\`\`\n${card.faulty}\`\`\``, `Answer:\n\`\`\`\n${card.fixed}\`\`\``, card.why];
  }
}
