import type { Rule } from '../../../core/kind.ts';
import { positionMap } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { runsAfter } from '../pipeline.ts';
import { byNamespace, filledIn, referencesIn } from '../variables.ts';

/** Variables in an action that doesn't surely run after the one that gives them, and in sources, which take none. */
export const variableOrder: Rule = {
  id: 'codepipeline/variable-order',
  severity: 'error',
  on: [''],
  check(_, { root, text, syntax, report }) {
    for (const { node, action, stage } of filledIn(root))
      for (const { namespace, name, namespaceSpan, nameSpan } of referencesIn(node.text)) {
        if (name === undefined) continue;
        const at = positionMap(text, node, syntax)?.toSource({ start: namespaceSpan.start, end: nameSpan.end }) ?? node;
        const giver = byNamespace(root).get(namespace);
        if (action?.category === 'Source') {
          if (giver || namespace === 'variables')
            report(at, `A source takes no variables, and ${code(`${namespace}.${name}`)} is one. Expected the value itself.`);
          continue;
        }
        if (!giver) continue;
        const isLate = action ? runsAfter(action, giver) === false : stage < giver.stage.index;
        if (!isLate) continue;
        const who = giver.name ? code(giver.name.text) : 'the action that gives it';
        const advice =
          action && action.stage === giver.stage ? `Give this action a \`runOrder\` above ${giver.runOrder}.` : 'Expected a variable of an action before.';
        report(
          at,
          action === giver
            ? `${code(name)} is a variable of this action itself. Expected one of an action before.`
            : `${code(name)} is not known here yet, since ${who} does not run before. ${advice}`,
        );
      }
  },
};
