import type { Rule } from '../../../core/kind.ts';
import { bodyOf } from '../body-of.ts';

export const pictureWithoutWords: Rule = {
  id: 'note/picture-without-words',
  severity: 'warning',
  on: [''],
  check(_, { report, ...context }) {
    for (const { words, ...span } of bodyOf(context).pictures)
      if (!/^\S.*[.!?]$/.test(words))
        report(span, 'This `mermaid` picture has no description. Expected a first line `%% alt: ...` with a full sentence that says what the picture shows.');
  },
};
