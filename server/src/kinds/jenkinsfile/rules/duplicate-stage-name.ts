import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, stagesOf, textAt } from '../tree.ts';

/** Source: ModelValidatorImpl, DuplicateStageName: names within one block, checked 2026-11-30. */
export const duplicateStageName: Rule = {
  id: 'jenkinsfile/duplicate-stage-name',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const seen = new Map<unknown, Map<string, { readonly start: number; readonly end: number }>>();
    for (const stage of stagesOf(root)) {
      const block = stage.parent?.parent;
      const [name, node] = [textAt(stage, 'name'), child(stage, 'name')?.node];
      if (name === undefined || !node) continue;
      const names = seen.get(block) ?? new Map();
      seen.set(block, names);
      const first = names.get(name);
      if (first)
        report(node, `Another stage of this block is named ${code(name)}. Expected names that differ.`, {
          related: [{ ...first, message: 'The other one is here.' }],
        });
      else names.set(name, { start: node.start, end: node.end });
    }
  },
};
