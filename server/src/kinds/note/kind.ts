import type { Kind } from '../../core/kind.ts';
import type { Library } from '../../notes/links.ts';
import { noteFiles } from './files.ts';
import { brokenLink } from './rules/broken-link.ts';
import { claimsNothing } from './rules/claims-nothing.ts';
import { duplicateHeading } from './rules/duplicate-heading.ts';
import { idNotFileName } from './rules/id-not-file-name.ts';
import { idTaken } from './rules/id-taken.ts';
import { noLead } from './rules/no-lead.ts';
import { noTitle } from './rules/no-title.ts';
import { openFrontMatter } from './rules/open-front-matter.ts';
import { pictureWithoutWords } from './rules/picture-without-words.ts';
import { schema } from './schema.ts';

/** The kind of the user's own notes: its links and claims can name all rules and all keys. */
export const noteKind = (library: Library): Kind => ({
  id: 'note',
  title: 'a note',
  files: noteFiles,
  reader: 'markdown',
  schema,
  rules: [brokenLink(library), claimsNothing(library), duplicateHeading, idNotFileName, idTaken, noLead, noTitle, openFrontMatter, pictureWithoutWords],
  snippets: [],
});
