import type { Rule } from '../../../core/kind.ts';
import { optionsOf, placeOf, textAt } from '../members.ts';

export const oneRightOption: Rule = {
  id: 'cards/one-right-option',
  severity: 'error',
  on: ['/cards/*'],
  check(card, { report }) {
    const options = optionsOf(card);
    if (textAt(card, 'type') !== 'choice' || options.length === 0) return;
    const right = options.filter((option) => option.right);
    const [first, ...others] = right.map(({ fact }) => placeOf(fact, 'right'));
    const of = `${right.length} of ${options.length} options`;
    if (right.length === 0) report(placeOf(card, 'options'), 'No option is right. A card of type `choice` needs exactly one right option.');
    else if (right.length > 1)
      report(others[0] ?? card.node, `${of} are right. A card of type \`choice\` needs exactly one right option.`, {
        ...(first ? { related: [{ start: first.start, end: first.end, message: 'The first right option' }] } : {}),
      });
    else if (options.length === 1) report(placeOf(card, 'options'), 'The right option is the only one. Expected wrong options beside it.');
  },
};
