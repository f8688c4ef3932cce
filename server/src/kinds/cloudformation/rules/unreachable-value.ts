import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { choicesIn, guarded } from '../guards.ts';
import { ifBranches } from '../resources.ts';
import { worldsOf } from '../worlds.ts';

/** Source: cfn-lint 1.51, W1028. Checked 2026-11-30. */
export const unreachableValue: Rule = {
  id: 'cloudformation/unreachable-value',
  severity: 'information',
  on: [''],
  check(root, { report }) {
    const worlds = worldsOf(root);
    const choices = choicesIn(root).map((choice) => ({ ...choice, start: choice.named.start, end: choice.named.end }));
    for (const { place, guards } of guarded(
      root,
      choices.sort((a, b) => a.start - b.start),
    )) {
      // A condition that is always the same is told where it stands.
      if (guards.length === 0) continue;
      for (const holds of [true, false]) {
        const guard = { condition: place.condition, holds };
        const value = ifBranches(place.fact)?.[holds ? 'yes' : 'no'].node;
        if (!value || worlds.possible([...guards, guard]) !== false || worlds.possible([guard]) === false || worlds.possible(guards) === false) continue;
        report(value, `This value is never used: ${code(place.condition)} is always ${!holds} here, by the conditions around it.`, { tag: 'unnecessary' });
      }
    }
  },
};
