import type { Fact } from '../../core/fact.ts';
import { isAbout, type Statement, statementsOf } from './policy.ts';

/** The updates that a policy tells apart. Source: CloudFormation user guide, protect-stack-resources.html, checked 2026-11-30. */
export const updates = ['Update:Modify', 'Update:Replace', 'Update:Delete'] as const;

/** What a policy says to an update of a resource, by which statement; without one, nothing allows it. */
export type Verdict = { readonly effect: 'Allow' | 'Deny'; readonly by?: Statement; readonly isSure: boolean };

/** An explicit Deny wins; what nothing allows is denied. */
export function decide(root: Fact, action: string, id: string, type: string | undefined): Verdict {
  const found = statementsOf(root).map((statement) => ({ statement, is: isAbout(statement, action, id, type) }));
  const first = (effect: string, is: boolean | undefined): Statement | undefined =>
    found.find((each) => each.statement.effect === effect && each.is === is)?.statement;
  const denied = first('Deny', true);
  if (denied) return { effect: 'Deny', by: denied, isSure: true };
  const perhaps = first('Deny', undefined);
  if (perhaps) return { effect: 'Deny', by: perhaps, isSure: false };
  const allowed = first('Allow', true);
  if (allowed) return { effect: 'Allow', by: allowed, isSure: true };
  const maybe = first('Allow', undefined);
  return maybe ? { effect: 'Allow', by: maybe, isSure: false } : { effect: 'Deny', isSure: true };
}
