import { any, flag, type Key, key, list, number, object, oneOf, text } from '../../../core/schema.ts';
import { inLanguage, type Spoken } from '../language.ts';
import { errorName } from './errors.ts';
import { assign, expressionOrTemplate, LONGEST, path, seconds, stateName, template } from './texts.ts';

/**
 * Keys that several types of states have.
 * Source: Step Functions developer guide, statemachine-structure.html, concepts-input-output-filtering.html, workflow-variables.html and
 * concepts-error-handling.html; the Amazon States Language specification; held against asl-validator 4.0.0; checked 2026-11-30.
 */

export const comment = key('A note for readers.', text(), { mistaken: ['Description'] });

export const queryLanguages = oneOf(
  {
    JSONPath: 'Paths such as `$.order.id`, in keys that end in `.$`, and intrinsic functions.',
    JSONata: { about: 'Expressions such as `{% $states.input.order.id %}`.', since: 'November 2024' },
  },
  { strict: true },
);

export const queryLanguage = key('In which language the state reads and shapes data.', queryLanguages, { default: "the state machine's" });

/** Where an execution goes next. */
export const next = key('The state that comes next, of the same `States`.', stateName);
export const end = key(
  'The state is the last one: `true`.',
  flag('The execution, branch or item ends here.', 'Not taken; leave the key out.', { others: 'error' }),
);

export const inputPath = key('The part of the input that the state gets.', path, { default: '`$`: all of it' });
export const outputPath = key('The part of the output that the next state gets.', path, { default: '`$`: all of it' });
export const resultPath = key('Where the result goes in the input; `null` drops the result and keeps the input.', path, {
  default: '`$`: the result replaces the input',
});
export const resultSelector = key('What to keep of the result, as a map.', template);
export const parameters = (about: string): Key => key(about, template);
export const args = (about: string): Key => key(about, expressionOrTemplate);
export const output = key('The output of the state: a value with expressions.', any, { default: 'the result, or else the input' });
export const assigned = key('Variables that later states can read.', assign, { since: 'November 2024' });

export const timeoutSeconds = key('Seconds after which the task fails with `States.Timeout`.', seconds, { default: '99999999' });
export const heartbeatSeconds = key('Seconds between two heartbeats; without one in time the task fails.', seconds, { default: '99999999' });

const errorEquals = key('The errors it is for.', list(errorName, { min: 1 }), { required: 'error' });

const retrier = object({
  ErrorEquals: errorEquals,
  IntervalSeconds: key('Seconds before the first retry.', number({ min: 1, max: LONGEST, integer: true }), { default: '1' }),
  MaxAttempts: key('How many retries there are; 0 for none.', number({ min: 0, max: LONGEST, integer: true }), { default: '3' }),
  BackoffRate: key('By what the pause is multiplied after each retry.', number({ min: 1, why: 'Pauses can only grow.' }), { default: '2.0' }),
  MaxDelaySeconds: key('The longest pause between two retries.', number({ min: 1, max: 31_622_400, integer: true })),
  JitterStrategy: key(
    'Whether pauses are random.',
    oneOf({ FULL: 'A random pause from 0 to the computed one, so that not all retry together.', NONE: 'The computed pause.' }, { strict: true }),
    { default: 'NONE' },
  ),
  Comment: comment,
});

export const retry = key('What is tried again after which errors. The first entry that matches counts.', list(retrier));

const catcher = (spoken: Spoken) =>
  object({
    ErrorEquals: errorEquals,
    Next: { ...next, about: 'The state that handles the error.', required: 'error' },
    ...inLanguage(spoken, {
      JSONPath: { ResultPath: key('Where the error goes in the input.', path, { default: '`$`: the error replaces the input' }) },
      JSONata: { Output: key('The input of the next state; `$states.errorOutput` has the error.', any, { default: 'the error' }) },
    }),
    Assign: assigned,
    Comment: comment,
  });

export const catching = (spoken: Spoken): Key =>
  key('Where to go after which errors, when retries are used up. The first entry that matches counts.', list(catcher(spoken)));
