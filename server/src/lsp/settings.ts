import type { InitializeParams } from 'vscode-languageserver';
import { ConfigurationRequest } from 'vscode-languageserver';
import { makeKind } from '../catalogue.ts';
import { EXPRESSIONS } from '../core/expressions.ts';
import { isWithin, join, normalUri } from '../core/uri.ts';
import type { Severities } from '../features/diagnose.ts';
import { isSeverity, noProject, type Project, projectFiles, readProject } from '../project.ts';
import type { World } from '../world.ts';
import type { Client } from './client.ts';
import { type After, patience, within } from './wait.ts';

/** How a user wants files to be judged. */
type Wishes = {
  readonly severities: Severities;
  /** The ids of kinds whose problems are not shown. */
  readonly unjudged: readonly string[];
  /** Whether to show what values come to. */
  readonly inlayHints: boolean;
};

const noWishes: Wishes = { severities: {}, unjudged: [], inlayHints: true };

/** What users and projects want: the settings of the editor, and the project file at the top of each workspace folder. */
export type Settings = {
  wishes(uri: string): Promise<Wishes>;
  project(uri: string): Promise<Project>;
  /** The workspace folder a file is in. */
  folderOf(uri: string): string | undefined;
  /** The folders of the workspace. */
  folders(): readonly string[];
  setFolders(added: readonly string[], removed: readonly string[]): void;
  /** The editor's settings changed, perhaps to these. */
  changed(pushed: unknown): void;
  /** Whether one of these is a project file, whose content is then read again. */
  forgetProjects(changed: readonly string[]): boolean;
};

type Needs = {
  readonly client: Client;
  readonly world: World;
  /** Loads data of these names. */
  readonly load: (names: readonly string[]) => Promise<void>;
  readonly after: After;
  readonly folders: readonly string[];
  /** An answer came that was no longer waited for. */
  readonly onNews: () => void;
};

const SECTION = 'awsDevopsNotes';

export function settingsOf({ client, world, load, after, folders: first, onNews }: Needs): Settings {
  const folders = new Set(first);
  /** What a client sent of its own accord: the only way to the settings of one that can't be asked. */
  let pushed: Wishes | undefined = wishesIn(client.options);
  const wishes = new Map<string, Promise<Wishes>>();
  const projects = new Map<string, Promise<Project>>();

  const folderOf = (uri: string): string | undefined => [...folders].filter((folder) => isWithin(folder, uri)).sort((a, b) => b.length - a.length)[0];

  /** Remembers an answer; one that comes late takes the place of the default. */
  function remembered<Value>(known: Map<string, Promise<Value>>, key: string, ask: () => Promise<Value>, otherwise: Value): Promise<Value> {
    const found = known.get(key);
    if (found) return found;
    const asked = within(after, patience.client, ask(), otherwise, (value) => {
      if (known.get(key) !== asked) return;
      known.set(key, Promise.resolve(value));
      onNews();
    });
    known.set(key, asked);
    return asked;
  }
  async function ask(uri: string): Promise<Wishes> {
    // Some clients know a section by its whole name only, others by its first part.
    const items = [`${SECTION}.rules`, SECTION, `${SECTION}.templates`, `${SECTION}.inlayHints`].map((section) => ({ scopeUri: uri, section }));
    const found = await client.ask(ConfigurationRequest.type, { items });
    const [rules, whole, templates, inlayHints] = Array.isArray(found) ? found : [];
    return wishesIn({ rules, templates, inlayHints }) ?? wishesIn(whole) ?? pushed ?? noWishes;
  }
  async function read(folder: string): Promise<Project> {
    for (const name of projectFiles) {
      const uri = join(folder, name);
      const text = uri === undefined ? undefined : await world.read(uri);
      if (text === undefined) continue;
      await makeKind('project');
      const project = readProject(text, folder, uri);
      // Its patterns are run by what texts ask for like data.
      if (project.custom.some(({ condition }) => condition.is === 'pattern')) await load([EXPRESSIONS]);
      return project;
    }
    return noProject;
  }
  return {
    folderOf,
    folders: () => [...folders],
    wishes: async (uri) => (client.can.givesSettings ? remembered(wishes, uri, () => ask(uri), pushed ?? noWishes) : (pushed ?? noWishes)),
    async project(uri) {
      const folder = folderOf(uri);
      return folder === undefined ? noProject : remembered(projects, folder, () => read(folder), noProject);
    },
    setFolders(added, removed) {
      for (const uri of added) folders.add(uri);
      for (const uri of removed) folders.delete(uri);
    },
    changed(settings) {
      pushed = wishesIn(settings) ?? pushed;
      wishes.clear();
    },
    forgetProjects(changed) {
      const names = new Set(changed.map(normalUri));
      const touched = [...projects.keys()].filter((folder) => projectFiles.some((name) => names.has(normalUri(join(folder, name) ?? ''))));
      for (const folder of touched) projects.delete(folder);
      return touched.length > 0;
    },
  };
}

/** The folders a client says it works in, in the ways that clients had over the years. */
export function foldersIn({ workspaceFolders, rootUri, rootPath }: InitializeParams): string[] {
  if (workspaceFolders && workspaceFolders.length > 0) return workspaceFolders.map(({ uri }) => uri);
  if (rootUri) return [rootUri];
  return rootPath ? [uriOfPath(rootPath)] : [];
}

/** `/home/ann/my project` and `C:\shop` as URIs. */
function uriOfPath(path: string): string {
  const segments = path.replaceAll('\\', '/').replace(/^\/*/, '').split('/');
  return `file:///${segments.map((segment, index) => (index === 0 && /^[a-z]:$/i.test(segment) ? segment : encodeURIComponent(segment))).join('/')}`;
}

/** The wishes in what a client calls settings: all of them, nested or with dots, or our part alone. */
function wishesIn(settings: unknown): Wishes | undefined {
  if (!isObject(settings)) return undefined;
  const ours = settings[SECTION];
  const setting = (name: string): unknown => settings[`${SECTION}.${name}`] ?? (isObject(ours) ? ours[name] : settings[name]);
  const [rules, templates, inlayHints] = [setting('rules'), setting('templates'), setting('inlayHints')];
  if (!isObject(rules) && typeof templates !== 'string' && typeof inlayHints !== 'boolean') return isObject(ours) ? noWishes : undefined;
  return {
    severities: isObject(rules) ? Object.fromEntries(Object.entries(rules).filter((entry): entry is [string, Severities[string]] => isSeverity(entry[1]))) : {},
    unjudged: templates === 'noDiagnostics' || templates === 'off' ? ['cloudformation'] : [],
    inlayHints: inlayHints !== false,
  };
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
