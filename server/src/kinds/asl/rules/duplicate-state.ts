import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { keySpan, machinesIn } from '../state.ts';

/** States of one name in different parts of the definition. Two in one `States` are the parser's. */
export const duplicateState: Rule = {
  id: 'asl/duplicate-state',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const all = machinesIn(root).flatMap(({ states }) => states);
    for (const { again, first } of repeats(all, ({ name }) => name))
      if (again.space !== first.space)
        report(keySpan(again.fact), `Another state of the definition is called ${code(again.name)}. Expected each name once, also in branches and Maps.`, {
          related: [{ ...keySpan(first.fact), message: 'The first one.' }],
        });
  },
};
