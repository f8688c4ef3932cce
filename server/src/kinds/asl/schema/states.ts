import type { Table } from '../../../core/kind.ts';
import { any, choice, either, type Key, key, list, map, type ObjectOf, object, oneOf, type Schema, text } from '../../../core/schema.ts';
import { describes, foreign, inLanguage, type Spoken, type StateType, types } from '../language.ts';
import { choiceRule } from './choice.ts';
import * as common from './common.ts';
import { branches, iterator, mapKeys, mapLanguages, processor } from './map.ts';
import { path, seconds, stateName } from './texts.ts';

/**
 * States, whose fields depend on their type and their query language.
 * Source: Step Functions developer guide, one page a type, and transforming-data.html; the Amazon States Language specification; held against
 * asl-validator 4.0.0; checked 2026-11-30.
 */

const typeWords: Readonly<Record<StateType, string>> = {
  Task: 'Does work: calls a service, a function or an activity.',
  Pass: 'Shapes data, or passes it on.',
  Choice: 'Branches by rules.',
  Wait: 'Waits for a time, or until one.',
  Succeed: 'Ends the execution, branch or item in success.',
  Fail: 'Ends the execution, branch or item with an error.',
  Parallel: 'Runs branches side by side.',
  Map: 'Runs the same states for each item of a list.',
};

const head: Readonly<Record<string, Key>> = {
  Type: key('What the state does.', oneOf(typeWords, { strict: true }), { required: 'error' }),
  Comment: common.comment,
  QueryLanguage: common.queryLanguage,
};
const onwards = { Next: common.next, End: common.end };

/** A state whose type isn't known yet. */
const untyped: ObjectOf = object({ ...head, ...onwards }, { others: 'fine', slips: 'error' });

// The frameworks that write templates of such files take their functions as maps.
const resource = key('What the task calls: the ARN of an integration, a function or an activity.', either(text(), object({}, { others: 'fine' })), {
  required: 'error',
  mistaken: ['Ressource'],
});

/** Which types of states have a key that readers look for in others, too. */
const only: Readonly<Record<string, { readonly key: Key; readonly types: readonly StateType[] }>> = {
  Next: { key: common.next, types: ['Task', 'Pass', 'Wait', 'Parallel', 'Map'] },
  End: { key: common.end, types: ['Task', 'Pass', 'Wait', 'Parallel', 'Map'] },
  Retry: { key: common.retry, types: ['Task', 'Parallel', 'Map'] },
  Catch: { key: common.catching('any'), types: ['Task', 'Parallel', 'Map'] },
  Assign: { key: common.assigned, types: ['Task', 'Pass', 'Choice', 'Wait', 'Parallel', 'Map'] },
};

type ByType = { readonly both: Record<string, Key>; readonly JSONPath?: Record<string, Key>; readonly JSONata?: Record<string, Key> };

const filters = { InputPath: common.inputPath, OutputPath: common.outputPath };
const shaped = { Output: common.output };
const results = { ResultSelector: common.resultSelector, ResultPath: common.resultPath };

/** The keys of a type besides those that all states have, in the order in which people write them. */
const keysOf: Readonly<Record<StateType, (spoken: Spoken, states: Schema) => ByType>> = {
  Task: (spoken) => ({
    both: {
      Resource: resource,
      TimeoutSeconds: common.timeoutSeconds,
      HeartbeatSeconds: common.heartbeatSeconds,
      Credentials: key('The role with which the task calls, as of another account: `RoleArn`.', credentials(spoken)),
      Assign: common.assigned,
      Retry: common.retry,
      Catch: common.catching(spoken),
      ...onwards,
    },
    JSONPath: {
      InputPath: common.inputPath,
      Parameters: common.parameters('What the task passes on to what it calls.'),
      ...results,
      OutputPath: common.outputPath,
      TimeoutSecondsPath: key('The path of the timeout in the input.', path),
      HeartbeatSecondsPath: key('The path of the seconds between heartbeats.', path),
    },
    JSONata: { Arguments: common.args('What the task passes on to what it calls.'), ...shaped },
  }),
  Pass: () => ({
    both: { Assign: common.assigned, ...onwards },
    JSONPath: {
      Result: key('A fixed result.', any),
      InputPath: common.inputPath,
      Parameters: common.parameters('The result, as a map with paths in it.'),
      ResultPath: common.resultPath,
      OutputPath: common.outputPath,
    },
    JSONata: shaped,
  }),
  Choice: (spoken) => ({
    both: {
      Choices: key('The rules. The first that holds says where to go.', list(choiceRule(spoken), { min: 1 }), { required: 'error' }),
      Default: key('Where to go if no rule holds.', stateName, { default: 'the error `States.NoChoiceMatched`' }),
      Assign: { ...common.assigned, about: 'Variables that are set if no rule holds.' },
    },
    JSONPath: filters,
    JSONata: shaped,
  }),
  Wait: () => ({
    both: {
      Seconds: key('How many seconds to wait.', { ...seconds, min: 0 }),
      Timestamp: key('Until when to wait: `2026-11-30T15:59:00Z`.', text({ expected: 'a timestamp such as `2026-11-30T15:59:00Z`' })),
      Assign: common.assigned,
      ...onwards,
    },
    JSONPath: {
      SecondsPath: key('The path of the seconds in the input.', path),
      TimestampPath: key('The path of the timestamp in the input.', path),
      ...filters,
    },
    JSONata: shaped,
  }),
  Succeed: () => ({ both: {}, JSONPath: filters, JSONata: shaped }),
  Fail: () => ({
    both: { Error: key('The name of the error.', text()), Cause: key('What happened, for people.', text()) },
    JSONPath: {
      ErrorPath: key('The path of the name, or an intrinsic function.', path),
      CausePath: key('The path of the cause, or an intrinsic function.', path),
    },
  }),
  Parallel: (spoken, states) => ({
    both: { Branches: branches(states), Assign: common.assigned, Retry: common.retry, Catch: common.catching(spoken), ...onwards },
    JSONPath: {
      InputPath: common.inputPath,
      Parameters: common.parameters('The input of each branch.'),
      ...results,
      OutputPath: common.outputPath,
    },
    JSONata: { Arguments: common.args('The input of each branch.'), ...shaped },
  }),
  Map: (spoken, states) => ({
    both: {
      ItemProcessor: processor(states),
      ...mapKeys(spoken),
      Assign: common.assigned,
      Retry: common.retry,
      Catch: common.catching(spoken),
      ...onwards,
      Iterator: iterator(states),
    },
    JSONPath: { ...mapLanguages.JSONPath, ...results, ...filters },
    JSONata: { ...mapLanguages.JSONata, ...shaped },
  }),
};

