import type { Kind, ListedKind } from './core/kind.ts';
import { type Severity, severities } from './core/problem.ts';
import { fileKinds } from './kinds/index.ts';
import { noteFiles } from './kinds/note/files.ts';
import { ruleIds as noteRules } from './kinds/note/rule-ids.ts';
import { projectFile } from './kinds/project/files.ts';
import { ruleIds as projectRules } from './kinds/project/rule-ids.ts';
import { problemPages } from './problems/index.ts';

/** The kinds of this tool's own files know all others. */
const ownKinds: readonly ListedKind[] = [
  {
    id: 'note',
    files: noteFiles,
    ruleIds: noteRules,
    async make() {
      await Promise.all(listedKinds.filter(({ id }) => id !== 'note').map(({ id }) => makeKind(id)));
      // The outlines of all notes are for who reads notes.
      const [{ noteKind }, { libraryOf }] = await Promise.all([import('./kinds/note/kind.ts'), import('./library.ts')]);
      return noteKind(libraryOf({ kindIds: listedKinds.map(({ id }) => id), ruleIds, kindOf }));
    },
  },
  {
    id: 'project',
    files: projectFile,
    ruleIds: projectRules,
    make: async () =>
      (await import('./kinds/project/kind.ts')).projectKind(
        [...ruleIds].filter((id) => !id.startsWith('project/')),
        kindIds,
      ),
  },
];

/** All kinds there are, as far as they need not be made. */
export const listedKinds: readonly ListedKind[] = [...fileKinds, ...ownKinds];
const kindIds = listedKinds.map(({ id }) => id).filter((id) => id !== 'project');

/** Every id that a diagnostic can have. */
export const ruleIds: ReadonlySet<string> = new Set([
  ...problemPages.syntax.map(({ id }) => `syntax/${id}`),
  ...problemPages.file.map(({ id }) => `file/${id}`),
  ...listedKinds.flatMap((kind) => [...problemPages.schema.map(({ id }) => `${kind.id}/${id}`), ...kind.ruleIds]),
]);

const made = new Map<string, Kind>();
const making = new Map<string, Promise<Kind>>();

/** Makes a kind, once; `undefined` if there is none of that id. */
export async function makeKind(id: string | undefined): Promise<Kind | undefined> {
  const listed = listedKinds.find((kind) => kind.id === id);
  if (!listed) return undefined;
  const known = making.get(listed.id) ?? listed.make();
  making.set(listed.id, known);
  const kind = await known;
  made.set(kind.id, kind);
  return kind;
}

/** All kinds, once `makeKinds` has made them. */
export const kinds: Kind[] = [];

/** Makes all kinds, for where nobody waits for a single one: the command line, the build, the tests. */
export async function makeKinds(): Promise<void> {
  const all = await Promise.all(listedKinds.map(({ id }) => makeKind(id)));
  if (kinds.length === 0) kinds.push(...all.flatMap((kind) => kind ?? []));
}

/** A kind that is made already. */
export const kindOf = (id: string | undefined): Kind | undefined => made.get(id ?? '');

const pageSeverities = new Map(Object.values(problemPages).flatMap((pages) => pages.map(({ id, severity }) => [id, severity])));

/** How severe a problem of an id is, as long as the place says nothing else. */
export function severityOf(id: string): Severity {
  const [family, name = ''] = id.split('/');
  const rule = kindOf(family)?.rules.find((each) => each.id === id);
  return rule?.severity ?? severities.find((each) => each === pageSeverities.get(name)) ?? 'error';
}
