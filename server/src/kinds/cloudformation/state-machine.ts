import { any, key, type ObjectOf, object, type TextOf } from '../../core/schema.ts';

/**
 * The definition of a state machine, of which the top is known here, so that it is offered where there is nothing yet; the rest is a kind of its own.
 * Source: the template references of AWS::StepFunctions::StateMachine and AWS::Serverless::StateMachine, checked 2026-11-30.
 */
export const stateMachine: ObjectOf = {
  ...object(
    {
      Comment: key('A note for readers.', any),
      QueryLanguage: key('In which language states read and shape data.', any),
      StartAt: key('The first state.', any),
      States: key('The states by name.', any),
      TimeoutSeconds: key('Seconds after which the execution fails.', any),
      Version: key('The version of the language.', any),
    },
    { others: 'fine' },
  ),
  inside: { kind: 'asl' },
};

/** The same as a text, which is JSON. */
export const stateMachineText: Partial<TextOf> = { expected: 'the definition as JSON in a string', inside: { kind: 'asl', when: '^\\s*\\{' } };
