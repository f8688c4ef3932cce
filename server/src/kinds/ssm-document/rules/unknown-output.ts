import type { Rule } from '../../../core/kind.ts';
import { ofFamily } from '../../../core/names.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { actionOf } from '../actions/index.ts';
import { declaredBy, documentOf, givenBy, type Step } from '../document.ts';
import * as families from '../families.ts';

/** Outputs that a step neither declares nor has by its action. */
export const unknownOutput: Rule = {
  id: 'ssm-document/unknown-output',
  severity: 'warning',
  on: [''],
  check(_, { root, names, report }) {
    const { steps } = documentOf(root);
    const byName = new Map<string, Step>();
    for (const step of steps) if (step.name && !byName.has(step.name.text)) byName.set(step.name.text, step);
    for (const { text, space, at, start, end } of ofFamily(names(), families.output).uses) {
      if (text === '' || space === undefined) continue;
      const step = byName.get(space);
      // The steps of a loop give outputs under the name of the loop as well.
      if (!step || !actionOf(step.action) || step.steps.length > 0) continue;
      const declared = declaredBy(step).map((each) => each.text);
      if (declared.includes(text) || Object.hasOwn(givenBy(step), text)) continue;
      const known = [...declared, ...Object.keys(actionOf(step.action)?.outputs ?? {})];
      const guess = nearest(text, known);
      const advice =
        guess !== undefined ? `Did you mean ${code(guess)}?` : known.length > 0 ? `Expected ${oneOfCodes(known)}.` : 'Declare it in `outputs` of the step.';
      report({ start, end }, `The step ${code(space)} has no output ${code(text)}. ${advice}`, {
        typing: { start, end },
        ...(guess === undefined || !at?.part
          ? {}
          : {
              fix: suggestedUnless(isSlip(text, guess), {
                title: `Change to ${code(guess)}`,
                operations: [{ op: 'replace', path: at.path, part: at.part, to: guess }],
              }),
            }),
      });
    }
  },
};
