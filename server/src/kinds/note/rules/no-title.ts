import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { bodyOf } from '../body-of.ts';

export const noTitle: Rule = {
  id: 'note/no-title',
  severity: 'warning',
  on: [''],
  check(_, { text, report, ...context }) {
    const { start, headings } = bodyOf({ text, ...context });
    const first = /\S.*/.exec(text.slice(start));
    if (!first || headings[0]?.level === 1) return;
    const at = start + first.index;
    report({ start: at, end: at + first[0].length }, `${code(first[0])} is not a title. Expected a line \`# ...\` before everything else.`);
  },
};
