import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { variable } from '../variables.ts';

/** What a command may set without being seen to is told in `isOpen` of this kind. */
export const exportUndefined = unknownNames({
  id: 'buildspec/export-undefined',
  severity: 'hint',
  family: variable,
  sort: 'exported',
  says: ({ text }) => `${code(text)} gets no value in this file.`,
  expects: () => 'Set it in `env` or in a command.',
});
