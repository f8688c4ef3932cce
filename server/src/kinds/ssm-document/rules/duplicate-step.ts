import type { Rule } from '../../../core/kind.ts';
import { repeats } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { documentOf, type Text } from '../document.ts';

/** Two steps of one name. Source: Systems Manager user guide, automation-actions.html: unique across all step names, checked 2026-11-23. */
export const duplicateStep: Rule = {
  id: 'ssm-document/duplicate-step',
  severity: 'error',
  on: [''],
  check(_, { root, report }) {
    const named = documentOf(root).steps.flatMap(({ name }): Text[] => (name ? [name] : []));
    for (const { again, first } of repeats(named, ({ text }) => text))
      report(again.node, `${code(again.text)} is the name of another step already. Expected a name of its own.`, {
        related: [{ start: first.node.start, end: first.node.end, message: 'The first one.' }],
      });
  },
};
