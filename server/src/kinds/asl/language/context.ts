/** A member of the context object, with those below it; without `members` it holds what the author's data holds. */
export type Member = { readonly about: string; readonly members?: Readonly<Record<string, Member>> };

/**
 * The context object of an execution: `$$.` in JSONPath, `$states.context.` in JSONata. AWS adds members now and then.
 * Source: Step Functions developer guide, input-output-contextobject.html, checked 2026-11-30.
 */
export const contextObject: Member = {
  about: 'The context object: what Step Functions knows of the execution.',
  members: {
    Execution: {
      about: 'The execution that runs.',
      members: {
        Id: { about: 'ARN of the execution.' },
        Input: { about: 'Input of the execution as a whole, in whichever state it is read.' },
        Name: { about: 'Name of the execution.' },
        RoleArn: { about: 'Role with which the state machine acts.' },
        StartTime: { about: 'When the execution started, in ISO 8601.' },
        RedriveCount: { about: 'How many times the execution was redriven.' },
        RedriveTime: { about: 'When it was last redriven; there is none before that.' },
      },
    },
    State: {
      about: 'The state that runs.',
      members: {
        EnteredTime: { about: 'When the state was entered, in ISO 8601.' },
        Name: { about: 'Name of the state.' },
        RetryCount: { about: 'How many times the state was retried.' },
      },
    },
    StateMachine: {
      about: 'The state machine.',
      members: { Id: { about: 'ARN of the state machine.' }, Name: { about: 'Name of the state machine.' } },
    },
    Task: {
      about: 'The task that waits for a callback.',
      members: {
        Token: { about: 'Task token. Who gets it ends the task with `SendTaskSuccess` or `SendTaskFailure`. In tasks with `.waitForTaskToken` only.' },
      },
    },
    Map: {
      about: 'The iteration of a Map state. In `ItemSelector` only.',
      members: {
        Item: {
          about: 'The item of the iteration.',
          members: {
            Index: { about: 'Index of the item, counted from 0.' },
            Key: { about: 'Key of the item, if the Map state iterates over an object.' },
            Value: { about: 'The item itself.' },
            Source: { about: 'Where the item comes from: `STATE_DATA`, or the S3 URI of a bucket or object.' },
          },
        },
      },
    },
  },
};

/** The member at some names below another; `undefined` behind one that is unknown. */
export function memberAt(names: readonly string[], from: Member = contextObject): Member | undefined {
  let at: Member | undefined = from;
  for (const name of names) at = at?.members && Object.hasOwn(at.members, name) ? at.members[name] : undefined;
  return at;
}

/** The first of some names that no member has, with those that could stand there; nothing is known below the author's data. */
export function unknownMember(
  names: readonly string[],
  from: Member = contextObject,
): { readonly index: number; readonly known: readonly string[] } | undefined {
  let at = from;
  for (const [index, name] of names.entries()) {
    if (!at.members) return undefined;
    const next = Object.hasOwn(at.members, name) ? at.members[name] : undefined;
    if (!next) return { index, known: Object.keys(at.members) };
    at = next;
  }
  return undefined;
}
