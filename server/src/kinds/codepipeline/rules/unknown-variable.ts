import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { byNamespace, filledIn, ofRun, variablesOf } from '../variables.ts';

/** Variables that an action with known ones doesn't give. */
export const unknownVariable: Rule = {
  id: 'codepipeline/unknown-variable',
  severity: 'warning',
  on: [''],
  check(_, { root, text, syntax, report }) {
    for (const { fact, node, references } of filledIn(root))
      for (const { namespace, name, nameSpan, isClosed } of references) {
        const action = byNamespace(root).get(namespace);
        const known = namespace === 'codepipeline' ? ofRun : action && variablesOf(action);
        if (name === undefined || name === '' || !isClosed || !known || Object.hasOwn(known, name)) continue;
        const guess = nearest(name, Object.keys(known));
        const who = namespace === 'codepipeline' ? 'The run' : `The ${code(action?.providerName ?? '')} action`;
        report(
          placeOf(text, node, syntax, nameSpan) ?? node,
          `${who} gives no variable ${code(name)}. ${guess === undefined ? `Expected ${oneOfCodes(Object.keys(known))}.` : `Did you mean ${code(guess)}?`}`,
          {
            ...(guess === undefined
              ? {}
              : {
                  fix: {
                    title: `Change to ${code(guess)}`,
                    operations: [{ op: 'replace', path: pathOf(fact), part: nameSpan, to: guess }],
                    ...(isSlip(name, guess) ? {} : { suggestion: true as const }),
                  },
                }),
          },
        );
      }
  },
};
