import { pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { code, isSlip, nearest, oneOfCodes } from '../../../core/words.ts';
import { child, type Machine, machinesIn, textOf, transitionsOf } from '../state.ts';

/** Transitions to a state that isn't there, or that stands in another `States`. */
export const unknownState: Rule = {
  id: 'asl/unknown-state',
  severity: 'error',
  on: [''],
  check(_, context) {
    const machines = machinesIn(context.root);
    for (const machine of machines) if (!machine.isOpen) judge(machine, machines, context);
  },
};

function judge(machine: Machine, machines: readonly Machine[], { report }: RuleContext): void {
  const names = machine.states.map(({ name }) => name);
  const known = new Set(names);
  const start = child(machine.fact, 'StartAt');
  for (const to of [start, ...machine.states.flatMap((state) => transitionsOf(state).map((each) => each.to))]) {
    const target = textOf(to);
    if (!to || !target || known.has(target.text)) continue;
    const { text, node } = target;
    const guess = nearest(text, names);
    const others = machines.filter((each) => each !== machine && each.states.some(({ name }) => name === text));
    // A name that is elsewhere letter by letter is no slip.
    const other = guess !== undefined && isSlip(text, guess) ? undefined : others[0];
    const fix: Fix | undefined =
      guess === undefined || other
        ? undefined
        : suggestedUnless(isSlip(text, guess), { title: `Change to ${code(guess)}`, operations: [{ op: 'set', path: pathOf(to), to: guess }] });
    report(
      node,
      other
        ? elsewhere(text, machine, other)
        : `There is no state ${code(text)} in this \`States\`. ${guess === undefined ? expected(names) : `Did you mean ${code(guess)}?`}`,
      {
        typing: node,
        ...(fix && { fix }),
        ...(other ? { related: otherPlace(other, text) } : {}),
      },
    );
  }
}

const expected = (names: readonly string[]): string => (names.length === 0 ? 'It has no states yet.' : `Expected ${oneOfCodes(names)}.`);

const elsewhere = (text: string, machine: Machine, other: Machine): string =>
  `${code(text)} is a state ${placeOf(other)}, but this transition is ${placeOf(machine)}. Expected a state of the same \`States\`.`;

function otherPlace(other: Machine, name: string) {
  const state = other.states.find((each) => each.name === name);
  const { keySpan } = state?.fact.entry ?? {};
  return keySpan ? [{ start: keySpan.start, end: keySpan.end, message: 'It is here.' }] : [];
}

/** Where a machine is, in words. */
function placeOf({ fact }: Machine): string {
  if (!fact.parent) return 'at the top level';
  const isBranch = fact.parent.segment === 'Branches';
  const owner = isBranch ? fact.parent.parent : fact.parent;
  return isBranch
    ? `in branch ${Number(fact.segment) + 1} of ${code(String(owner?.segment))}`
    : `in ${code(String(fact.segment))} of ${code(String(owner?.segment))}`;
}
