import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { examFaults } from '../exam-form.ts';
import { optionsOf, placeOf, textAt } from '../members.ts';

export const examForm: Rule = {
  id: 'cards/exam-form',
  severity: 'warning',
  on: ['/cards/*'],
  check(card, { report }) {
    const type = textAt(card, 'type');
    const question = textAt(card, 'question');
    const options = optionsOf(card);
    if (!isYes(textAt(card, 'exam')) || (type !== 'choice' && type !== 'multi') || question.trim() === '' || options.length === 0) return;
    for (const { at, found, expected } of examFaults({ type, question, options })) {
      const [name = '', index] = at.split('/');
      const option = index === undefined ? undefined : options[Number(index)];
      const where = option ? `option ${Number(index) + 1}` : code(name);
      report(
        option ? placeOf(option.fact, 'text') : placeOf(card, name),
        `${code(textAt(card, 'id'))} has ${found} in ${where}. Expected ${expected} in a card with ${code('exam: true')}.`,
      );
    }
  },
};
