import type { Nearby } from '../../core/around.ts';
import type { Fact } from '../../core/fact.ts';
import { code, isMisspelling } from '../../core/words.ts';
import { type Declared, templateIn } from '../cloudformation/nested.ts';
import { literalOf } from '../computed.ts';
import { formOf, givenIn } from './given.ts';

/** The template whose parameters a file gives. */
export type Template = {
  readonly path: string;
  readonly parameters: ReadonlyMap<string, Declared>;
  /** The file names it, which leaves no doubt. */
  readonly isNamed: boolean;
};

/** The template of a file; else the reason why there is none, as the end of a sentence. */
export function templateOf(root: Fact, nearby: Nearby): Template | string {
  const named = formOf(root) === 'deployment';
  const path = named ? namedIn(root) : byStem(nearby);
  if (path === undefined)
    return named ? 'there is no `template-file-path` yet.' : `no template of this folder has a name with which ${ownName(nearby)} begins.`;
  if (typeof path !== 'string') return path.why;
  const { around } = nearby;
  const at = around.locate(path);
  if (at === 'none') return `${code(path)} is not in the workspace.`;
  const text = around.read(path);
  if (typeof at !== 'object' || text === undefined) return `${code(path)} can't be read.`;
  const template = templateIn(text);
  if (!template) return `${code(path)} is not a template that can be read.`;
  if (!template.parameters) return `a macro makes parts of ${code(path)}.`;
  const found = { path, parameters: template.parameters, isNamed: named };
  return named || isAbout(root, found) ? found : `${code(path)} has none of these parameters.`;
}

function namedIn(root: Fact): string | undefined {
  const path = root.children.find(({ segment }) => segment === 'template-file-path');
  return path && literalOf(path.node)?.replace(/^\/+/, '');
}

const ownName = ({ fileName }: Nearby): string => (fileName === '' ? 'its own' : code(fileName));

/** No more templates of a folder are read for one file. */
const MAX_READ = 10;

/** The template of the folder with whose name that of the file begins, the longest of several: `shop.yaml` for `shop-prod.json`. */
function byStem({ fileName, around }: Nearby): string | { readonly why: string } | undefined {
  const own = fileName.replace(/\.[^.]*$/, '');
  const items = around.list('.') ?? [];
  const begins = items
    .filter(({ name, folder }) => !folder && name !== fileName && /\.(?:ya?ml|json|template)$/i.test(name))
    .map(({ name }) => ({ name, stem: stemOf(name) }))
    .filter(({ stem }) => stem !== '' && (own === stem || (own.startsWith(stem) && /[-._ ]/.test(own[stem.length] ?? ''))))
    .sort((a, b) => b.stem.length - a.stem.length)
    .slice(0, MAX_READ);
  const templates = begins.filter(({ name }) => templateIn(around.read(name) ?? ''));
  const [first, second] = templates;
  if (first && second?.stem === first.stem) return { why: `${code(first.name)} and ${code(second.name)} may both be its template.` };
  return first?.name;
}

/** The name of a template without its endings. */
const stemOf = (name: string): string => name.replace(/\.[^.]*$/, '').replace(/\.(?:template|cfn|sam)$/i, '');

/** A name may be alike by chance: at least one parameter must be the template's, or a slip of one. */
function isAbout(root: Fact, { parameters }: Pick<Template, 'parameters'>): boolean {
  const names = givenIn(root).flatMap(({ name }) => name ?? []);
  const known = [...parameters.keys()];
  return names.length === 0 || names.some((name) => parameters.has(name) || known.some((each) => isMisspelling(name, each)));
}
