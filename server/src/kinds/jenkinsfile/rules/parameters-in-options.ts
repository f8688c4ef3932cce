import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { entriesOf, named } from '../tree.ts';

const sections: Readonly<Record<string, string>> = { parameters: 'parameters', pipelineTriggers: 'triggers' };

/** Source: ParametersAndTriggersInOptions of pipeline-model-definition-plugin 42c9dc3, checked 2026-11-30. */
export const parametersInOptions: Rule = {
  id: 'jenkinsfile/parameters-in-options',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const fact of named(root, 'options')) {
      if (!fact.key || fact.node.type !== 'map') continue;
      for (const { key, keySpan } of entriesOf(fact))
        if (Object.hasOwn(sections, key)) report(keySpan, `${code(key)} is not an option. Expected the section ${code(sections[key] ?? '')} of the pipeline.`);
    }
  },
};
