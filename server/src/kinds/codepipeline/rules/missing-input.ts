import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { type Action, child, pipelineOf } from '../pipeline.ts';
import { spanOf } from '../spans.ts';

/** Settings that name a file of an input artifact, where there is none, and actions that need one or a setting. */
export const missingInput: Rule = {
  id: 'codepipeline/missing-input',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) {
      const { configuration, provider } = action;
      const needs = provider?.needsInput;
      if (!needs || !isWithoutInput(action)) continue;
      if ('unless' in needs) {
        if (!configuration.at(needs.unless) && !configuration.fact?.node.broken)
          report(
            spanOf(action),
            `This ${code(provider.name)} action has no input artifact and no ${code(needs.unless)}. Expected one of them: there is nothing to deploy.`,
            { typing: action.fact.node },
          );
        continue;
      }
      const value = configuration.text(needs.key);
      const setting = configuration.at(needs.key);
      if (setting && value !== undefined && needs.is?.includes(value))
        report(setting.node, `${code(needs.key)} ${code(value)} reads an input artifact, and the action has none. Expected one in \`inputArtifacts\`.`);
    }
  },
};

function isWithoutInput({ fact }: Action): boolean {
  const inputs = child(fact, 'inputArtifacts');
  const node = inputs && resolve(inputs.node);
  return !fact.node.broken && (!inputs || (node?.type === 'list' && node.items.length === 0));
}
