import { type Fact, pathOf, perRoot } from '../../core/fact.ts';
import type { Kind, Yield } from '../../core/kind.ts';
import { type Node, resolve, type ScalarNode } from '../../core/node.ts';
import { callsIn } from './calls.ts';
import { callIn } from './functions.ts';
import { typeOf } from './spec.ts';

/** What is asked, with the properties that are known already: each is computed once, and one that needs itself is unknown. */
type At = Parameters<NonNullable<Kind['yields']>>[0] & { readonly known: Map<Fact, string | undefined> };

/** A longer text says little beside the line. */
const MOST_CHARACTERS = 80;
/** Functions stand in functions; deeper than this nobody reads them. */
const MOST_DEPTH = 10;

/** What the functions of a template give, where it says so: defaults of parameters, values of mappings, names of resources. */
export const yields: NonNullable<Kind['yields']> = (asked) => {
  const at: At = { ...asked, known: new Map() };
  return callsIn(at.root).flatMap(({ fact, call: { function: called, argument }, within }): Yield[] => {
    // What stands in a function is a part of what that gives.
    if (!shown.includes(called.name) || within.some(({ call }) => shown.includes(call.function.name)) || pathOf(fact)[0] === 'Rules') return [];
    const given = textOf(fact.node, at, 0);
    const value = resolve(argument);
    if (given === undefined || !value || /[\r\n]/.test(at.text.slice(value.start, value.end)) || /[\r\n]/.test(given.trimEnd())) return [];
    return [{ offset: value.end, text: given.length > MOST_CHARACTERS ? `${given.slice(0, MOST_CHARACTERS)}…` : given }];
  });
};

const shown = ['Ref', 'Fn::GetAtt', 'Fn::FindInMap', 'Fn::Sub'];

/** The text of a value, as far as the file says it. */
function textOf(node: Node, at: At, depth: number): string | undefined {
  const value = resolve(node);
  if (!value || depth > MOST_DEPTH) return undefined;
  const call = callIn(value);
  if (!call) return value.type === 'scalar' && value.tag === undefined ? value.text : undefined;
  const argument = resolve(call.argument);
  const own = argument?.type === 'scalar' ? argument : undefined;
  const items = argument?.type === 'list' ? argument.items : [];
  switch (call.function.name) {
    case 'Ref':
      return own && referenced(own.text, at, depth);
    case 'Fn::GetAtt':
      return own ? attribute(own.text, at, depth) : attribute(items.map(literal).join('.'), at, depth);
    case 'Fn::FindInMap':
      return found(items, at, depth);
    case 'Fn::Sub':
      return own ? filled(own.text, undefined, at, depth) : filled(items[0] && literal(items[0]), items[1], at, depth);
    default:
      return undefined;
  }
}

const literal = (node: Node): string => {
  const value = resolve(node);
  return value?.type === 'scalar' && value.tag === undefined ? value.text : '';
};

/** The entries of a section by their names. */
const sections = perRoot(
  (root) => new Map(root.children.map(({ segment, children }) => [String(segment), new Map(children.map((child) => [String(child.segment), child]))])),
);

const under = (fact: Fact | undefined, key: string): Fact | undefined => fact?.children.find(({ segment }) => segment === key);
const scalarAt = (fact: Fact | undefined, key: string): ScalarNode | undefined => {
  const node = under(fact, key)?.node;
  return node?.type === 'scalar' && node.tag === undefined ? node : undefined;
};

/** The default of a parameter, unless it is a secret or the name of what holds the value; of a resource, the property that `Ref` returns. */
function referenced(name: string, at: At, depth: number): string | undefined {
  const parameter = sections(at.root).get('Parameters')?.get(name);
  if (parameter) {
    const isHidden =
      /^(true|yes)$/i.test(scalarAt(parameter, 'NoEcho')?.text ?? '') || /^AWS::SSM::Parameter::Value</.test(scalarAt(parameter, 'Type')?.text ?? '');
    return isHidden ? undefined : scalarAt(parameter, 'Default')?.text;
  }
  const resource = sections(at.root).get('Resources')?.get(name);
  const type = scalarAt(resource, 'Type')?.text;
  const returned = type === undefined ? undefined : typeOf(type, at.data)?.ref;
  return returned === undefined ? undefined : property(resource, returned, at, depth);
}

function property(resource: Fact | undefined, name: string, at: At, depth: number): string | undefined {
  const value = under(under(resource, 'Properties'), name);
  if (!value) return undefined;
  if (!at.known.has(value)) {
    at.known.set(value, undefined);
    at.known.set(value, textOf(value.node, at, depth + 1)?.slice(0, 10 * MOST_CHARACTERS));
  }
  return at.known.get(value);
}

/** An attribute that has the name of a property is what that says. */
function attribute(text: string, at: At, depth: number): string | undefined {
  const [name = '', ...rest] = text.split('.');
  return property(sections(at.root).get('Resources')?.get(name), rest.join('.'), at, depth);
}

function found([mapping, first, second]: readonly Node[], at: At, depth: number): string | undefined {
  const [top, key] = [first && textOf(first, at, depth + 1), second && textOf(second, at, depth + 1)];
  const keys = mapping && sections(at.root).get('Mappings')?.get(literal(mapping));
  return top === undefined || key === undefined ? undefined : scalarAt(under(keys, top), key)?.text;
}

/** A string with the variables that are known in their place; `undefined` if none is. */
function filled(text: string | undefined, variables: Node | undefined, at: At, depth: number): string | undefined {
  const own = variables && resolve(variables);
  let known = false;
  const given = text?.slice(0, 10 * MOST_CHARACTERS).replace(/\$\{([A-Za-z0-9]+)((?:\.[A-Za-z0-9]+)*)\}/g, (all, name: string, attributes: string) => {
    const variable = own?.type === 'map' && attributes === '' ? own.entries.find(({ key }) => key === name)?.value : undefined;
    const value = variable ? textOf(variable, at, depth + 1) : attributes === '' ? referenced(name, at, depth) : attribute(name + attributes, at, depth);
    known ||= value !== undefined;
    return value ?? all;
  });
  return known ? given : undefined;
}
