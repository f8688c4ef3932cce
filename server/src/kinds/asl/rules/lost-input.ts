import { type Fact, pathOf, perRoot } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { child, itemsIn, machinesIn, textAt } from '../state.ts';

/** What a caught error is made of. Source: Step Functions developer guide, concepts-error-handling.html, checked 2026-11-30. */
const ofErrors = new Set(['Error', 'Cause']);

/** A `Catch` that puts the error in place of the input, before a state that reads the input. */
export const lostInput: Rule = {
  id: 'asl/lost-input',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { states } of machinesIn(root)) {
      const byName = new Map(states.map((state) => [state.name, state]));
      for (const { fact, spoken } of states)
        for (const catcher of spoken === 'JSONPath' ? itemsIn(child(fact, 'Catch')) : []) {
          const next = textAt(catcher, 'Next');
          const target = byName.get(next?.text ?? '');
          if (!next || target?.spoken !== 'JSONPath' || child(catcher, 'ResultPath')) continue;
          const lost = readBy(target.fact).find((name) => !ofErrors.has(name));
          if (lost === undefined) continue;
          report(
            next.node,
            `Here the error replaces the input, but ${code(target.name)} reads ${code(`$.${lost}`)}. Expected a \`ResultPath\` such as \`$.error\`, which keeps the input.`,
            {
              fix: {
                title: 'Add `ResultPath: $.error`',
                operations: [{ op: 'insert', path: pathOf(catcher), key: 'ResultPath', value: '$.error' }],
                suggestion: true,
              },
            },
          );
        }
    }
  },
};

/** Fields that read the input of a state, beside those that read what `InputPath` leaves of it. */
const reading = ['Parameters', 'ItemSelector', 'ItemsPath', 'SecondsPath', 'TimestampPath', 'ErrorPath', 'CausePath', 'Credentials'];

/** The names at the top of the input that a state reads. */
const readBy = perRoot((state): readonly string[] => {
  const input = child(state, 'InputPath');
  const found: string[] = [];
  for (const fact of input ? [input] : reading.map((key) => child(state, key))) if (fact) read(fact, true, found);
  return found;
});

function read(fact: Fact, isPath: boolean, found: string[]): void {
  const node = resolve(fact.node);
  if (node?.type === 'scalar' && isPath) for (const [, name = ''] of node.text.matchAll(/(?<![$\w'])\$\.([A-Za-z_]\w*)/g)) found.push(name);
  for (const each of fact.children) read(each, String(each.segment).endsWith('.$'), found);
}