const credentials = (spoken: Spoken): Schema => {
  const role = key('The ARN of the role.', text());
  return either(
    object(spoken === 'JSONata' ? { RoleArn: role } : { RoleArn: role, 'RoleArn.$': key('The path of the ARN in the input.', path) }, { others: 'fine' }),
    text({ expected: 'a JSONata expression, `{% ... %}`' }),
  );
};

function stateOf(type: StateType, spoken: Spoken, states: Schema): ObjectOf {
  const { both, JSONPath = {}, JSONata = {} } = keysOf[type](spoken, states);
  const elsewhere = Object.entries(only)
    .filter(([name]) => !Object.hasOwn(both, name))
    .map(([name, { key: known, types: of }]) => [name, foreign(known, { types: of })] as const);
  const { Next, End, Iterator, ...first } = both;
  const last = { ...(Next && { Next }), ...(End && { End }), ...(Iterator && { Iterator }) };
  return describes(object({ ...head, ...first, ...inLanguage(spoken, { JSONPath, JSONata }), ...last, ...Object.fromEntries(elsewhere) }), { type, spoken });
}

/** The states of a machine in a language, by name. Each has the one below it, if it says another language. */
const tablesOf: Readonly<Record<Spoken, string>> = { JSONPath: 'pathStates', JSONata: 'expressionStates', any: 'states' };

/** Fields of a definition that some put among its states: a string there is no state. */
export const ofDefinition = ['QueryLanguage', 'StartAt', 'TimeoutSeconds', 'Version', 'Comment'] as const;

const inScope = (spoken: Spoken): Schema => {
  const state = choice(['/Type', '/QueryLanguage'], tablesOf[spoken], untyped);
  const about = 'A state, by a name of up to 80 characters.';
  return map(about, state, { min: 1, named: [{ matches: `^(?:${ofDefinition.join('|')})$`, each: key(about, either(state, text())) }] });
};

const scopes: Readonly<Record<Spoken, Schema>> = { JSONPath: inScope('JSONPath'), JSONata: inScope('JSONata'), any: inScope('any') };
/** The states of a machine whose language is known. */
export const statesIn = (spoken: Spoken): Schema => scopes[spoken];

const made = new Map<string, ObjectOf>();

/** The state that a type and its own language make, in a machine of a language. */
const table =
  (outer: Spoken): Table =>
  (member) => {
    const [type, own = ''] = member.split('/');
    const known = types.find((each) => each === type);
    if (!known) return undefined;
    const said = own === 'JSONPath' || own === 'JSONata' ? own : undefined;
    // A machine in JSONata takes no states in JSONPath: a rule says so, and what stands there fits either.
    const spoken = said === undefined ? outer : outer === 'JSONata' && said === 'JSONPath' ? 'any' : said;
    // AWS doesn't document which language the states in a state with a language of its own have.
    const inside = said === undefined || said === outer ? outer : 'any';
    const id = `${known}/${spoken}/${inside}`;
    const state = made.get(id) ?? stateOf(known, spoken, statesIn(inside));
    made.set(id, state);
    return state;
  };

export const tables: Readonly<Record<string, Table>> = {
  [tablesOf.JSONPath]: table('JSONPath'),
  [tablesOf.JSONata]: table('JSONata'),
  [tablesOf.any]: table('any'),
};
