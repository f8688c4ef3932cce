import type { Around } from '../../core/around.ts';
import { type Fact, select } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { contains, entryOf, type MapNode, type Node, resolve, type Span } from '../../core/node.ts';
import { parse } from '../../core/parse.ts';
import { literalOf } from '../computed.ts';
import { attributesIn } from './attributes.ts';

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
export function nestedIn(root: Fact, around: Around): ReadonlyMap<string, Nested> {
  const found = new Map<string, Nested>();
  for (const resource of select(root, '/Resources/*')) {
    const child = (key: string): Fact | undefined => resource.children.find(({ segment }) => segment === key);
    const type = child('Type');
    const properties = child('Properties');
    const key = type && locations.get(literalOf(type.node) ?? '');
    const url = key === undefined ? undefined : properties?.children.find(({ segment }) => segment === key);
    if (!properties) continue;
    const path = url && literalOf(url.node);
    const text = path === undefined || /^\w+:/.test(path) ? undefined : around.read(path);
    const template = text === undefined ? undefined : templateIn(text);
    if (path !== undefined && template) found.set(String(resource.segment), { resource, properties, path, template });
  }
  return found;
}

/** From an output of a nested stack that a function names, and from a parameter that it gets, to the template of that stack. */
export const elsewhere: NonNullable<Kind['elsewhere']> = ({ root, text, syntax, offset, around }) => {
  const nested = nestedIn(root, around);
  if (nested.size === 0) return undefined;
  const used = attributesIn(root, text, syntax).find(({ span }) => contains(span, offset));
  if (used) {
    const of = nested.get(used.resource);
    const output = of?.template.outputs?.get(used.name.replace(/^Outputs\./, ''));
    return of && output && { path: of.path, span: output.span };
  }
  for (const { properties, path, template } of nested.values())
    for (const { entry } of select(properties, '/Parameters/*')) {
      const parameter = entry && contains(entry.keySpan, offset) ? template.parameters?.get(entry.key) : undefined;
      if (parameter) return { path, span: parameter.span };
    }
  return undefined;
};

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
