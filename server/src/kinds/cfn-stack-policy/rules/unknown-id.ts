import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isSlip, nearest } from '../../../core/words.ts';
import { PREFIX, statementsOf } from '../policy.ts';
import { hasWildcards, idIn, isMadeOf, templateOf } from '../template.ts';

/** The template is found by its name or place, and a policy may be older than the template: a warning. */
export const unknownId: Rule = {
  id: 'cfn-stack-policy/unknown-id',
  severity: 'warning',
  on: [''],
  check(root, { fileName, around, report }) {
    const texts = statementsOf(root).flatMap(({ resources }) => resources?.texts ?? []);
    if (!texts.some(({ text }) => idIn(text) !== undefined)) return;
    const template = templateOf(root, { fileName, around });
    if (!template) return;
    for (const { fact, text } of texts) {
      const id = idIn(text);
      if (id === undefined || id === '' || hasWildcards(id) || template.resources.has(id) || isMadeOf(id, template)) continue;
      const guess = nearest(id, [...template.resources.keys()]);
      const to = `${PREFIX}${guess}`;
      report(
        fact.node,
        `${code(template.path)} has no resource ${code(id)}, so the statement doesn't apply to anything with that name.${guess === undefined ? '' : ` Did you mean ${code(guess)}?`}`,
        {
          typing: fact.node,
          ...(guess === undefined
            ? {}
            : {
                fix: {
                  title: `Change to ${code(to)}`,
                  operations: [{ op: 'set', path: pathOf(fact), to }],
                  ...(isSlip(id, guess) ? {} : { suggestion: true as const }),
                },
              }),
        },
      );
    }
  },
};
