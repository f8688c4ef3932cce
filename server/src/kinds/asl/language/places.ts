import { hasStandIn } from '../../../core/computed.ts';
import type { Fact } from '../../../core/fact.ts';
import { isEmpty, resolve, type ScalarNode } from '../../../core/node.ts';
import { foreignTo } from '../language.ts';
import { child, type State } from '../state.ts';

/**
 * What a string of a state is read as: a path, a reference path, the place of a result, an operand of a Choice rule, the value of a key that ends
 * in `.$`, a value that stands for itself in a template, or a value in which JSONata may stand.
 */
type Sort = 'path' | 'reference' | 'result' | 'operand' | 'filled' | 'plain' | 'jsonata';

export type Expression = {
  readonly state: State;
  readonly fact: Fact;
  readonly node: ScalarNode;
  readonly sort: Sort;
  /** The key of the state, of its catcher or of its Choice rule in which it stands: `Parameters`. */
  readonly field: string;
  readonly within: 'state' | 'catch' | 'choice';
};

/** A map of a state in which keys may end in `.$`. */
export type Template = { readonly state: State; readonly fact: Fact; readonly field: string };

/**
 * The fields of JSONPath that take a path, and those that take one which selects a single value.
 * Source: Step Functions developer guide, pages of the states, input-output-*.html; Amazon States Language specification; checked 2026-11-30.
 */
const PATHS = ['InputPath', 'OutputPath', 'ItemsPath'];
const REFERENCES = [
  ...['SecondsPath', 'TimestampPath', 'TimeoutSecondsPath', 'HeartbeatSecondsPath', 'MaxConcurrencyPath'],
  ...['ToleratedFailureCountPath', 'ToleratedFailurePercentagePath', 'MaxItemsPath', 'MaxItemsPerBatchPath', 'MaxInputBytesPerBatchPath'],
];
const OPERANDS = /^(?:(?:String|Numeric|Timestamp)(?:Equals|LessThan|GreaterThan|LessThanEquals|GreaterThanEquals)|BooleanEquals)Path$/;
/** They take intrinsic functions as well. */
const CAUSES = ['ErrorPath', 'CausePath'];
export const TEMPLATES = ['Parameters', 'ResultSelector', 'ItemSelector', 'Assign', 'BatchInput', 'Credentials'];
/** What is looked into in the same way. */
const PARTS = ['ItemReader', 'ReaderConfig', 'ItemBatcher', 'ResultWriter', 'Choices', 'And', 'Or', 'Not', 'Catch'];
/** What is no value of the state, or is taken as it is. */
const LITERALS = new Set([
  ...['Type', 'Comment', 'QueryLanguage', 'Next', 'End', 'Default', 'Resource', 'Retry', 'Label', 'Result', 'ErrorEquals'],
  ...['Branches', 'ItemProcessor', 'Iterator', 'StartAt', 'States', 'InputType', 'CSVHeaderLocation', 'CSVHeaders', 'WriterConfig'],
]);

type Found = { readonly expressions: readonly Expression[]; readonly templates: readonly Template[] };
type Collect = { readonly state: State; readonly expressions: Expression[]; readonly templates: Template[] };

const known = new WeakMap<Fact, { readonly spoken: State['spoken']; readonly found: Found }>();

/** What stands in a state, but not in the states in it. A state of an unknown language has nothing. */
export function foundIn(state: State): Found {
  const kept = known.get(state.fact);
  if (kept?.spoken === state.spoken) return kept.found;
  const into: Collect = { state, expressions: [], templates: [] };
  if (state.spoken !== 'any') for (const each of state.fact.children) field(into, each, 'state');
  known.set(state.fact, { spoken: state.spoken, found: into });
  return into;
}

export const expressionsIn = (state: State): readonly Expression[] => foundIn(state).expressions;

const isMade = (fact: Fact): boolean => fact.computed !== undefined;

/** A key of a state, or of a part of it. */
function field(into: Collect, fact: Fact, within: Expression['within']): void {
  const key = String(fact.segment);
  // A field of the other query language is another matter.
  if (LITERALS.has(key) || isMade(fact) || foreignTo(fact.key)) return;
  if (PARTS.includes(key)) {
    const inner = key === 'Catch' ? 'catch' : key === 'Choices' ? 'choice' : within;
    for (const each of resolve(fact.node)?.type === 'list' ? fact.children.flatMap(({ children }) => children) : fact.children) field(into, each, inner);
    return;
  }
  if (into.state.spoken === 'JSONata') {
    deep(into, fact, key, within);
    return;
  }
  const sort: Sort | undefined =
    key === 'ResultPath'
      ? 'result'
      : PATHS.includes(key)
        ? 'path'
        : REFERENCES.includes(key) || CAUSES.includes(key)
          ? 'reference'
          : key === 'Variable' || OPERANDS.test(key)
            ? 'operand'
            : undefined;
  if (sort !== undefined) scalar(into, fact, sort, key, within);
  else if (TEMPLATES.includes(key)) template(into, fact, key, within);
  else scalar(into, fact, 'plain', key, within);
}

/** A map in which keys that end in `.$` are filled in. */
function template(into: Collect, fact: Fact, field: string, within: Expression['within']): void {
  if (isMade(fact)) return;
  const shape = resolve(fact.node)?.type;
  if (shape === 'map') into.templates.push({ state: into.state, fact, field });
  if (shape === 'scalar') scalar(into, fact, 'plain', field, within);
  for (const each of fact.children) {
    if (shape === 'map' && isFilled(each)) scalar(into, each, 'filled', field, within);
    else template(into, each, field, within);
  }
}

/** Whether the value under a key is filled in. */
export const isFilled = ({ entry }: Fact): boolean => entry?.key.endsWith('.$') === true;

function deep(into: Collect, fact: Fact, field: string, within: Expression['within']): void {
  if (isMade(fact)) return;
  if (resolve(fact.node)?.type === 'map') into.templates.push({ state: into.state, fact, field });
  scalar(into, fact, 'jsonata', field, within);
  for (const each of fact.children) deep(into, each, field, within);
}

function scalar(into: Collect, fact: Fact, sort: Sort, field: string, within: Expression['within']): void {
  const node = resolve(fact.node);
  if (isMade(fact) || node?.type !== 'scalar' || node.broken || node.blank || node.tag?.startsWith('!') || isEmpty(node)) return;
  into.expressions.push({ state: into.state, fact, node, sort, field, within });
}

/** A string that something else fills in as a whole, or in a way that isn't known. */
export const isFilledBefore = (text: string): boolean =>
  /^\s*\$\{|\{\{|<%|#\{|^@@|^__|^%\w+%/.test(text) || (hasStandIn(text) && /^[\ue000-\uf8ff]/.test(text));

/** What a task sends: the map of its arguments. */
export const argumentsOf = ({ fact, spoken }: State): Fact | undefined =>
  spoken === 'JSONata' ? child(fact, 'Arguments') : (child(fact, 'Parameters') ?? (spoken === 'any' ? child(fact, 'Arguments') : undefined));

/** Keys whose service reads a path of its own: the input of a target of EventBridge, the fields of another definition. */
const OWN_PATHS = /path|template|expression|query|filter|pattern|definition|jq|map$/i;

/** Whether a key around a value, below the field of the state, says that its service reads it. */
export function isForService(fact: Fact, state: State): boolean {
  for (let at: Fact | undefined = fact; at?.parent && at.parent !== state.fact; at = at.parent) if (OWN_PATHS.test(String(at.segment))) return true;
  return false;
}
