import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { ownRule } from '../names.ts';

export const unknownRule = unknownNames({
  id: 'project/unknown-rule',
  severity: 'warning',
  family: ownRule,
  says: ({ text }) => `No rule under \`custom\` is called ${code(text)}.`,
});
