import type { Analysis } from '../core/analyze.ts';
import type { Name } from '../core/kind.ts';
import { nameAt } from '../core/names.ts';
import { isWithin, nameOf, normalUri } from '../core/uri.ts';
import { awayAt, targetOf } from '../features/elsewhere.ts';
import { names, references } from '../features/names.ts';
import type { Session } from './session.ts';
import { patience, pause, within } from './wait.ts';

/** A file with the names in it that mean one thing. */
type InFile = { readonly uri: string; readonly analysis: Analysis; readonly names: readonly Name[] };

/** A name that one file defines and others use by links: the file that defines it, with an offset of the name there, and the others. */
export type Linked = {
  readonly at: Name;
  readonly home: InFile & { readonly offset: number };
  readonly others: readonly InFile[];
  /** All files were read. */
  readonly isRead: boolean;
};

/** What the name at an offset is in all files; `undefined` if it has to do with none but its own; a sentence where what it names isn't known. */
export async function linkedAt(session: Session, analysis: Analysis, offset: number, uri: string): Promise<Linked | string | undefined> {
  const { workspace, after } = session;
  const away = awayAt(analysis, offset);
  const at = away ?? nameAt(names(analysis), offset);
  if (!at || (!away && !at.family.isLinked)) return undefined;
  const home = away ? await homeOf(session, away, analysis, uri) : { uri, analysis, offset };
  if (typeof home === 'string') return home;
  const isRead = await within(
    after,
    patience.workspace,
    workspace.read().then(() => true),
    false,
  );
  const own = references(home.analysis, home.offset);
  const definitions = new Set(own.filter(({ role }) => role === 'definition').map(({ start }) => start));
  const isMeant = (target: ReturnType<typeof targetOf>): boolean =>
    typeof target === 'object' && normalUri(target.uri) === normalUri(home.uri) && definitions.has(home.analysis.lines.offset(target.start));
  const others: InFile[] = [];
  for (const where of new Set(workspace.places().flatMap((place) => (place.isAway && place.text === at.text ? [place.uri] : [])))) {
    const there = await workspace.analysis(where);
    const leading = there ? names(there).filter(({ leadsTo, text }) => leadsTo && text === at.text) : [];
    // One that nests itself is no other file.
    if (!there || leading.length === 0 || normalUri(where) === normalUri(home.uri)) continue;
    const targets = await session.answers.settled(
      where,
      () => leading.map((name) => targetOf(name, there, { fileName: nameOf(where), around: session.around(where) })),
      () => pause(after, patience.check),
    );
    if (!session.documents.get(where)) session.answers.forget(where);
    const meant = leading.filter((_, index) => isMeant(targets[index] ?? ''));
    if (meant.length > 0) others.push({ uri: where, analysis: there, names: meant });
  }
  return !away && others.length === 0 ? undefined : { at, home: { ...home, names: own }, others, isRead };
}

/** The file that defines a name, and where. */
async function homeOf(session: Session, away: Name, analysis: Analysis, uri: string): Promise<{ uri: string; analysis: Analysis; offset: number } | string> {
  const target = await session.nearby(uri, (nearby) => targetOf(away, analysis, nearby));
  if (typeof target === 'string') return target;
  const home = await session.workspace.analysis(target.uri);
  return home ? { uri: target.uri, analysis: home, offset: home.lines.offset(target.start) } : `${nameOf(target.uri)} can't be read.`;
}

/** Whether a file may be changed along with another: an open one, and those of the workspace. */
export const isReachable = ({ documents, settings }: Session, uri: string): boolean =>
  documents.get(uri) !== undefined || settings.folders().some((folder) => isWithin(folder, uri));
