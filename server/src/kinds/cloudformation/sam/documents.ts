import { any, either, key, map, number, type ObjectOf, object, text } from '../../../core/schema.ts';

// Documents that stand in properties of AWS SAM, as far as their top goes: the rest is theirs. Source: the Step Functions developer guide, amazon-states-language-state-machine-structure.html; checked 2026-11-30.

/** The states of a state machine in Amazon States Language. */
export const stateMachine: ObjectOf = object(
  {
    Comment: key('A description of the state machine.', text()),
    StartAt: key('The name of the first state.', text()),
    States: key('The states by name.', map('A state.', any)),
    QueryLanguage: key('How states work with data: `JSONPath` or `JSONata`.', text(), { default: 'JSONPath' }),
    TimeoutSeconds: key('The longest an execution may take.', either(number({ integer: true }), text())),
    Version: key('The version of the language.', text(), { default: '1.0' }),
  },
  { others: 'fine' },
);
