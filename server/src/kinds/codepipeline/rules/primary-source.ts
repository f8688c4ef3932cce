import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isMisspelt, pipelineOf } from '../pipeline.ts';
import { spanOf } from '../spans.ts';

export const primarySource: Rule = {
  id: 'codepipeline/primary-source',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const action of pipelineOf(root).actions) {
      const { configuration, inputs, providerName, owner } = action;
      const { fact } = configuration;
      if (providerName !== 'CodeBuild' || owner !== 'AWS' || inputs.length < 2 || !fact || configuration.at('PrimarySource')) continue;
      if (isMisspelt(fact, 'PrimarySource')) continue;
      const [first] = inputs;
      report(
        fact.entry?.keySpan ?? spanOf(action),
        `The action has ${inputs.length} input artifacts and no \`PrimarySource\`. Expected the name of the one that holds the buildspec.`,
        {
          typing: fact.node,
          fix: {
            title: 'Add `PrimarySource`',
            operations: [{ op: 'insert', path: pathOf(fact), key: 'PrimarySource', value: first?.text ?? '', quoted: true }],
            suggestion: true,
          },
        },
      );
    }
  },
};
