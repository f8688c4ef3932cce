import { perRoot } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { earlyReadings } from '../language/flow.ts';
import { expressionsIn } from '../language/places.ts';
import { spanIn } from '../language/rule.ts';
import { hidesVariables, perState, type Reading, readingsOf } from '../language/variables.ts';
import { child, machinesIn } from '../state.ts';

/** Variables that are read before a state sets them. */
export const variableOrder: Rule = {
  id: 'asl/variable-order',
  severity: 'warning',
  on: [''],
  check(root, context) {
    if (root.parent || hidesVariables(root)) return;
    for (const { reading, isNever } of earlyReadings(root)) {
      if (asked(root).has(reading.name)) continue;
      const name = code(`$${reading.name}`);
      context.report(
        spanIn(reading.expression, reading, context),
        isNever
          ? `${name} isn't set yet: each state that sets it comes later. A value set in this state is known in the next one.`
          : `${name} isn't set on every path to this state. Set it before the paths part, or test it with \`$exists\`.`,
        { typing: reading.expression.node },
      );
    }
  },
};

/** The variables of which some expression asks whether they are there. */
const asked = perRoot((root): ReadonlySet<string> => new Set(machinesIn(root).flatMap(({ states }) => states.flatMap((state) => askedIn(state)))));

const askedIn = perState((state): readonly string[] =>
  expressionsIn(state).flatMap((expression) => {
    const { node, fact, sort } = expression;
    const isAsked = ({ name }: Reading): boolean =>
      sort === 'jsonata'
        ? node.text.includes(`$exists($${name}`)
        : sort === 'operand' && fact.parent !== undefined && child(fact.parent, 'IsPresent') !== undefined;
    return readingsOf(expression).flatMap((reading) => (isAsked(reading) ? [reading.name] : []));
  }),
);
