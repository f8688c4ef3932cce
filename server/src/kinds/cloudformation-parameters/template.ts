import type { Nearby } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import { code, isMisspelling } from '../../core/words.ts';
import { type Declared, templateIn } from '../cloudformation/nested.ts';
import { literalOf } from '../computed.ts';
import { formOf, givenIn } from './given.ts';
import { actionsNaming } from './pipelines.ts';

/** The template whose parameters a file gives. */
export type Template = {
  readonly path: string;
  readonly parameters: ReadonlyMap<string, Declared>;
  /** The file names it, or a pipeline does, which leaves no doubt. */
  readonly isNamed: boolean;
  /** The parameters that get their values elsewhere; `undefined` where that may be any. */
  readonly elsewhere: readonly string[] | undefined;
};

/** The template of a file; else the reason why there is none, as the end of a sentence. */
export function templateOf(root: Fact, nearby: Nearby): Template | string {
  const choice = choose(root, nearby);
  if (typeof choice === 'string') return choice;
  const { around } = nearby;
  const { path, isNamed } = choice;
  const at = around.locate(path);
  if (at === 'none') return `${code(path)} is not in the workspace.`;
  const text = around.read(path);
  if (typeof at !== 'object' || text === undefined) return `${code(path)} can't be read.`;
  const template = templateIn(text);
  if (!template) return `${code(path)} is not a template that can be read.`;
  const { parameters } = template;
  if (!parameters) return `a macro makes parts of ${code(path)}.`;
  return isNamed || isAbout(root, parameters) ? { ...choice, parameters } : `${code(path)} has none of these parameters.`;
}

/** Which template it is, without what stands in it. */
type Choice = Omit<Template, 'parameters'>;

/** What names the template: the file itself, a pipeline, or the name of the file. */
function choose(root: Fact, nearby: Nearby): Choice | string {
  const form = formOf(root);
  if (form === 'deployment') {
    const path = namedIn(root);
    return path === undefined ? 'there is no `template-file-path` yet.' : { path, isNamed: true, elsewhere: [] };
  }
  return form === 'configuration' ? templateBeside(nearby) : byStem(nearby);
}

/** The template of a template configuration: that of its pipeline, or the one whose name it begins with. */
export const templateBeside = (nearby: Nearby): Choice | string => byPipeline(nearby) ?? byStem(nearby);

/** The template that the actions of pipelines deploy with this configuration. One that a build makes is not in the workspace. */
function byPipeline(nearby: Nearby): Choice | string | undefined {
  const actions = actionsNaming(nearby).filter(({ template }) => typeof nearby.around.locate(template) === 'object');
  const [first, ...others] = actions;
  if (!first) return undefined;
  const other = others.find(({ template }) => template !== first.template);
  if (other) return `pipelines use it with ${code(first.template)} and with ${code(other.template)}.`;
  const all = actions.map(({ overrides }) => overrides);
  return { path: first.template, isNamed: true, elsewhere: all.every((each) => each !== undefined) ? all.flat() : undefined };
}

function namedIn(root: Fact): string | undefined {
  const path = root.children.find(({ segment }) => segment === 'template-file-path');
  return path && literalOf(path.node)?.replace(/^\/+/, '');
}

const ownName = ({ fileName }: Nearby): string => (fileName === '' ? 'its own' : code(fileName));

/** No more templates of a folder are read for one file. */
const MAX_READ = 10;

/** The template of the folder with whose name that of the file begins, the longest of several: `shop.yaml` for `shop-prod.json`. */
function byStem(nearby: Nearby): Choice | string {
  const { fileName, around } = nearby;
  const own = fileName.replace(/\.[^.]*$/, '');
  const begins = candidatesIn(nearby)
    .map((name) => ({ name, stem: stemOf(name) }))
    .filter(({ stem }) => stem !== '' && (own === stem || (own.startsWith(stem) && /[-._ ]/.test(own[stem.length] ?? ''))))
    .sort((a, b) => b.stem.length - a.stem.length)
    .slice(0, MAX_READ);
  const [first, second] = begins.filter(({ name }) => templateIn(around.read(name) ?? ''));
  if (!first) return `no template of this folder has a name with which ${ownName(nearby)} begins.`;
  if (second?.stem === first.stem) return `${code(first.name)} and ${code(second.name)} may both be its template.`;
  return { path: first.name, isNamed: false, elsewhere: [] };
}

/** The files of the folder that may be templates, by their names. */
const candidatesIn = ({ fileName, around }: Nearby): string[] =>
  (around.list('.') ?? []).flatMap(({ name, folder }) => (!folder && name !== fileName && /\.(?:ya?ml|json|template)$/i.test(name) ? [name] : []));

/** The only template of the folder; none where it holds so many files that not all of them are read. */
export function onlyTemplate(nearby: Nearby): string | undefined {
  const candidates = candidatesIn(nearby);
  if (candidates.length > MAX_READ) return undefined;
  const [only, ...others] = candidates.filter((name) => templateIn(nearby.around.read(name) ?? ''));
  return others.length === 0 ? only : undefined;
}

/** The name of a template without its endings. */
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '').replace(/\.(?:template|cfn|sam)$/i, '');

/** A name may be alike by chance: at least one parameter must be the template's, a slip of one, or half of one. */
function isAbout(root: Fact, parameters: Template['parameters']): boolean {
  const names = givenIn(root).flatMap(({ name }) => name ?? []);
  const isMeant = (name: string): boolean => [...parameters.keys()].some((each) => each.startsWith(name) || isMisspelling(name, each));
  return names.length === 0 || names.some((name) => parameters.has(name) || isMeant(name));
}
