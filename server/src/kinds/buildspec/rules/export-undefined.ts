import { unknownNames } from '../../../core/names.ts';
import { quoted } from '../../../core/words.ts';
import { variable } from '../variables.ts';
import { page } from './export-undefined.md';

/** What a command may set without being seen to is told in `isOpen` of this kind. */
export const exportUndefined = unknownNames({
  id: 'buildspec/export-undefined',
  severity: 'hint',
  page,
  family: variable,
  sort: 'exported',
  says: ({ text }) => `${quoted(text)} gets no value in this file.`,
  expects: () => 'Set it in `env` or in a command.',
});
