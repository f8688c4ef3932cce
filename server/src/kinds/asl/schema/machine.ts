import { cases, type Key, key, number, object, oneOf, type Schema } from '../../../core/schema.ts';
import type { Spoken } from '../language.ts';
import { comment, queryLanguages } from './common.ts';
import { statesIn } from './states.ts';
import { LONGEST, stateName } from './texts.ts';

/**
 * The definition of a state machine.
 * Source: Step Functions developer guide, statemachine-structure.html and transforming-data.html, checked 2026-11-30.
 */
const machineIn = (spoken: Spoken): Schema =>
  object({
    Comment: comment,
    QueryLanguage: key('In which language states read and shape data, unless one says another.', queryLanguages, { default: 'JSONPath' }),
    StartAt: key('The first state.', stateName, { required: 'error', mistaken: ['Start'] }),
    States: key('The states by name.', statesIn(spoken), { required: 'error' }),
    TimeoutSeconds: key('Seconds after which the execution fails with `States.Timeout`.', number({ min: 0, max: LONGEST, integer: true }), {
      default: 'the longest that an execution may take',
    }),
    Version: key('The version of the language.', oneOf({ '1.0': 'The only version.' }, { strict: true }), { default: '1.0' }),
  } satisfies Record<string, Key>);

const withExpressions = machineIn('JSONata');

/** The language at the top says what the fields of states are. */
export const schema: Schema = cases(
  [
    { when: { key: 'QueryLanguage', is: ['JSONata'] }, use: withExpressions },
    // A rule says that it stands in the wrong place; it is meant all the same.
    { when: { above: '/States/QueryLanguage', is: ['JSONata'] }, use: withExpressions },
  ],
  machineIn('JSONPath'),
);
