import { argumentFaults } from '../language/check-call.ts';
import { eachExpression, reportFault } from '../language/rule.ts';
import { readingOf } from '../language/value.ts';

/** Arguments that an intrinsic function doesn't take. */
export const intrinsicArguments = eachExpression({ id: 'asl/intrinsic-arguments', severity: 'error' }, (expression, context) => {
  const value = expression.sort === 'plain' || expression.sort === 'jsonata' ? undefined : readingOf(expression.node);
  if (value?.type !== 'call' || value.read.fault) return;
  for (const call of value.read.calls)
    for (const fault of argumentFaults(call)) reportFault(expression, fault, context, fault.isDoubtful ? { severity: 'warning' } : {});
});
