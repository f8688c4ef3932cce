import type { Connection } from 'vscode-languageserver';
import { isWithin, join, normalUri } from '../core/uri.ts';
import type { Severities } from '../features/diagnose.ts';
import { isSeverity, noProject, type Project, projectFiles, readProject } from '../project.ts';
import type { World } from '../world.ts';

/** What users and projects want: the settings of the editor, and the project file at the top of each workspace folder. */
export type Settings = {
  severities(uri: string): Promise<Severities>;
  project(uri: string): Promise<Project>;
  /** The workspace folder a file is in. */
  folderOf(uri: string): string | undefined;
  setFolders(added: readonly string[], removed: readonly string[]): void;
  /** The editor's settings changed. */
  forgetSettings(): void;
  /** Whether one of these is a project file, whose content is then read again. */
  forgetProjects(changed: readonly string[]): boolean;
};

export function settingsOf(connection: Connection, world: World, asks: () => boolean): Settings {
  const folders = new Set<string>();
  const severities = new Map<string, Promise<Severities>>();
  const projects = new Map<string, Promise<Project>>();

  const folderOf = (uri: string): string | undefined => [...folders].filter((folder) => isWithin(folder, uri)).sort((a, b) => b.length - a.length)[0];

  async function read(folder: string): Promise<Project> {
    for (const name of projectFiles) {
      const uri = join(folder, name);
      const text = uri === undefined ? undefined : await world.read(uri);
      if (text !== undefined) return readProject(text, folder);
    }
    return noProject;
  }
  return {
    folderOf,
    severities(uri) {
      const known = severities.get(uri);
      if (known) return known;
      const asked = asks()
        ? connection.workspace.getConfiguration({ scopeUri: uri, section: 'awsDevopsNotes.rules' }).then(asSeverities, () => ({}))
        : Promise.resolve({});
      severities.set(uri, asked);
      return asked;
    },
    async project(uri) {
      const folder = folderOf(uri);
      if (folder === undefined) return noProject;
      const known = projects.get(folder) ?? read(folder);
      projects.set(folder, known);
      return known;
    },
    setFolders(added, removed) {
      for (const uri of added) folders.add(uri);
      for (const uri of removed) folders.delete(uri);
    },
    forgetSettings: () => severities.clear(),
    forgetProjects(changed) {
      const names = new Set(changed.map(normalUri));
      const touched = [...projects.keys()].filter((folder) => projectFiles.some((name) => names.has(normalUri(join(folder, name) ?? ''))));
      for (const folder of touched) projects.delete(folder);
      return touched.length > 0;
    },
  };
}

function asSeverities(value: unknown): Severities {
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter(([, severity]) => isSeverity(severity))) as Severities;
}
