import type { Kind } from './core/kind.ts';
import type { Page } from './core/page.ts';
import { type Severity, severities } from './core/problem.ts';
import { fileKinds } from './kinds/index.ts';
import { libraryOf, noteKind } from './kinds/note/kind.ts';
import { projectKind } from './kinds/project/kind.ts';
import { problemPages } from './problems/index.ts';

const engineIds: readonly [string, Page][] = [
  ...problemPages.syntax.map((page): [string, Page] => [`syntax/${page.id}`, page]),
  ...problemPages.file.map((page): [string, Page] => [`file/${page.id}`, page]),
];
const idsOf = (kind: Kind): [string, Page][] => [
  ...problemPages.schema.map((page): [string, Page] => [`${kind.id}/${page.id}`, page]),
  ...kind.rules.map((rule): [string, Page] => [rule.id, rule.page]),
];

/** What the links of notes and rule pages can lead to. */
export const library = libraryOf(
  () => [...rulePages.keys()],
  () => kinds,
);

const ownNotes = noteKind(library);
const projects = projectKind(new Map([...engineIds, ...[...fileKinds, ownNotes].flatMap(idsOf)]), [...fileKinds, ownNotes]);

/** All kinds there are. */
export const kinds: readonly Kind[] = [...fileKinds, ownNotes, projects];

/** The page of every id that a diagnostic can have. */
export const rulePages: ReadonlyMap<string, Page> = new Map([...engineIds, ...kinds.flatMap(idsOf)]);

const ruleSeverities = new Map(kinds.flatMap((kind) => kind.rules.map((rule) => [rule.id, rule.severity])));

/** How severe a problem of an id is, as long as the place says nothing else. */
export const severityOf = (id: string): Severity => ruleSeverities.get(id) ?? severities.find((each) => each === rulePages.get(id)?.meta.severity) ?? 'error';

export const kindOf = (id: string | undefined): Kind | undefined => kinds.find((kind) => kind.id === id);
