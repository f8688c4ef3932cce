import type { Rule } from '../../../core/kind.ts';
import { type Library, noKey } from '../../../notes/links.ts';
import { bodyOf } from '../body-of.ts';

/** A note with more claims is none that somebody wrote. */
const MAX_CLAIMS = 1000;

export const claimsNothing = (library: Library): Rule => ({
  id: 'note/claims-nothing',
  severity: 'warning',
  on: [''],
  check(_, { report, ...context }) {
    for (const { kind, pointer = '', ...span } of bodyOf(context).claims.slice(0, MAX_CLAIMS)) {
      const why = noKey(kind, pointer, library);
      if (why !== undefined) report(span, why);
    }
  },
});
