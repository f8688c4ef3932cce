import type { Nearby } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import { resolve, type Span } from '../../core/node.ts';
import { code } from '../../core/words.ts';
import { templateIn } from '../cloudformation/nested.ts';
import { literalOf } from '../computed.ts';
import { type GivingsOf, isAbout, type Template as Named, templateAt } from '../parameter-values/giving.ts';
import { formOf, givenIn, sectionOf } from './given.ts';
import { actionsNaming } from './pipelines.ts';

/** The template whose parameters a file gives. */
type Template = Named & Choice;

/** The template of a file; else the reason why there is none, as the end of a sentence. */
export function templateOf(root: Fact, nearby: Nearby): Template | string {
  const choice = choose(root, nearby);
  if (typeof choice === 'string') return choice;
  const template = templateAt(choice.path, nearby.around);
  if (typeof template === 'string') return template;
  return choice.isNamed || isAbout(givenIn(root), template) ? { ...choice, ...template } : `${code(choice.path)} has none of these parameters.`;
}

/** What the file gives, and to which template. */
export const givings: GivingsOf = ({ root, fileName, around }) => {
  const template = templateOf(root, { fileName, around });
  const { isNamed, elsewhere } = typeof template === 'string' ? { isNamed: false, elsewhere: undefined } : template;
  return [{ given: givenIn(root), template, severity: isNamed ? 'error' : 'warning', ...(elsewhere ? { elsewhere, place: placeIn(root) } : {}) }];
};

/** The key of the parameters; without one that of the template, or the bracket of the list. */
function placeIn(root: Fact): Span {
  const section = sectionOf(formOf(root));
  const entry = (root.children.find(({ segment }) => segment === section) ?? root.children.find(({ segment }) => segment === 'template-file-path'))?.entry;
  const node = resolve(root.node) ?? root.node;
  return entry?.keySpan ?? { start: node.start, end: Math.min(node.start + 1, node.end) };
}

type Choice = {
  readonly path: string;
  /** The file names it, or a pipeline does, which leaves no doubt. */
  readonly isNamed: boolean;
  /** The parameters that get their values elsewhere; `undefined` where that may be any. */
  readonly elsewhere: readonly string[] | undefined;
};

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
