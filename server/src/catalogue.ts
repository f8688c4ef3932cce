import type { Kind } from './core/kind.ts';
import { type Severity, severities } from './core/problem.ts';
import { fileKinds } from './kinds/index.ts';
import { libraryOf, noteKind } from './kinds/note/kind.ts';
import { projectKind } from './kinds/project/kind.ts';
import { problemPages } from './problems/index.ts';

const engineIds = [...problemPages.syntax.map(({ id }) => `syntax/${id}`), ...problemPages.file.map(({ id }) => `file/${id}`)];
const idsOf = (kind: Kind): string[] => [...problemPages.schema.map(({ id }) => `${kind.id}/${id}`), ...kind.rules.map(({ id }) => id)];

/** What the links of notes and rule pages can lead to. */
export const library = libraryOf(
  () => [...ruleIds],
  () => kinds,
);

const ownNotes = noteKind(library);
const projects = projectKind([...engineIds, ...[...fileKinds, ownNotes].flatMap(idsOf)], [...fileKinds, ownNotes]);

/** All kinds there are. */
export const kinds: readonly Kind[] = [...fileKinds, ownNotes, projects];

/** Every id that a diagnostic can have. */
export const ruleIds: ReadonlySet<string> = new Set([...engineIds, ...kinds.flatMap(idsOf)]);

const ruleSeverities = new Map(kinds.flatMap((kind) => kind.rules.map((rule) => [rule.id, rule.severity])));
const pageSeverities = new Map(Object.values(problemPages).flatMap((pages) => pages.map(({ id, severity }) => [id, severity])));

/** How severe a problem of an id is, as long as the place says nothing else. */
export const severityOf = (id: string): Severity =>
  ruleSeverities.get(id) ?? severities.find((each) => each === pageSeverities.get(id.slice(id.indexOf('/') + 1))) ?? 'error';

export const kindOf = (id: string | undefined): Kind | undefined => kinds.find((kind) => kind.id === id);
