import { statSync } from 'node:fs';
import { parseArgs } from 'node:util';
import manifest from '../../package.json' with { type: 'json' };
import { listedKinds, makeKind } from '../src/catalogue.ts';
import { isGenerated, recognize } from '../src/core/recognize.ts';
import { code } from '../src/core/words.ts';
import { decode, filesBelow, readHead, whyPassedOver } from './files.ts';
import { parsed } from './options.ts';
import { print } from './output.ts';
import { projectOf, type RunProject } from './project.ts';
import { isForeign, whyUnknown } from './recognized.ts';
import { shown, shownFile } from './shown.ts';
import { Misuse } from './usage.ts';

/** Says what the product sees of a workspace: settings in force, files by kind, and of a file why it is or isn't ours. Gives the exit code. */
export async function doctor(args: string[]): Promise<number> {
  const { positionals } = parsed(() => parseArgs({ args, allowPositionals: true, options: {} }));
  const project = await projectOf(undefined);
  const paths = positionals.length > 0 ? positionals : ['.'];
  const parts = [`DevOps Notes for AWS ${manifest.version}, Node.js ${process.versions.node}, ${process.platform}`, settings(project)];
  for (const path of paths) parts.push(await about(path, project));
  print(1, `${parts.join('\n\n')}\n`);
  return 0;
}

async function about(path: string, project: RunProject): Promise<string> {
  try {
    return statSync(path).isDirectory() ? await folder(path, project) : await file(path, project);
  } catch (error) {
    throw new Misuse(`${path}: ${error instanceof Error ? error.message : error}`);
  }
}

/** What the project file says, as far as it counts. */
function settings({ file: path, said }: RunProject): string {
  if (path === undefined) return 'Project file: none (aws-devops-notes.yaml here or in a folder above). All rules have their own severities.';
  const rows: [string, string[]][] = [
    ['rules', Object.entries(said.rules).map(([rule, severity]) => `${rule}: ${severity}`)],
    ['kinds', said.kinds.map(([glob, kind]) => `${glob}: ${kind}`)],
    ['exclude', [...said.exclude]],
    ['ignore', said.ignore.map(([glob, rules]) => `${glob}: ${rules.join(', ')}`)],
    ['custom', said.custom.map(({ id, kind, path }) => `${id}: ${kind} /${path.join('/')}`)],
  ];
  const inForce = rows.filter(([, values]) => values.length > 0);
  return [
    `Project file: ${shownFile(path)}${inForce.length > 0 ? '' : ' (nothing in it counts)'}`,
    ...inForce.flatMap(([name, values]) => listed(name, values)),
  ].join('\n');
}

const listed = (name: string, values: readonly string[]): string[] => values.map((value, at) => `  ${(at === 0 ? name : '').padEnd(9)}${shown(value)}`);

/** No list of files is longer. */
const MOST_SHOWN = 3;

async function folder(path: string, project: RunProject): Promise<string> {
  const byKind = new Map<string, string[]>();
  const unsure: string[] = [];
  const unreadable: string[] = [];
  let seen = 0;
  let excluded = 0;
  for (const file of filesBelow(path, (_, error) => unreadable.push(String(error)))) {
    seen++;
    if (project.isExcluded(file)) {
      excluded++;
      continue;
    }
    if (isForeign(project, file)) continue;
    const { kind, named } = kindIn(project, file);
    if (kind !== undefined) byKind.set(kind, [...(byKind.get(kind) ?? []), file]);
    else if (named !== undefined) unsure.push(file);
  }
  const ours = [...byKind.values()].reduce((sum, { length }) => sum + length, 0);
  const rows = [...byKind]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([kind, files]) => `  ${kind.padEnd(26)}${String(files.length).padStart(5)}  ${some(files)}`);
  return [
    `Below ${shownFile(path)}: ${seen} file${seen === 1 ? '' : 's'}, ${ours} of known kinds. Not looked at: what .gitignore names, links, folders of tools (node_modules, .git, cdk.out, .aws-sam).`,
    ...rows,
    ...(excluded > 0 ? [`The project file excludes ${excluded}.`] : []),
    ...(unsure.length > 0 ? [`Named like a known kind, but of none (${code('aws-devops-notes doctor FILE')} says why): ${some(unsure)}`] : []),
    ...unreadable.slice(0, MOST_SHOWN).map((why) => `Not readable: ${shown(why)}`),
  ].join('\n');
}

const some = (files: readonly string[]): string =>
  [...files.slice(0, MOST_SHOWN).map(shownFile), ...(files.length > MOST_SHOWN ? [`${files.length - MOST_SHOWN} more`] : [])].join(', ');

type Told = { readonly kind?: string | undefined; readonly named?: string | undefined; readonly by?: string | undefined; readonly head: string };

/** What a file is, by its first part, and what says so. A file that can't be read is what its name says. */
function kindIn(project: RunProject, file: string): Told {
  const head = headOf(file);
  const given = project.kindOf(file);
  if (given === 'none') return { by: 'project', head };
  if (given !== undefined) return { kind: given, by: 'project', head };
  return { ...recognize(file, head, listedKinds), head };
}

/** Bytes with NUL are no text. */
function headOf(file: string): string {
  const bytes = readHead(file);
  return bytes.includes(0) ? '' : decode(bytes).text;
}

const reasons: Readonly<Record<string, string>> = {
  project: 'the project file says so',
  name: 'its name says so',
  content: 'its content says so',
  'name and content': 'its name says so, and its content agrees',
};

async function file(path: string, project: RunProject): Promise<string> {
  const { kind: id, by = '', head } = kindIn(project, path);
  const kind = await makeKind(id);
  const passedOver = whyPassedOver(path);
  const ignored = project.said.ignore.length > 0 ? project.ignoredRules(path) : [];
  return [
    kind
      ? `${shownFile(path)} is ${kind.title} (${kind.id}): ${reasons[by]}.`
      : by === 'project'
        ? `${shownFile(path)} is of no kind: the project file says so.`
        : `${shownFile(path)} ${await whyUnknown(path, head)}`,
    ...(passedOver ? [`The check of a folder passes over it: ${passedOver}.`] : []),
    ...(project.isExcluded(path) ? ['The project file excludes it.'] : []),
    ...(kind && isGenerated(kind.files, path, head) ? ['A tool wrote it: only errors are reported, and nothing is fixed.'] : []),
    ...(ignored.length > 0 ? [`The project file ignores here: ${ignored.map(shown).join(', ')}.`] : []),
  ].join('\n');
}
