import { oneOf, type TextOf } from '../../../core/schema.ts';

/**
 * The errors that Step Functions itself raises, and those of the Lambda integration.
 * Source: Step Functions developer guide, concepts-error-handling.html and bp-lambda-serviceexception.html, checked 2026-11-30.
 */
export const ofStates: Readonly<Record<string, string>> = {
  'States.ALL': 'Any error but `States.DataLimitExceeded` and `States.Runtime`. It stands alone, in the last entry.',
  'States.TaskFailed': 'Any error of a task but `States.Timeout`.',
  'States.Timeout': 'The task ran longer than `TimeoutSeconds`, or sent no heartbeat in time.',
  'States.HeartbeatTimeout': 'No heartbeat came within `HeartbeatSeconds`.',
  'States.Permissions': 'The role of the state machine lacks a permission.',
  'States.BranchFailed': 'A branch of a Parallel state failed.',
  'States.DataLimitExceeded': 'A payload is larger than 256 KiB. `States.ALL` does not cover it.',
  'States.ExceedToleratedFailureThreshold': 'More items of a distributed Map failed than it tolerates.',
  'States.Http.Socket': 'An HTTP task got no answer within 60 seconds.',
  'States.IntrinsicFailure': 'An intrinsic function failed.',
  'States.ItemReaderFailed': 'A distributed Map could not read its items.',
  'States.NoChoiceMatched': 'No rule of a Choice state held, and it has no `Default`.',
  'States.ParameterPathFailure': 'A path in a key that ends in `.$` finds nothing.',
  'States.QueryEvaluationError': 'A JSONata expression failed, or gave a value of the wrong type.',
  'States.ResultPathMatchFailure': 'The result fits nowhere in the input at `ResultPath`.',
  'States.ResultWriterFailed': 'A distributed Map could not write its results.',
  'States.Runtime': 'The execution itself failed, as by a path that finds nothing. It is never retried or caught by `States.ALL`.',
};

const ofLambda: Readonly<Record<string, string>> = {
  'Lambda.ServiceException': 'Lambda had an internal error: worth a retry.',
  'Lambda.AWSLambdaException': 'Lambda returned an error: worth a retry.',
  'Lambda.SdkClientException': 'The call did not reach Lambda: worth a retry.',
  'Lambda.ClientExecutionTimeoutException': 'Lambda did not answer in time: worth a retry.',
  'Lambda.TooManyRequestsException': 'The function is throttled: worth a retry.',
  'Lambda.Unknown': 'The function ended without an answer, as when it ran out of memory.',
};

/** Names of errors: authors have names of their own, and so has each service. */
export const errorName: TextOf = oneOf({ ...ofStates, ...ofLambda }, { others: 'fine' });
