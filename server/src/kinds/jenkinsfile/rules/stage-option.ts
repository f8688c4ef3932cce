import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { pipelineOptions } from '../options.ts';
import { child, entriesOf, stagesOf } from '../tree.ts';

/** Source: StageOptions of pipeline-model-definition-plugin 42c9dc3: no job properties, no options that are not for stages; checked 2026-11-30. */
export const stageOption: Rule = {
  id: 'jenkinsfile/stage-option',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const options = child(stage, 'options');
      for (const { key, keySpan } of options ? entriesOf(options) : [])
        if (pipelineOptions.includes(key)) report(keySpan, `${code(key)} applies to the whole pipeline. Move it to ${code('options')} of ${code('pipeline')}.`);
    }
  },
};
