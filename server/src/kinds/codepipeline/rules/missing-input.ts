import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { child, pipelineOf } from '../pipeline.ts';

/** Settings that name a file of an input artifact, where there is none. */
export const missingInput: Rule = {
  id: 'codepipeline/missing-input',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const { fact, configuration, provider } of pipelineOf(root).actions) {
      const { key, is = [] } = provider?.needsInput ?? { key: '' };
      const value = configuration.text(key);
      const setting = configuration.at(key);
      const inputs = child(fact, 'inputArtifacts');
      const node = inputs && resolve(inputs.node);
      const isNone = !inputs || (node?.type === 'list' && node.items.length === 0);
      if (setting && value !== undefined && is.includes(value) && isNone)
        report(setting.node, `${code(key)} ${code(value)} reads an input artifact, and the action has none. Expected one in \`inputArtifacts\`.`);
    }
  },
};
