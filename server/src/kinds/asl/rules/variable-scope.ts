import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { expressionsIn } from '../language/places.ts';
import { spanIn } from '../language/rule.ts';
import { type Assignment, assignmentsOf, isGivenName, readingsOf } from '../language/variables.ts';
import { child, type Machine, machineOf, textAt } from '../state.ts';

/** Variables of an outer scope that an inner one sets again, or that a distributed Map reads. */
export const variableScope: Rule = {
  id: 'asl/variable-scope',
  severity: 'error',
  on: [''],
  check(root, context) {
    if (!root.parent) visit(machineOf(root), new Map(), new Set(), context);
  },
};

/** `outer` are the variables of the machines around, `far` those that can't be read here. */
function visit(machine: Machine, outer: ReadonlyMap<string, Assignment>, far: ReadonlySet<string>, context: RuleContext): void {
  const own = new Map(machine.states.flatMap((state) => assignmentsOf(state).map((each) => [each.name, each] as const)));
  const known = new Map([...outer, ...own]);
  for (const state of machine.states) {
    for (const { name, fact } of assignmentsOf(state)) {
      const first = outer.get(name);
      if (!first?.fact.entry || !fact.entry || far.has(name)) continue;
      context.report(fact.entry.keySpan, `The variable ${code(name)} is set in an outer scope too. Expected another name here; \`Output\` passes values out.`, {
        typing: fact.entry.keySpan,
        related: [{ ...first.fact.entry.keySpan, message: 'The outer one.' }],
      });
    }
    if (far.size > 0)
      for (const expression of expressionsIn(state))
        for (const reading of readingsOf(expression))
          if (far.has(reading.name) && !own.has(reading.name) && !isGivenName(reading))
            context.report(
              spanIn(expression, reading, context),
              `A distributed Map can't read ${code(`$${reading.name}`)}, which is set outside of it. Pass its value in \`ItemSelector\` or \`ItemBatcher\`.`,
              { typing: expression.node },
            );
    for (const inner of state.machines) {
      const isDistributed = textAt(child(inner.fact, 'ProcessorConfig'), 'Mode')?.text === 'DISTRIBUTED';
      visit(inner, known, isDistributed ? new Set(known.keys()) : far, context);
    }
  }
}
