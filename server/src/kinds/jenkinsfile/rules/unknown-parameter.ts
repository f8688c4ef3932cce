import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { parameter } from '../names.ts';

/** Source: Jenkins gives `params` the parameters of the job, which the section sets; checked 2026-11-30. */
export const unknownParameter = unknownNames({
  id: 'jenkinsfile/unknown-parameter',
  severity: 'warning',
  family: parameter,
  says: ({ text }) => `The pipeline has no parameter ${code(text)}, so it is ${code('null')}.`,
});
