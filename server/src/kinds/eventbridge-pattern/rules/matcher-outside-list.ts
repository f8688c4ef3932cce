import { factsIn, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { isInMatcher, isMatcherAlone } from './not-a-list.ts';

/** Source: EventBridge user guide, eb-create-pattern-operators.html, checked 2026-11-30. */
export const matcherOutsideList: Rule = {
  id: 'eventbridge-pattern/matcher-outside-list',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const fact of factsIn(root)) {
      const [argument] = fact.children;
      if (!fact.entry || !argument?.entry || !isMatcherAlone(fact) || isInMatcher(fact)) continue;
      const name = argument.entry.key;
      // A list of values makes it a field of that name, which the engine takes and no event has.
      const isField = argument.node.type === 'list' && name !== 'numeric';
      report(argument.entry.keySpan, `${code(name)} is a matcher, and matchers stand in a list: ${code(`"${fact.entry.key}": [{ "${name}": … }]`)}.`, {
        ...(isField ? { severity: 'warning' } : {}),
        fix: { title: 'Put it into a list', operations: [{ op: 'wrap', path: pathOf(fact) }] },
      });
    }
  },
};
