import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { ofDefinition } from '../schema/states.ts';
import { child, keySpan } from '../state.ts';

const names: ReadonlySet<string> = new Set(ofDefinition);

/** A string among the states, under the name of a field of the definition. */
export const fieldInStates: Rule = {
  id: 'asl/field-in-states',
  severity: 'error',
  on: ['/States'],
  check(states, { root, report }) {
    for (const fact of states.children) {
      const node = resolve(fact.node);
      const name = String(fact.segment);
      if (!names.has(name) || node?.type !== 'scalar') continue;
      report(keySpan(fact), `${code(name)} is inside of \`States\`, where each key is the name of a state. Move it up, beside \`States\`.`, {
        ...(child(root, name)
          ? {}
          : {
              fix: {
                title: `Move ${code(name)} out of \`States\``,
                operations: [
                  { op: 'remove', path: pathOf(fact) },
                  { op: 'insert', path: [], key: name, value: node.text },
                ],
              },
            }),
      });
    }
  },
};
