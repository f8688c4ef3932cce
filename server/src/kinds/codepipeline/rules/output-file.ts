import type { Rule } from '../../../core/kind.ts';
import { pipelineOf } from '../pipeline.ts';

/** A file for the outputs of a stack, and no artifact in which it could be. */
export const outputFile: Rule = {
  id: 'codepipeline/output-file',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { configuration, outputs, providerName } of pipelineOf(root).actions) {
      const file = configuration.at('OutputFileName');
      if (providerName === 'CloudFormation' && file && outputs.length === 0)
        report(
          file.entry?.keySpan ?? file.node,
          '`OutputFileName` names a file in the output artifact, and the action has none. Expected one in `outputArtifacts`.',
        );
    }
  },
};
