import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, pipelineOf, textAt } from '../pipeline.ts';

/** Environment variables where the action takes none, or none from secrets. */
export const environmentPlace: Rule = {
  id: 'codepipeline/environment-place',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, provider } of pipelineOf(root).actions) {
      const variables = child(fact, 'environmentVariables');
      if (!variables?.entry || !provider || provider.name === 'Commands') continue;
      if (provider.name !== 'EKS') {
        const instead = provider.name === 'CodeBuild' ? ' Expected `EnvironmentVariables` among its settings.' : '';
        report(variables.entry.keySpan, `\`environmentVariables\` is for Commands and EKS actions, and this is a ${code(provider.name)} action.${instead}`);
        continue;
      }
      for (const each of variables.children) {
        const type = textAt(each, 'type');
        if (type?.text === 'SECRETS_MANAGER') report(type.node, 'Only a Commands action takes variables from secrets. Expected `PLAINTEXT`.');
      }
    }
  },
};
