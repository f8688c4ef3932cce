import { type Fact, pathOf, perRoot } from '../../../core/fact.ts';
import type { Family, Name } from '../../../core/kind.ts';
import { resolve, type Span } from '../../../core/node.ts';
import type { NamedFile } from '../../../core/part-names.ts';
import { placeOf, positionMap } from '../../../core/position-map.ts';
import type { Value } from '../../../core/schema.ts';
import { code } from '../../../core/words.ts';
import { keyStart } from '../../cloudformation/keys.ts';
import { child, entriesIn, itemsIn, machinesIn, type State } from '../state.ts';
import { jsonataFunctions } from './jsonata-functions.ts';
import { type Expression, expressionsIn } from './places.ts';
import { aboutStates } from './states-variable.ts';
import { pathsIn, variablesIn } from './value.ts';

/**
 * Variables that `Assign` sets. Source: Step Functions developer guide, workflow-variables.html, checked 2026-11-30.
 */
export const variable: Family = {
  title: 'a variable',
  pattern: '^(?!states$)[A-Za-z_\\u00aa-\\uffdc][\\w\\u00aa-\\uffdc]{0,79}$',
  expected: '1 to 80 letters, digits and underscores, the first no digit',
  colours: { function: 'function' },
};

/** A variable that a state sets: the key, and how the execution leaves the state then. */
export type Assignment = { readonly name: string; readonly fact: Fact; readonly on: 'end' | 'choice' | 'catch'; readonly index: number };

/** What a function says of a state, computed once: a state that an edit didn't touch is the same in the next version of the text. */
export function perState<Result>(make: (state: State) => Result): (state: State) => Result {
  const known = new WeakMap<State, { readonly result: Result }>();
  return (state) => {
    const found = known.get(state) ?? { result: make(state) };
    known.set(state, found);
    return found.result;
  };
}

/** What a state assigns: at its end, by a Choice rule, or when it catches an error. */
export const assignmentsOf = perState(({ fact }): readonly Assignment[] => {
  const of = (owner: Fact, on: Assignment['on'], index: number): Assignment[] =>
    entriesIn(child(owner, 'Assign')).flatMap((each) => (each.entry ? [{ name: plainKey(each.entry.key), fact: each, on, index }] : []));
  return [
    ...of(fact, 'end', 0),
    ...itemsIn(child(fact, 'Choices')).flatMap((rule, index) => of(rule, 'choice', index)),
    ...itemsIn(child(fact, 'Catch')).flatMap((catcher, index) => of(catcher, 'catch', index)),
  ];
});

/** A key without the mark that its value is filled in. */
const plainKey = (key: string): string => (key.endsWith('.$') ? key.slice(0, -2) : key);

/** A variable that an expression reads. */
export type Reading = Span & { readonly name: string; readonly isCall: boolean; readonly expression: Expression };

/** The variables that an expression reads; `states` and functions of JSONata too. */
export function readingsOf(expression: Expression): readonly Reading[] {
  if (expression.sort === 'jsonata')
    return variablesIn(expression.node).flatMap(({ name, nameSpan, isCall, isLocal }) => (isLocal ? [] : [{ ...nameSpan, name, isCall, expression }]));
  return pathsIn(expression).flatMap(({ root, rootSpan }) =>
    root.startsWith('$') ? [] : [{ start: rootSpan.start + 1, end: rootSpan.end, name: root, isCall: false, expression }],
  );
}

/** Whether a name in a JSONata expression is surely none of a variable. */
export const isGivenName = ({ name, isCall, expression }: Reading): boolean => expression.sort === 'jsonata' && (isCall || name === 'states');

/** Whether a name may be that of a function, which can be passed to another: `$map($ids, $string)`. */
export const mayBeFunction = ({ family, sort, text }: Name): boolean => family === variable && sort === 'JSONata' && Object.hasOwn(jsonataFunctions, text);

/** The names of variables in a state, where they are set and read; `scope` is the machine in another that they are known in. */
function variableNames(state: State, scope: Span | undefined, { text, syntax }: NamedFile): Name[] {
  const found: Name[] = [];
  for (const { name, fact } of assignmentsOf(state)) {
    if (!fact.entry || name === '') continue;
    const start = keyStart(text, fact.entry);
    found.push({
      start,
      end: start + name.length,
      text: name,
      family: variable,
      role: 'definition',
      isKey: true,
      detail: `Set by ${code(state.name)}.`,
      // A name has no character that would have to be escaped.
      edit: (to, at) => ({ ...at, text: to }),
      ...(scope && { scope: { start: scope.start, end: scope.end } }),
    });
  }
  for (const expression of expressionsIn(state)) {
    const { node, fact, sort } = expression;
    for (const reading of readingsOf(expression)) {
      const part = { start: reading.start, end: reading.end };
      const place = placeOf(text, node, syntax, part);
      if (!place) continue;
      found.push({
        ...place,
        text: reading.name,
        family: variable,
        role: 'use',
        sort: reading.isCall ? 'function' : sort === 'jsonata' ? 'JSONata' : 'JSONPath',
        ...(isGivenName(reading) && { about: aboutGiven(reading.name) }),
        at: new PlaceOf(fact, part),
        edit: (to, _, file) => positionMap(file, node, syntax)?.edit(part, to),
      });
    }
  }
  return found;
}

const aboutGiven = (name: string): string => {
  const its = Object.hasOwn(jsonataFunctions, name) ? jsonataFunctions[name] : undefined;
  return its ? `${code(its.signature)}: ${its.about}` : name === 'states' ? aboutStates : 'A function.';
};

/** The place of a value; its path is made when a fix wants it. */
class PlaceOf {
  readonly #fact: Fact;
  readonly part: Span;
  constructor(fact: Fact, part: Span) {
    this.#fact = fact;
    this.part = part;
  }
  get path() {
    return pathOf(this.#fact);
  }
}

/** What can be named in an expression of JSONata besides variables. */
export const givenInJsonata: readonly Value[] = [
  { value: 'states', about: aboutStates },
  ...Object.entries(jsonataFunctions).map(([value, { signature, about }]) => ({ value, about: `${code(signature)}: ${about}` })),
];

/** The names of variables in a state and in those in it. */
export function variableNamesIn(state: State, file: NamedFile, scope?: Span): Name[] {
  return [
    ...variableNames(state, scope, file),
    ...state.machines.flatMap(({ fact, states }) => states.flatMap((inner) => variableNamesIn(inner, file, fact.node))),
  ];
}

/** Whether variables may be set where the file doesn't show it. */
export const hidesVariables = perRoot((root): boolean => machinesIn(root).some(({ isOpen, states }) => isOpen || states.some(hidesAssign)));

const hidesAssign = perState(({ fact }): boolean => [fact, ...itemsIn(child(fact, 'Choices')), ...itemsIn(child(fact, 'Catch'))].some(hasHiddenAssign));

function hasHiddenAssign(owner: Fact): boolean {
  const assign = child(owner, 'Assign');
  const node = assign && resolve(assign.node);
  return assign !== undefined && (assign.computed !== undefined || node?.type !== 'map' || node.entries.some(({ key }) => key === '<<' || key.includes('${')));
}
