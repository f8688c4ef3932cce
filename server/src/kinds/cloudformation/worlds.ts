import { type Fact, perRoot, select } from '../../core/fact.ts';
import { isEmpty, type Node, resolve } from '../../core/node.ts';
import { literalOf } from '../computed.ts';
import { callIn, conditionName } from './functions.ts';
import { literalIn } from './resources.ts';

// What conditions can be at the same time. Parameters take a few values that matter; every combination of them is a world. A fixed
// number of worlds is looked at, and nothing is said beyond it.

/** A condition that is true, or false. */
export type Guard = { readonly condition: string; readonly holds: boolean };

export type Worlds = {
  /** Whether all of them can hold together; `undefined` where that can't be said. */
  readonly possible: (guards: readonly Guard[]) => boolean | undefined;
  /** How many things decide about them: parameters, and what is computed of them. */
  readonly deciding: (guards: readonly Guard[]) => number;
};

type Formula =
  | { readonly is: 'named'; readonly name: string }
  | { readonly is: 'all' | 'some'; readonly of: readonly Formula[] }
  | { readonly is: 'not'; readonly of: Formula }
  | { readonly is: 'equal'; readonly variable: string; readonly value: string }
  | { readonly is: 'always' | 'never' }
  /** What isn't understood, such as a comparison of two parameters: true or false. */
  | { readonly is: 'open'; readonly id: string };

/** Something that has a value only in deployment: what it can be, and the parameters it depends on. */
type Variable = { readonly values: readonly string[]; readonly isSure: boolean; readonly parameters: readonly string[] };

/** No more combinations are looked at for one question, and no more steps are made for a template. */
const MOST_WORLDS = 1024;
const MOST_STEPS = 200_000;
const MOST_NODES = 20_000;

/** A value that no literal of the template names. */
const OTHER = '\u0000other';

export const worldsOf = perRoot((root): Worlds => {
  const context: Context = {
    parameters: parametersIn(root),
    asked: askedIn(root),
    literals: new Map(),
    formulas: new Map(),
    inside: new Map(),
    left: { steps: MOST_STEPS, nodes: MOST_NODES },
  };
  for (const fact of select(root, '/Conditions/*')) context.formulas.set(String(fact.segment), formulaOf(fact.node, context));
  const { left } = context;
  const known = new Map<string, boolean | undefined>();
  return {
    possible(guards) {
      const key = guards.map(({ condition, holds }) => `${holds ? '' : '!'}${condition}`).join(' ');
      if (!known.has(key)) known.set(key, possible(guards, context, left));
      return known.get(key);
    },
    deciding(guards) {
      const atoms = new Map<string, Variable>();
      for (const { condition } of guards) gather({ is: 'named', name: condition }, context, atoms, new Set(), left);
      return atoms.size;
    },
  };
});

type Parameter = { readonly allowed: readonly string[] | undefined; readonly isOpen: boolean };
type Context = {
  readonly parameters: ReadonlyMap<string, Parameter>;
  /** Parameters that `Rules` look at: those may forbid some worlds. */
  readonly asked: ReadonlySet<string>;
  /** The literals each variable is compared with, and the parameters that its text names. */
  readonly literals: Map<string, Set<string>>;
  readonly inside: Map<string, readonly string[]>;
  readonly formulas: Map<string, Formula>;
  /** What may still be read: aliases can make little text very large. */
  readonly left: { steps: number; nodes: number };
};

/** The allowed values of parameters, where all of them are literal. */
export const allowedIn = perRoot(
  (root): ReadonlyMap<string, readonly string[]> =>
    new Map(
      select(root, '/Parameters/*/AllowedValues').flatMap(({ children, parent }) => {
        const texts = children.flatMap(({ node }) => textOf(node) ?? []);
        return texts.length > 0 && texts.length === children.length ? [[String(parent?.segment), texts] as const] : [];
      }),
    ),
);

function parametersIn(root: Fact): Map<string, Parameter> {
  const allowed = allowedIn(root);
  // An expression may allow one of two values, or any.
  return new Map(
    select(root, '/Parameters/*').map((fact) => {
      const name = String(fact.segment);
      return [name, { allowed: allowed.get(name), isOpen: literalIn(fact, 'AllowedPattern') !== undefined }] as const;
    }),
  );
}

/** The words in the rules of a template: names of parameters among them. */
function askedIn(root: Fact): Set<string> {
  const found = new Set<string>();
  for (const section of select(root, '/Rules')) for (const word of wordsIn(section.node)) found.add(word);
  return found;
}

