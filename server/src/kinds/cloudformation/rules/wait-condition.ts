import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { typeOfResource } from '../questions.ts';
import { branchesOf, childOf, literalIn, refIn, resourceOf } from '../resources.ts';

const HANDLE = 'AWS::CloudFormation::WaitConditionHandle';
const LONGEST = 43_200;

/** Source: template reference, AWS::CloudFormation::WaitCondition and CreationPolicy, checked 2026-11-30. */
export const waitCondition: Rule = {
  id: 'cloudformation/wait-condition',
  severity: 'error',
  on: ['/Resources/*'],
  byPart: true,
  check(fact: Fact, { ask, report }) {
    const { id, type, properties } = resourceOf(fact);
    const { entry } = fact;
    if (type !== 'AWS::CloudFormation::WaitCondition' || !entry || properties?.computed) return;
    const policy = childOf(fact, 'CreationPolicy');
    const handle = childOf(properties, 'Handle');
    if (policy) {
      const names = (properties?.children ?? []).map(({ segment }) => code(String(segment)));
      if (policy.entry && names.length > 0)
        report(
          policy.entry.keySpan,
          `${code(id)} has both a ${code('CreationPolicy')} and the properties ${names.join(', ')}. Expected one or the other: with the policy, signals go to ${code(id)}, not to a handle.`,
          {
            severity: 'warning',
          },
        );
      return;
    }
    const missing = ['Handle', 'Timeout'].filter((key) => !childOf(properties, key));
    if (missing.length > 0)
      report(entry.keySpan, `${code(id)} lacks ${missing.map((key) => code(key)).join(' and ')}. Expected them, or a ${code('CreationPolicy')}.`, {
        severity: 'warning',
      });
    for (const branch of handle ? branchesOf(handle) : []) {
      const to = refIn(branch);
      const found = to === undefined ? undefined : ask(typeOfResource, to);
      if (to !== undefined && found !== undefined && found !== HANDLE)
        report(branch.node, `${code(to)} has the type ${code(found)}, which has no URL for signals. Expected a ${code(HANDLE)}.`);
    }
    const timeout = literalIn(properties, 'Timeout');
    const at = childOf(properties, 'Timeout');
    if (at && timeout !== undefined && !(/^\d{1,9}$/.test(timeout) && Number(timeout) <= LONGEST))
      report(
        at.node,
        `${code(timeout)} is not a valid timeout for a wait condition. Expected a number of seconds, at most ${code(String(LONGEST))} (12 hours).`,
      );
    const count = literalIn(properties, 'Count');
    const counted = childOf(properties, 'Count');
    // With 0 it waits for nothing, by which templates choose what comes first: AWS Copilot and the Security Reference Architecture deploy such.
    if (counted && count !== undefined && !/^\d{1,9}$/.test(count))
      report(counted.node, `${code(count)} is not a valid number of signals. Expected a whole number.`);
  },
};
