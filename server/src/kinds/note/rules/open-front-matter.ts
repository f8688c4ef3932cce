import type { Rule } from '../../../core/kind.ts';
import { bodyOf } from '../body-of.ts';
import { page } from './open-front-matter.md';

export const openFrontMatter: Rule = {
  id: 'note/open-front-matter',
  severity: 'warning',
  page,
  on: [''],
  check(_, { report, ...context }) {
    const opened = /^\uFEFF?---[ \t]*\r?\n[\w-]+:/.exec(context.text);
    if (opened && bodyOf(context).start === 0) report({ start: 0, end: 3 }, 'The front matter that starts here never ends. Expected a second line `---`.');
  },
};
