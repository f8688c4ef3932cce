import type { Rule } from '../../../core/kind.ts';
import { type Library, noKey } from '../../../notes/links.ts';
import { bodyOf } from '../body-of.ts';
import { page } from './claims-nothing.md';

export const claimsNothing = (library: Library): Rule => ({
  id: 'note/claims-nothing',
  severity: 'warning',
  page,
  on: [''],
  check(_, { report, ...context }) {
    for (const { kind, pointer = '', ...span } of bodyOf(context).claims) {
      const why = noKey(kind, pointer, library);
      if (why !== undefined) report(span, why);
    }
  },
});
