import type { Rule } from '../../core/kind.ts';
import { suggestedUnless } from '../../core/problem.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../core/words.ts';
import type { GivingsOf } from './giving.ts';

/** A value for a parameter that the template doesn't have. */
export const unknownParameterRule = (id: string, givingsOf: GivingsOf): Rule => ({
  id,
  severity: 'error',
  on: [''],
  check(_, context) {
    for (const { given, template, severity } of givingsOf(context)) {
      if (typeof template === 'string') continue;
      const { path, parameters } = template;
      const free = [...parameters.keys()].filter((name) => !given.some((each) => each.name === name));
      for (const { name, span, rename } of given) {
        if (name === undefined || parameters.has(name)) continue;
        const guess = nearest(name, free);
        const expected = guess !== undefined ? ` Did you mean ${code(guess)}?` : free.length > 0 ? ` Expected ${oneOfCodes(free)}.` : '';
        const fix = guess !== undefined && {
          fix: suggestedUnless(isMisspelling(name, guess), { title: `Change to ${code(guess)}`, operations: [rename(guess)] }),
        };
        context.report(span, `${code(path)} has no parameter ${code(name)}.${expected}`, { typing: span, severity, ...fix });
      }
    }
  },
});
