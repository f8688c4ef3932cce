import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stagesOf } from '../tree.ts';

/** Source: ModelValidatorImpl, AgentInNestedStages and ToolsInNestedStages, checked 2026-11-30. */
export const parallelParent: Rule = {
  id: 'jenkinsfile/parallel-parent',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    for (const stage of stagesOf(root)) {
      const inner = child(stage, 'parallel') ?? child(stage, 'matrix');
      for (const { key, keySpan } of stage.node.type === 'map' ? stage.node.entries : [])
        if (inner?.entry && (key === 'agent' || key === 'tools'))
          report(keySpan, `${code(key)} is not allowed in a stage with ${code(inner.entry.key)}. Move it to the stages inside.`);
    }
  },
};
