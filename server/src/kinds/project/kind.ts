import snippets from '../../../../snippets/project.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { projectFile } from './files.ts';
import { projectSchema } from './schema.ts';

/** The kind of our own project file: it knows the ids of all rules and kinds. */
export const projectKind = (rules: readonly string[], kinds: readonly string[]): Kind => ({
  id: 'project',
  title: 'the project file',
  files: projectFile,
  reader: 'yaml',
  schema: projectSchema(rules, kinds),
  rules: [],
  snippets,
});