/** The text of a scalar that stands for itself, the empty one in quotes too. AWS doesn't document what it makes of `True` without quotes. */
export function textOf(node: Node): string | undefined {
  const value = resolve(node);
  if (value?.type !== 'scalar' || value.tag !== undefined || value.broken || (value.style === 'plain' && isEmpty(value))) return undefined;
  return value.valueType === 'flag' && value.text !== value.text.toLowerCase() ? undefined : value.text;
}

/** Words in the scalars of a value: names among them. */
export function wordsIn(node: Node): string[] {
  const found: string[] = [];
  const waiting: Node[] = [node];
  for (let at = waiting.pop(); at; at = waiting.pop()) {
    if (at.type === 'scalar') found.push(...(at.text.match(/[A-Za-z0-9:]+/g) ?? []));
    else if (at.type === 'list') waiting.push(...at.items);
    else if (at.type === 'map') waiting.push(...at.entries.map(({ value }) => value));
  }
  return found;
}

function formulaOf(node: Node, context: Context): Formula {
  const value = resolve(node);
  const named = value && conditionName(value);
  const call = value && callIn(value);
  const name = named && literalOf(named);
  if (name !== undefined) return { is: 'named', name };
  const argument = call && resolve(call.argument);
  const open = (): Formula => ({ is: 'open', id: idOf(node, context) });
  if (--context.left.nodes < 0) return { is: 'open', id: `… ${context.left.nodes}` };
  if (!call || !argument) return open();
  const items = argument.type === 'list' ? argument.items : [];
  const [first, second] = items;
  switch (call.function.name) {
    case 'Condition':
      return argument.type === 'scalar' ? { is: 'named', name: argument.text } : open();
    case 'Fn::And':
      return { is: 'all', of: items.map((item) => formulaOf(item, context)) };
    case 'Fn::Or':
      return { is: 'some', of: items.map((item) => formulaOf(item, context)) };
    case 'Fn::Not':
      return first && items.length === 1 ? { is: 'not', of: formulaOf(first, context) } : open();
    case 'Fn::Equals':
      return first && second && items.length === 2 ? equality(first, second, context, open) : open();
    default:
      return open();
  }
}

function equality(first: Node, second: Node, context: Context, open: () => Formula): Formula {
  const [one, other] = [textOf(first), textOf(second)];
  if (one !== undefined && other !== undefined) return { is: one === other ? 'always' : 'never' };
  const [value, node] = one === undefined ? [other, first] : [one, second];
  if (value === undefined || [first, second].some((each) => resolve(each)?.type === 'scalar' && textOf(each) === undefined && !callOf(each)))
    return idOf(first, context) === idOf(second, context) ? { is: 'always' } : open();
  const variable = variableOf(node, context);
  context.literals.set(variable, (context.literals.get(variable) ?? new Set()).add(value));
  context.inside.set(
    variable,
    [...new Set(wordsIn(node))].filter((word) => context.parameters.has(word) || word.startsWith('AWS::')),
  );
  return { is: 'equal', variable, value };
}

const callOf = (node: Node) => {
  const value = resolve(node);
  return value && callIn(value);
};

/** A parameter by its name; anything else by how it is written. */
function variableOf(node: Node, context: Context): string {
  const value = resolve(node);
  const call = value && callIn(value);
  const argument = call?.function.name === 'Ref' ? resolve(call.argument) : undefined;
  return argument?.type === 'scalar' ? argument.text : idOf(node, context);
}

/** How a value is written; one that is too long is like no other. */
function idOf(node: Node, { left }: Context): string {
  const id = shown(node);
  return id.includes('…') ? `${id} ${--left.nodes}` : id;
}

/** Longer values are not compared. */
const MOST_SHOWN = 200;

/** A value written in one way, for two that are the same; `…` stands where it is too long, or too deep. */
export function shown(node: Node): string {
  let left = MOST_SHOWN;
  const write = (each: Node, depth: number): string => {
    const value = resolve(each);
    if (!value || depth > 10 || --left < 0) return '…';
    const call = callIn(value);
    if (call) {
      const argument = resolve(call.argument);
      const bare = argument && { ...argument };
      if (bare && call.isTag) delete bare.tag;
      return `${call.function.name}(${bare ? write(bare, depth + 1) : ''})`;
    }
    if (value.type === 'scalar') return JSON.stringify(value.text);
    return value.type === 'list'
      ? `[${value.items.map((item) => write(item, depth + 1)).join()}]`
      : `{${value.entries.map((entry) => `${entry.key}:${write(entry.value, depth + 1)}`).join()}}`;
  };
  return write(node, 0);
}

