import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { placeOf } from '../../../core/position-map.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { sortOf } from '../document.ts';
import * as families from '../families.ts';
import { allFilled, system } from '../references.ts';

const declared = unknownNames({
  id: 'ssm-document/unknown-variable',
  severity: 'error',
  family: families.variable,
  says: ({ text }) => `The runbook has no variable ${code(text)}.`,
  expects: () => 'Declare it in `variables`.',
});

/** Variables of the runbook that it doesn't declare, and system variables that don't exist. */
export const unknownVariable: Rule = {
  id: 'ssm-document/unknown-variable',
  severity: 'error',
  on: [''],
  check(root, context) {
    declared.check(root, context);
    if (sortOf(root) !== 'runbook') return;
    const { text, syntax, report } = context;
    for (const { fact, node, references, isScript } of allFilled(root))
      for (const { prefix, head, headSpan, isClosed } of references) {
        const known = prefix === undefined || !Object.hasOwn(system, prefix) ? undefined : Object.keys(system[prefix] ?? {});
        if (!known || !isClosed || head === '' || known.includes(head)) continue;
        const guess = nearest(head, known);
        report(
          placeOf(text, node, syntax, headSpan) ?? node,
          `There is no system variable ${code(`${prefix}:${head}`)}. ${guess === undefined ? `Expected ${oneOfCodes(known)}.` : `Did you mean ${code(guess)}?`}`,
          {
            severity: isScript ? 'warning' : 'error',
            ...(guess === undefined
              ? {}
              : {
                  fix: suggestedUnless(isSlip(head, guess), {
                    title: `Change to ${code(guess)}`,
                    operations: [{ op: 'replace', path: pathOf(fact), part: headSpan, to: guess }],
                  }),
                }),
          },
        );
      }
  },
};
