import { type Fact, factAt, pathOf } from '../../core/fact.ts';
import type { Kind, Refactoring } from '../../core/kind.ts';
import { lineStartBefore, newlineAt } from '../../core/lines.ts';
import { contains, isEmpty } from '../../core/node.ts';
import type { Content, Operation } from '../../core/operation.ts';
import type { Syntax } from '../../core/parsed.ts';
import { scalarText } from '../../core/scalar-text.ts';
import type { ObjectOf, Schema } from '../../core/schema.ts';
import type { TextEdit } from '../../core/text-edit.ts';
import { callsIn } from './calls.ts';
import { otherForm, startOf } from './forms.ts';
import { callsAt } from './offered-calls.ts';

type At = Parameters<NonNullable<Kind['refactorings']>>[0];

/** What can be written otherwise at a place of a template, without another meaning. */
export const refactorings: NonNullable<Kind['refactorings']> = (at) => [...extract(at), ...rewrite(at), ...addRequired(at)];

/** The innermost function around the cursor in its other form. JSON has one form only. */
function rewrite({ root, text, syntax, offset }: At): Refactoring[] {
  if (syntax === 'json') return [];
  const around = callsIn(root).findLast((call) => startOf(call, text) <= offset && offset <= call.fact.node.end);
  const other = around && otherForm(around, text);
  return other ? [{ title: other.title, kind: 'rewrite', edits: [other.edit], operations: [] }] : [];
}

/** A literal value becomes the default of a new parameter. */
function extract({ root, text, syntax, offset, names }: At): Refactoring[] {
  const found = factAt(root, offset);
  const { node, entry, schema } = found?.fact ?? {};
  if (!found || found.onKey || node?.type !== 'scalar' || isEmpty(node) || node.tag !== undefined || node.anchor !== undefined || !schema) return [];
  const isOnOneLine = !/[\r\n]/.test(text.slice(node.start, node.end)) && node.style !== 'literal' && node.style !== 'folded';
  if (!isOnOneLine || !contains(node, offset) || node.broken || !callsAt(found.fact, schema).some(({ name }) => name === 'Ref')) return [];
  const name = freeName(nameFor(found.fact), new Set(names.map((each) => each.text)));
  const type = node.valueType === 'number' && Number.isFinite(Number(node.text)) ? 'Number' : 'String';
  const reference = syntax === 'json' ? `{"Ref": "${name}"}` : `!Ref ${name}`;
  const gap = entry && /:/.test(text[node.start - 1] ?? '') && syntax === 'yaml' ? ' ' : '';
  return [
    {
      title: `Extract to a parameter, \`${name}\``,
      kind: 'extract',
      edits: [{ start: node.start, end: node.end, text: `${gap}${reference}` }, ...sectionFor(root, text, syntax, { name, type, value: node.text })],
      operations:
        root.children.some(({ segment }) => segment === 'Parameters') || syntax === 'json' ? parameterIn(root, name, { Type: type, Default: node.text }) : [],
    },
  ];
}

const parameterIn = (root: Fact, name: string, value: Content): Operation[] =>
  root.children.some(({ segment }) => segment === 'Parameters')
    ? [{ op: 'insert', path: ['Parameters'], key: name, value }]
    : [{ op: 'insert', path: [], key: 'Parameters', value: { [name]: value } }];

/** A section of parameters in front of the resources and their comment, where the template has none. */
function sectionFor(root: Fact, text: string, syntax: Syntax, { name, type, value }: { name: string; type: string; value: string }): readonly TextEdit[] {
  const resources = root.children.find(({ segment }) => segment === 'Resources')?.entry;
  if (syntax === 'json' || !resources || root.children.some(({ segment }) => segment === 'Parameters')) return [];
  let at = lineStartBefore(text, resources.keySpan.start);
  for (
    let before = lineStartBefore(text, Math.max(0, at - 1));
    before < at && text.startsWith('#', before);
    before = lineStartBefore(text, Math.max(0, at - 1))
  )
    at = before;
  const eol = newlineAt(text, at);
  const lines = ['Parameters:', `  ${name}:`, `    Type: ${type}`, `    Default: ${scalarText(value, false)}`, '', ''];
  return [{ start: at, end: at, text: lines.join(eol) }];
}

/** A name for what stands under a key: that of the key, else of the nearest above it. */
function nameFor(fact: Fact): string {
  const key = pathOf(fact).findLast((segment) => typeof segment === 'string' && !segment.startsWith('Fn::') && segment !== 'Ref');
  const words = String(key ?? 'Value').split(/[^A-Za-z0-9]+/);
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('') || 'Value';
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let number = 2;
  while (taken.has(`${name}${number}`)) number++;
  return `${name}${number}`;
}

/** The properties that the resource at the cursor must have and lacks, with empty values. */
function addRequired({ root, offset }: At): Refactoring[] {
  let fact = factAt(root, offset)?.fact;
  while (fact && pathOf(fact).length > 2) fact = fact.parent;
  const path = fact ? pathOf(fact) : [];
  if (!fact || path[0] !== 'Resources' || path.length !== 2 || fact.schema.type !== 'object' || fact.node.type !== 'map') return [];
  const properties = fact.children.find(({ segment }) => segment === 'Properties');
  const schema = fact.schema.keys.Properties?.schema;
  if (schema?.type !== 'object' || (properties && properties.node.type !== 'map' && !isEmpty(properties.node))) return [];
  const present = properties?.node.type === 'map' ? properties.node.entries.map(({ key }) => key) : [];
  // A function or macro may give them all.
  if (properties?.computed || present.some((key) => key.startsWith('Fn::'))) return [];
  const missing = required(schema).filter(([name]) => !present.includes(name));
  if (missing.length === 0) return [];
  const operations: Operation[] = properties
    ? missing.map(([key, { schema: of }]) => ({ op: 'insert', path: [...path, 'Properties'], key, value: emptyOf(of, 0) }))
    : [{ op: 'insert', path, key: 'Properties', value: emptyOf(schema, 0) }];
  return [{ title: 'Add all required properties', kind: 'rewrite', edits: [], operations }];
}

const required = (schema: ObjectOf) => Object.entries(schema.keys).filter(([, key]) => key.required === 'error');

/** A value of a schema without content: of a map what it must have. */
function emptyOf(schema: Schema, depth: number): Content {
  if (depth > 5) return '';
  switch (schema.type) {
    case 'object':
      return Object.fromEntries(required(schema).map(([name, key]) => [name, emptyOf(key.schema, depth + 1)]));
    case 'map':
      return {};
    case 'list':
      return [emptyOf(schema.of, depth + 1)];
    case 'either':
      return schema.of[0] ? emptyOf(schema.of[0], depth + 1) : '';
    default:
      return '';
  }
}
