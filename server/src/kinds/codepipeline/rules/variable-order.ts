import type { Rule } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { type Action, runsAfter } from '../pipeline.ts';
import { byNamespace, type Filled, filledIn, type Reference } from '../variables.ts';

/** Variables in an action that doesn't surely run after the one that gives them, and in sources, which take none. */
export const variableOrder: Rule = {
  id: 'codepipeline/variable-order',
  severity: 'error',
  on: [''],
  check(_, { root, text, syntax, report }) {
    const given = byNamespace(root);
    for (const filled of filledIn(root))
      for (const reference of filled.references) {
        const words = wordsOf(reference, filled, given.get(reference.namespace));
        const part = { start: reference.namespaceSpan.start, end: reference.nameSpan.end };
        if (words !== undefined) report(placeOf(text, filled.node, syntax, part) ?? filled.node, words);
      }
  },
};

function wordsOf({ namespace, name }: Reference, { action, stage }: Filled, giver: Action | undefined): string | undefined {
  if (name === undefined) return undefined;
  if (action?.category === 'Source')
    return giver || namespace === 'variables'
      ? `A source takes no variables, and ${code(`${namespace}.${name}`)} is one. Expected the value itself.`
      : undefined;
  const isLate = giver && (action ? runsAfter(action, giver) === false : stage < giver.stage.index);
  if (!isLate) return undefined;
  if (action === giver) return `${code(name)} is a variable of this action itself. Expected one of an action before.`;
  const who = giver.name ? code(giver.name.text) : 'the action that gives it';
  const advice = action?.stage === giver.stage ? `Give this action a \`runOrder\` above ${giver.runOrder}.` : 'Expected a variable of an action before.';
  return `${code(name)} is not known here yet, since ${who} does not run before. ${advice}`;
}
