import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { pipelineOf } from '../pipeline.ts';

/** A full clone that another action than CodeBuild's reads. */
export const cloneReference: Rule = {
  id: 'codepipeline/clone-reference',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const actions = pipelineOf(root).actions;
    const cloned = new Map(
      actions.flatMap(({ configuration, outputs }) => {
        const format = configuration.at('OutputArtifactFormat');
        return format && configuration.text('OutputArtifactFormat') === 'CODEBUILD_CLONE_REF' ? outputs.map(({ text }) => [text, format] as const) : [];
      }),
    );
    for (const { inputs, providerName, owner, category } of actions)
      for (const { text, node } of inputs) {
        const format = cloned.get(text);
        // Commands run in CodeBuild.
        if (!format || owner !== 'AWS' || providerName === undefined || providerName === 'CodeBuild' || category === 'Compute') continue;
        report(
          node,
          `${code(text)} is a reference to a clone, which only CodeBuild can read. Expected an artifact with files: \`CODE_ZIP\`, or the output of a build.`,
          {
            related: [{ start: format.node.start, end: format.node.end, message: 'Its format is set here.' }],
          },
        );
      }
  },
};
