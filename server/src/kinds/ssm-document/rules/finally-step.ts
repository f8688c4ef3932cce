import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, documentOf, isYes } from '../document.ts';

/** Source: amazon-ssm-agent 1c217c89, agent/framework/runpluginutil: only the last step can be one, checked 2026-11-23. */
export const finallyStep: Rule = {
  id: 'ssm-document/finally-step',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    const { sort, steps } = documentOf(root);
    if (sort !== 'command') return;
    for (const { inputs } of steps.slice(0, -1)) {
      const found = child(inputs, 'finallyStep');
      if (found?.entry && isYes(found) === true)
        report(found.entry.keySpan, `Only the last step can be a ${code('finallyStep')}; the agent passes over it here. Move the step to the end.`);
    }
  },
};
