import { repeatedNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { artifact } from '../families.ts';

export const duplicateArtifact = repeatedNames({
  id: 'codepipeline/duplicate-artifact',
  severity: 'error',
  family: artifact,
  says: ({ text }) => `Another action puts out ${code(text)} too. Expected each output artifact once in the pipeline.`,
});
