import { type Fact, factsIn, perRoot } from '../../../core/fact.ts';
import { resolve } from '../../../core/node.ts';
import { isMisspelling, nearest } from '../../../core/words.ts';
import { scanJsonata } from '../language/jsonata-scan.ts';
import { argumentsOf } from '../language/places.ts';
import { MAX_EXPRESSION } from '../language/value.ts';
import { child, type State, type Text } from '../state.ts';
import { type Integration, integrationOf } from './optimized.ts';
import { type Resource, readResource } from './resource.ts';

/** What a task calls, and with which arguments. */
export type Called = {
  readonly text: Text;
  readonly resource: Resource;
  readonly integration: Integration | undefined;
  /** The map of its arguments, where it stands in the file. */
  readonly args: Fact | undefined;
};

/** A string as it stands there, with what is filled in before. */
function writtenIn(fact: Fact | undefined): Text | undefined {
  const node = fact && resolve(fact.node);
  if (
    !fact ||
    fact.computed ||
    node?.type !== 'scalar' ||
    node.broken ||
    node.blank ||
    node.tag?.startsWith('!') ||
    node.valueType !== 'text' ||
    node.text === ''
  )
    return undefined;
  return { text: node.text, node, fact };
}

/** What a task calls, if that is written out. */
export function calledBy(state: State): Called | undefined {
  const text = state.type === 'Task' ? writtenIn(child(state.fact, 'Resource')) : undefined;
  if (!text) return undefined;
  const resource = readResource(text.text);
  const integration = resource.form === 'optimized' ? integrationOf(resource.service.text, resource.action.text) : undefined;
  const args = argumentsOf(state);
  return { text, resource, integration, args: args && resolve(args.node)?.type === 'map' && !args.computed ? args : undefined };
}

/** Whether a map may have keys that aren't seen: some merged into it, or made by a function of the file around. */
export function hidesKeys({ node, children }: Fact): boolean {
  const map = resolve(node);
  return (
    map?.type !== 'map' ||
    map.broken === true ||
    map.entries.some(({ key }) => key === '<<' || key.startsWith('Fn::') || /\$\{|\{\{/.test(key)) ||
    children.some(({ segment }) => String(segment).startsWith('Fn::'))
  );
}

/** Whether a map has an argument, as it is or filled in. */
export const hasArgument = (map: Fact, name: string): boolean => map.children.some(({ entry }) => entry?.key === name || entry?.key === `${name}.$`);

/** A key that is a slip of an argument that isn't there. */
type Misspelt = { readonly fact: Fact; readonly meant: string; readonly isNeeded: boolean };

/** The keys of a map of arguments that are slips of others. */
export function misspeltIn(args: Fact, { required, optional }: Integration): readonly Misspelt[] {
  const needed = required.flatMap((each) => each.split('|'));
  const known = [...needed, ...optional];
  const absent = known.filter((name) => !hasArgument(args, name));
  return args.children.flatMap((fact) => {
    const name = (fact.entry?.key ?? '').replace(/\.\$$/, '');
    // A small letter at its start is told elsewhere.
    const meant = name === '' || known.includes(capital(name)) ? undefined : nearest(name, absent);
    return meant !== undefined && isMisspelling(name, meant) ? [{ fact, meant, isNeeded: needed.includes(meant) }] : [];
  });
}

const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

const textsIn = perRoot((fact): readonly string[] =>
  factsIn(fact).flatMap((each) => {
    const node = resolve(each.node);
    return node?.type === 'scalar' ? [node.text] : [];
  }),
);

/** Whether some value in a map may hold the task token, or something that may have it: the context object as a whole, a variable, a placeholder. */
export const mayPassToken = (args: Fact): boolean =>
  textsIn(args).some(
    (text) =>
      /Task\s*\.\s*Token|Task\W{1,3}Token/.test(text) ||
      /\$\$(?:\.Task)?\s*(?:[,)]|$)|\$states\.context(?:\.Task)?(?![\w.])|^\$[A-Za-z_{]|\{\{|[\ue000-\uf8ff]/.test(text) ||
      scanJsonata(text.startsWith('{%') ? text.slice(0, MAX_EXPRESSION) : '', 2).some(({ name, isCall, isLocal }) => name !== 'states' && !isCall && !isLocal),
  );
