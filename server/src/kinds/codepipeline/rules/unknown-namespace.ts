import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { namespace } from '../families.ts';

export const unknownNamespace: Rule = unknownNames({
  id: 'codepipeline/unknown-namespace',
  severity: 'error',
  family: namespace,
  says: ({ text }) => `No action has the namespace ${code(text)}.`,
  expects: (names) => (names.length === 0 ? 'Give one to the action whose variables you want: `namespace`.' : ''),
});
