import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { rulesIn } from '../names.ts';
import { child, conditionNames, isMisspelt, pipelineOf, textAt } from '../pipeline.ts';
import { spanOf } from '../spans.ts';

const only = ['commands', 'outputVariables'];

/** What only a Commands action takes in another action, and such an action or rule without commands. */
export const commandsPlace: Rule = {
  id: 'codepipeline/commands-place',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const { stages, actions } = pipelineOf(root);
    for (const { fact: stage } of stages)
      for (const key of conditionNames)
        for (const rule of rulesIn(child(stage, key))) {
          const provider = textAt(child(rule, 'ruleTypeId'), 'provider');
          if (provider?.text === 'Commands' && !child(rule, 'commands') && !rule.node.broken && !isMisspelt(rule, 'commands'))
            report(provider.node, 'A Commands rule has no `commands`. Expected a list of 1 to 50 commands.', { typing: rule.node });
        }
    for (const action of actions) {
      const { fact, provider, configuration } = action;
      if (!provider) continue;
      if (provider.name === 'Commands') {
        const inside = configuration.fact?.children.find(({ segment }) => /^commands$/i.test(String(segment)));
        if (inside?.entry)
          report(inside.entry.keySpan, 'The commands are among the settings. Expected them in `commands` of the action, beside `configuration`.');
        else if (!child(fact, 'commands') && !fact.node.broken && !isMisspelt(fact, 'commands'))
          report(spanOf(action), 'A Commands action has no `commands`. Expected a list of 1 to 50 commands.', { typing: fact.node });
        continue;
      }
      for (const key of only) {
        const found = child(fact, key);
        if (found?.entry)
          report(found.entry.keySpan, `${code(key)} is for Commands actions, and this is a ${code(provider.name)} action.`, {
            fix: { title: `Remove ${code(key)}`, operations: [{ op: 'remove', path: pathOf(found) }], suggestion: true },
          });
      }
    }
  },
};