function possible(guards: readonly Guard[], context: Context, left: { steps: number }): boolean | undefined {
  const atoms = new Map<string, Variable>();
  if (!guards.every(({ condition }) => gather({ is: 'named', name: condition }, context, atoms, new Set(), left))) return undefined;
  const names = [...atoms.keys()];
  let worlds = 1;
  for (const { values } of atoms.values()) worlds *= values.length;
  if (worlds > MOST_WORLDS) return undefined;
  const shared = new Set<string>();
  const isSure = [...atoms.values()].every(({ isSure: sure, parameters }) => {
    const isAlone = parameters.every((name) => !shared.has(name));
    for (const name of parameters) shared.add(name);
    return sure && isAlone;
  });
  const world = new Map<string, string>();
  for (let index = 0; index < worlds; index++) {
    let rest = index;
    for (const name of names) {
      const values = atoms.get(name)?.values ?? [];
      world.set(name, values[rest % values.length] ?? '');
      rest = Math.floor(rest / values.length);
    }
    const known = new Map<string, boolean>();
    const holds = guards.every((guard) => holdsIn({ is: 'named', name: guard.condition }, world, context, known, left) === guard.holds);
    if (left.steps < 0) return undefined;
    // Some world that is thought of may not be one that can be.
    if (holds) return isSure ? true : undefined;
  }
  return false;
}

/** What a formula depends on; false where it refers to itself, or to nothing. */
function gather(formula: Formula, context: Context, atoms: Map<string, Variable>, open: Set<string>, left: { steps: number }): boolean {
  if (--left.steps < 0) return false;
  switch (formula.is) {
    case 'named': {
      const inside = context.formulas.get(formula.name);
      if (!inside || open.has(formula.name) || open.size > 50) return false;
      open.add(formula.name);
      const isKnown = gather(inside, context, atoms, open, left);
      open.delete(formula.name);
      return isKnown;
    }
    case 'all':
    case 'some':
      return formula.of.every((each) => gather(each, context, atoms, open, left));
    case 'not':
      return gather(formula.of, context, atoms, open, left);
    case 'equal':
      if (!atoms.has(formula.variable)) atoms.set(formula.variable, variable(formula.variable, context));
      return true;
    case 'open':
      atoms.set(formula.id, { values: ['', OTHER], isSure: false, parameters: [] });
      return true;
    default:
      return true;
  }
}

function variable(name: string, { parameters, literals, inside, asked }: Context): Variable {
  const parameter = parameters.get(name);
  const compared = [...(literals.get(name) ?? [])];
  const within = inside.get(name) ?? [];
  const isSure = !within.some((each) => asked.has(each) || parameters.get(each)?.isOpen === true);
  const values = parameter?.allowed
    ? [...compared.filter((value) => parameter.allowed?.includes(value)), ...rest(parameter.allowed, compared)]
    : [...compared, OTHER];
  return { values: values.length > 0 ? values : [OTHER], isSure, parameters: within };
}

/** The allowed values that nothing is compared with are all alike. */
const rest = (allowed: readonly string[], compared: readonly string[]): string[] => (allowed.some((value) => !compared.includes(value)) ? [OTHER] : []);

function holdsIn(formula: Formula, world: ReadonlyMap<string, string>, context: Context, known: Map<string, boolean>, left: { steps: number }): boolean {
  left.steps--;
  switch (formula.is) {
    case 'named': {
      const kept = known.get(formula.name);
      const inside = context.formulas.get(formula.name);
      if (kept !== undefined || !inside) return kept === true;
      const holds = holdsIn(inside, world, context, known, left);
      known.set(formula.name, holds);
      return holds;
    }
    case 'all':
      return formula.of.every((each) => holdsIn(each, world, context, known, left));
    case 'some':
      return formula.of.some((each) => holdsIn(each, world, context, known, left));
    case 'not':
      return !holdsIn(formula.of, world, context, known, left);
    case 'equal':
      return world.get(formula.variable) === formula.value;
    case 'open':
      return world.get(formula.id) === OTHER;
    default:
      return formula.is === 'always';
  }
}
