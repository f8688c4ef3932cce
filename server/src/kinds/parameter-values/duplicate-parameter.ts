import type { Rule } from '../../core/kind.ts';
import type { Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import type { GivingsOf } from './giving.ts';

/** A parameter that is given twice. A key that a map has twice is the parser's. */
export const duplicateParameterRule = (id: string, givingsOf: GivingsOf): Rule => ({
  id,
  severity: 'warning',
  on: [''],
  check(_, context) {
    for (const { given } of givingsOf(context)) {
      const seen = new Map<string, Span>();
      for (const { name, span } of given) {
        const first = name === undefined ? undefined : seen.get(name);
        if (name !== undefined && first)
          context.report(span, `${code(name)} is already set above. One of the two values is lost.`, { related: [{ ...first, message: 'The first one.' }] });
        else if (name !== undefined) seen.set(name, span);
      }
    }
  },
});
