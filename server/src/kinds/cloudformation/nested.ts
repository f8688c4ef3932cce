import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import { entryOf, type MapNode, type Node, resolve, type Span } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import { literalOf } from '../computed.ts';

/** What another template has, takes and gives; `undefined` where a macro makes parts of it. */
export type Template = {
  readonly resources: ReadonlyMap<string, Declared> | undefined;
  readonly parameters: ReadonlyMap<string, Declared> | undefined;
  readonly outputs: ReadonlyMap<string, Declared> | undefined;
  /** All of it. */
  readonly root: MapNode;
};

/** A resource, parameter or output: its key, what stands under it, and whether a parameter must get a value. */
export type Declared = { readonly span: Span; readonly node: Node; readonly needsValue: boolean };

/** A nested stack whose template is a file of the workspace. */
export type Nested = { readonly resource: Fact; readonly properties: Fact; readonly path: string; readonly template: Template };

/** The properties that say where the template of a nested stack or application is. */
const locations = new Map([
  ['AWS::CloudFormation::Stack', 'TemplateURL'],
  ['AWS::Serverless::Application', 'Location'],
]);

/** The nested stacks of a template, by logical ID, whose template is named by the path of a file that is there. */
export const nestedIn = (root: Fact, around: Around): ReadonlyMap<string, Nested> =>
  new Map(
    select(root, '/Resources/*').flatMap((resource) => {
      const nested = nestedOf(resource, around);
      return nested ? [[String(resource.segment), nested] as const] : [];
    }),
  );

/** A resource as a nested stack. */
export function nestedOf(resource: Fact, around: Around): Nested | undefined {
  const { properties, path } = placeOf(resource);
  const text = path === undefined ? undefined : around.read(path);
  const template = text === undefined ? undefined : templateIn(text);
  return properties && path !== undefined && template ? { resource, properties, path, template } : undefined;
}

/** Whether a resource names its template by a path. */
export const hasPath = (resource: Fact): boolean => placeOf(resource).path !== undefined;

function placeOf(resource: Fact): { readonly properties: Fact | undefined; readonly path: string | undefined } {
  const child = (of: Fact | undefined, key: string | undefined): Fact | undefined => of?.children.find(({ segment }) => segment === key);
  const type = child(resource, 'Type');
  const properties = child(resource, 'Properties');
  const key = type && locations.get(literalOf(type.node) ?? '');
  const url = key === undefined ? undefined : child(properties, key);
  const path = url && literalOf(url.node);
  return { properties, path: path === undefined || /^\w+:/.test(path) ? undefined : path };
}

/** The last few templates that were read. */
const kept = new Map<string, Template | undefined>();
const MAX_KEPT = 50;
const MAX_LENGTH = 1024 * 1024;

/** What a text takes and gives as a template; `undefined` if it is none, or broken. */
export function templateIn(text: string): Template | undefined {
  if (text.length > MAX_LENGTH) return undefined;
  if (!kept.has(text)) {
    if (kept.size >= MAX_KEPT) kept.clear();
    kept.set(text, readTemplate(text));
  }
  return kept.get(text);
}

function readTemplate(text: string): Template | undefined {
  const { documents, problems } = parse(text, 'yaml');
  const [document] = documents;
  const root = document && resolve(document);
  // What is broken may hide names.
  if (root?.type !== 'map' || !entryOf(root, 'Resources') || root.entries.some(({ key }) => key === 'Fn::Transform') || problems.some(isError))
    return undefined;
  const transforms = [entryOf(root, 'Transform')?.value].flatMap((node) => (node ? namesIn(node) : []));
  if (transforms.some((name) => name === undefined || !/^AWS::(?!Include)/.test(name)))
    return { resources: undefined, parameters: undefined, outputs: undefined, root };
  return {
    resources: byKey(sectionOf(root, 'Resources')),
    parameters: byKey(sectionOf(root, 'Parameters')),
    outputs: byKey(sectionOf(root, 'Outputs')),
    root,
  };
}

const byKey = (section: MapNode | undefined): ReadonlyMap<string, Declared> | undefined =>
  section && new Map(section.entries.map(({ key, keySpan, value }) => [key, { span: keySpan, node: value, needsValue: needsValue(value) }]));

const isError = ({ severity }: { readonly severity: string }): boolean => severity === 'error';

const namesIn = (node: Node): (string | undefined)[] => {
  const value = resolve(node);
  return value?.type === 'list' ? value.items.map((item) => literalOf(item)) : [value && literalOf(value)];
};

const empty: MapNode = { type: 'map', start: 0, end: 0, entries: [], flow: false };

/** A section, empty where there is none; `undefined` where functions make its entries. */
function sectionOf(root: MapNode, name: string): MapNode | undefined {
  const entry = entryOf(root, name);
  const section = entry && resolve(entry.value);
  if (!section || (section.type === 'scalar' && section.text === '')) return empty;
  return section.type === 'map' && !section.entries.some(({ key }) => key.startsWith('Fn::') || key === '<<') ? section : undefined;
}

function needsValue(node: Node): boolean {
  const parameter = resolve(node);
  return parameter?.type === 'map' && !entryOf(parameter, 'Default') && !parameter.entries.some(({ key }) => key === '<<');
}
