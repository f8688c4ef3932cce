import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { optionsOf, placeOf, textAt } from '../members.ts';

const words = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

export const rightCount: Rule = {
  id: 'cards/right-count',
  severity: 'warning',
  on: ['/cards/*'],
  check(card, { report }) {
    const options = optionsOf(card);
    if (textAt(card, 'type') !== 'multi' || options.length === 0) return;
    const count = options.filter(({ right }) => right).length;
    if (count < 2 || count === options.length) {
      report(placeOf(card, 'options'), `${count} of ${options.length} options are right. Expected at least two right options and a wrong one.`);
      return;
    }
    const asked =
      textAt(card, 'question')
        .trim()
        .split(/\n\s*\n/)
        .at(-1) ?? '';
    const said = [...asked.matchAll(/\w+/g)].some(([word]) => word.toLowerCase() === words[count] || word === String(count));
    if (asked !== '' && !said)
      report(
        placeOf(card, 'question'),
        `The question does not say how many options are right. Expected ${code(words[count] ?? String(count))} in its last paragraph.`,
      );
  },
};
