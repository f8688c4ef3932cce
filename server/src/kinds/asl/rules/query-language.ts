import { pathOf } from '../../../core/fact.ts';
import type { Question } from '../../../core/kind.ts';
import { child, textAt } from '../state.ts';
import { byState } from './by-state.ts';

/** The language of the definition. */
const topLanguage: Question = (root) => textAt(root, 'QueryLanguage')?.text;

/** A state in JSONPath in a definition of JSONata. */
export const queryLanguage = byState({
  id: 'asl/query-language',
  severity: 'error',
  check({ fact }, { ask, report }) {
    const said = textAt(fact, 'QueryLanguage');
    if (said?.text !== 'JSONPath' || ask(topLanguage, '') !== 'JSONata') return;
    report(
      said.node,
      "The definition uses JSONata, so its states can't use JSONPath. Remove `QueryLanguage`, or set it to `JSONPath` at the top and to `JSONata` in other states.",
      {
        fix: { title: 'Change to `JSONata`', operations: [{ op: 'set', path: pathOf(child(fact, 'QueryLanguage') ?? fact), to: 'JSONata' }], suggestion: true },
      },
    );
  },
});
