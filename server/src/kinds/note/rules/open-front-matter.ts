import type { Rule } from '../../../core/kind.ts';
import { bodyOf } from '../body-of.ts';

export const openFrontMatter: Rule = {
  id: 'note/open-front-matter',
  severity: 'warning',
  on: [''],
  check(_, { report, ...context }) {
    const opened = /^\uFEFF?---[ \t]*\r?\n[\w-]+:/.exec(context.text);
    if (opened && bodyOf(context).start === 0) report({ start: 0, end: 3 }, 'The front matter that starts here never ends. Expected a second line `---`.');
  },
};
