import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { variable } from '../families.ts';

export const undeclaredVariable: Rule = unknownNames({
  id: 'codepipeline/undeclared-variable',
  severity: 'error',
  family: variable,
  says: ({ text }) => `The pipeline has no variable ${code(text)}.`,
  expects: () => 'Expected one that `variables` declares.',
});
