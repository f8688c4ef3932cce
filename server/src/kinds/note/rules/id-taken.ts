import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { notes } from '../../../notes/index.ts';
import { bodyOf } from '../body-of.ts';

export const idTaken: Rule = {
  id: 'note/id-taken',
  severity: 'error',
  on: [''],
  check(_, { fileName, report, ...context }) {
    const name = fileName.replace(/\.md$/i, '');
    const [title] = bodyOf(context).headings;
    if (notes.some(({ id }) => id === name))
      report(
        title ?? { start: 0, end: /$/m.exec(context.text)?.index ?? 0 },
        `${code(fileName)} is already the name of a note that comes with the extension. Choose another file name.`,
      );
  },
};
