/**
 * The members of the reserved variable `$states`. Source: Step Functions developer guide, transforming-data.html, checked 2026-11-30.
 */
export const statesMembers: Readonly<Record<string, string>> = {
  input: 'Input of the state.',
  result: 'What the call of a Task, Parallel or Map state gave. Known in its `Assign` and `Output`.',
  errorOutput: 'The error, with `Error` and `Cause`. Known in `Assign` and `Output` of an entry of `Catch`.',
  context: 'The context object: the execution, the state, the task token.',
};

export const aboutStates = 'The reserved variable, with `input`, `result`, `errorOutput` and `context`.';
