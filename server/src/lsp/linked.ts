import type { Analysis } from '../core/analyze.ts';
import type { Name } from '../core/kind.ts';
import { nameAt } from '../core/names.ts';
import { isWithin, nameOf, normalUri } from '../core/uri.ts';
import { code } from '../core/words.ts';
import { awayAt, type Target, targetOf } from '../features/elsewhere.ts';
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
  const isMeant = (target: ReturnType<typeof targetOf>): boolean =>
    typeof target === 'object' && normalUri(target.uri) === normalUri(home.uri) && definedIn(home.analysis, own, target) !== undefined;
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
  if (!home) return `${code(nameOf(target.uri))} can't be read.`;
  return { uri: target.uri, analysis: home, offset: definedIn(home, names(home), target)?.start ?? home.lines.offset(target.start) };
}

/** The definition at a place, which may have quotes around it. */
const definedIn = ({ lines }: Analysis, all: readonly Name[], { start, end }: Target): Name | undefined =>
  all.find((name) => name.role === 'definition' && lines.offset(start) <= name.start && name.end <= lines.offset(end));

/** Whether a file may be changed along with another: an open one, and those of the workspace. */
export const isReachable = ({ documents, settings }: Session, uri: string): boolean =>
  documents.get(uri) !== undefined || settings.folders().some((folder) => isWithin(folder, uri));
