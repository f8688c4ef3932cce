import { isCandidate } from './candidates.ts';
import { kindOf, listedKinds, makeKind } from './catalogue.ts';
import { type Analysis, analyze } from './core/analyze.ts';
import type { Name } from './core/kind.ts';
import type { Position } from './core/lines.ts';
import { HEAD_LENGTH } from './core/look.ts';
import { recognize } from './core/recognize.ts';
import { isWithin, nameOf, normalUri } from './core/uri.ts';
import type { OpenDocument } from './documents.ts';
import { names } from './features/names.ts';
import type { World } from './world.ts';

/** More files of ours are not read; nor more candidates looked at. */
const MAX_FILES = 2000;
const MAX_CANDIDATES = 20_000;
const MAX_LENGTH = 1024 * 1024;
/** So many files are read at a time. */
const AT_A_TIME = 8;
/** After so many milliseconds of work requests go first: a timer costs one, which is as much as a small file takes. */
const SLICE = 10;

/** A name in some file of the workspace: all that is kept of it. */
export type Place = Pick<Name, 'text' | 'role' | 'family' | 'sort' | 'detail'> & {
  readonly uri: string;
  readonly start: Position;
  readonly end: Position;
  /** What it names stands in another file. */
  readonly isAway?: true;
};

/** The workspace as a place of names, read in the background from the first question on. */
export type Workspace = {
  /** All is read; begins to read. */
  read(): Promise<unknown>;
  /** What is known now. */
  places(): readonly Place[];
  /** A file as it is now, for edits in it. */
  analysis(uri: string): Promise<Analysis | undefined>;
  /** Files came, went or changed. */
  changed(uris: readonly string[]): void;
};

type Needs = {
  readonly world: World;
  /** The folders of the workspace. */
  readonly folders: () => readonly string[];
  readonly open: () => readonly OpenDocument[];
  readonly analysisOf: (document: OpenDocument) => Analysis | undefined;
  readonly log: (message: string) => void;
  /** Lets requests go first. */
  readonly rest: () => Promise<void>;
};

export function workspaceOf({ world, folders, open, analysisOf, log, rest }: Needs): Workspace {
  const kept = new Map<string, readonly Place[]>();
  let reading: Promise<unknown> | undefined;
  let isFull = false;
  let turn: Promise<unknown> = Promise.resolve();
  let rested = 0;

  async function restNowAndThen(): Promise<void> {
    if (Date.now() - rested < SLICE) return;
    await rest();
    rested = Date.now();
  }

  async function readFolder(folder: string): Promise<void> {
    const found = (await world.files(folder)) ?? [];
    if (found.length > MAX_CANDIDATES) log(`${folder} has ${found.length} YAML and JSON files; names are looked for in ${MAX_CANDIDATES}.`);
    await readAll(found.slice(0, MAX_CANDIDATES));
  }
  async function readAll(uris: readonly string[]): Promise<void> {
    let next = 0;
    const work = async (): Promise<void> => {
      for (let uri = uris[next++]; uri !== undefined; uri = uris[next++]) await readFile(uri);
    };
    await Promise.all(Array.from({ length: AT_A_TIME }, work));
  }
  async function readFile(uri: string): Promise<void> {
    const text = isFull && !kept.has(normalUri(uri)) ? undefined : await world.read(uri);
    // Files are read together and analysed one by one, so that no request waits for more than a few small ones of them, or one that is large.
    const made = turn.then(restNowAndThen).then(() => analysisIn(uri, text));
    turn = made.catch(() => undefined);
    const analysis = await made;
    if (!analysis) {
      kept.delete(normalUri(uri));
      return;
    }
    if (kept.size >= MAX_FILES && !kept.has(normalUri(uri))) {
      if (!isFull) log(`The workspace has more than ${MAX_FILES} files of ours; names in the rest are not known.`);
      isFull = true;
      return;
    }
    kept.set(normalUri(uri), placesIn(uri, analysis));
  }
  async function analysisIn(uri: string, text: string | undefined): Promise<Analysis | undefined> {
    if (text === undefined || text.length > MAX_LENGTH) return undefined;
    const kind = await makeKind(recognize(uri, text.slice(0, HEAD_LENGTH), listedKinds).kind);
    // Names need none of the data.
    return kind?.names && analyze(text, kind);
  }
  return {
    read() {
      reading ??= Promise.all(folders().map(readFolder));
      return reading;
    },
    places() {
      const all = new Map(kept);
      for (const document of open()) {
        const analysis = analysisOf(document);
        if (analysis && kindOf(document.kind)?.names) all.set(normalUri(document.uri), placesIn(document.uri, analysis));
      }
      return [...all.values()].flat();
    },
    async analysis(uri) {
      const document = open().find((each) => normalUri(each.uri) === normalUri(uri));
      return (document && analysisOf(document)) ?? (await analysisIn(uri, await world.read(uri)));
    },
    changed(uris) {
      if (!reading) return;
      const news = uris.filter(isCandidate);
      const gone = uris.filter((uri) => !nameOf(uri).includes('.'));
      for (const uri of kept.keys()) if (gone.some((folder) => isWithin(folder, uri))) kept.delete(uri);
      reading = reading.then(() => Promise.all([readAll(news), ...gone.filter((folder) => folders().some((each) => isWithin(each, folder))).map(readFolder)]));
    },
  };
}

const found = new WeakMap<Analysis, readonly Place[]>();

/** What is kept of a file: names that are known beyond a part of it, those that files share, and those that lead to other files. */
function placesIn(uri: string, analysis: Analysis): readonly Place[] {
  const known = found.get(analysis);
  if (known) return known;
  const made = names(analysis)
    .filter(({ family, role, scope, matches, text, leadsTo }) => text !== '' && (family.isShared || leadsTo || (role === 'definition' && !scope && !matches)))
    .map(
      ({ text, role, family, sort, detail, start, end, leadsTo }): Place => ({
        uri,
        text,
        role,
        family,
        ...(sort === undefined ? {} : { sort }),
        ...(detail === undefined ? {} : { detail }),
        ...(leadsTo ? { isAway: true } : {}),
        start: analysis.lines.position(start),
        end: analysis.lines.position(end),
      }),
    );
  found.set(analysis, made);
  return made;
}
