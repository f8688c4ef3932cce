import { pathOf } from '../../../core/fact.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest } from '../../../core/words.ts';
import { ofStates } from '../schema/errors.ts';
import { child, itemsIn, textOf } from '../state.ts';
import { byState } from './by-state.ts';

/** Names that begin with `States.`, which are those of Step Functions alone. */
export const errorName = byState({
  id: 'asl/error-name',
  severity: 'warning',
  check({ fact, type }, { report }) {
    const names = [...['Retry', 'Catch'].flatMap((key) => itemsIn(child(fact, key)).flatMap((entry) => itemsIn(child(entry, 'ErrorEquals'))))];
    const error = type === 'Fail' ? child(fact, 'Error') : undefined;
    for (const each of [...names, ...(error ? [error] : [])]) {
      const found = textOf(each);
      if (!found || !/^states\./i.test(found.text) || Object.hasOwn(ofStates, found.text)) continue;
      const guess = nearest(found.text, Object.keys(ofStates));
      report(
        found.node,
        `Step Functions has no error ${code(found.text)}. ${guess === undefined ? "Names of your own can't begin with `States.`." : `Did you mean ${code(guess)}?`}`,
        {
          typing: found.node,
          ...(guess === undefined
            ? {}
            : {
                fix: suggestedUnless(isMisspelling(found.text, guess), {
                  title: `Change to ${code(guess)}`,
                  operations: [{ op: 'set', path: pathOf(each), to: guess }],
                }),
              }),
        },
      );
    }
  },
});
