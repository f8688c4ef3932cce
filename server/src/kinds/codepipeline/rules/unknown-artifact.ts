import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { artifact } from '../families.ts';
import { asInput } from '../names.ts';

export const unknownArtifact = unknownNames({
  id: 'codepipeline/unknown-artifact',
  severity: 'error',
  family: artifact,
  sort: asInput,
  says: ({ text }) => `No action of the pipeline puts out ${code(text)}.`,
});
