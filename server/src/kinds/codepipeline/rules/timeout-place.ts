import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, pipelineOf } from '../pipeline.ts';

export const timeoutPlace: Rule = {
  id: 'codepipeline/timeout-place',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, provider } of pipelineOf(root).actions) {
      const timeout = child(fact, 'timeoutInMinutes');
      if (!timeout?.entry || !provider || provider.name === 'Manual') continue;
      const instead = provider.name === 'CodeBuild' ? ' Set it in the CodeBuild project.' : '';
      report(timeout.entry.keySpan, `\`timeoutInMinutes\` counts for approvals only, and this is a ${code(provider.name)} action.${instead}`, {
        fix: { title: 'Remove `timeoutInMinutes`', operations: [{ op: 'remove', path: pathOf(timeout) }], suggestion: true },
      });
    }
  },
};
