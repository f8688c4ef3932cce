import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';
import { childOf, literalIn } from '../resources.ts';

/** Source: CloudFormation user guide, aws-attribute-updatepolicy.html and aws-attribute-creationpolicy.html, checked 2026-11-30. */
export const rollingUpdate: Rule = {
  id: 'cloudformation/rolling-update',
  severity: 'error',
  on: ['/Resources/*/UpdatePolicy', '/Resources/*/CreationPolicy'],
  byPart: true,
  check(policy, { report }) {
    const properties = childOf(policy.parent, 'Properties');
    const rolling = childOf(policy, 'AutoScalingRollingUpdate');
    const replacing = childOf(policy, 'AutoScalingReplacingUpdate');
    for (const [fact, longest, hours] of [
      [childOf(rolling, 'PauseTime'), 3600, 'PT1H'],
      [childOf(childOf(policy, 'ResourceSignal'), 'Timeout'), 43_200, 'PT12H'],
    ] as const) {
      const text = fact && literalIn(fact.parent, String(fact.segment));
      const seconds = text === undefined ? undefined : secondsIn(text);
      if (fact && text !== undefined && seconds !== undefined && seconds > longest)
        report(fact.node, `${code(text)} is longer than CloudFormation waits. Expected at most ${code(hours)}.`);
    }
    if (!rolling) return;
    const [inService, least, most] = [numberIn(rolling, 'MinInstancesInService'), numberIn(properties, 'MinSize'), numberIn(properties, 'MaxSize')];
    const kept = childOf(rolling, 'MinInstancesInService');
    if (kept && inService !== undefined && most !== undefined && inService >= most && (least ?? 0) <= most)
      report(
        kept.node,
        `${code('MinInstancesInService')} is ${inService}, but the group has at most ${most} instances. Expected less than ${code('MaxSize')}, so that one can be replaced.`,
      );
    const waits = childOf(rolling, 'WaitOnResourceSignals');
    const percent = childOf(rolling, 'MinSuccessfulInstancesPercent');
    const isWaiting = waits !== undefined && (waits.computed !== undefined || isYes(literalIn(rolling, 'WaitOnResourceSignals') ?? 'true'));
    if (percent?.entry && !isWaiting)
      report(
        percent.entry.keySpan,
        `${code('MinSuccessfulInstancesPercent')} counts signals, but nothing waits for them. Expected ${code('WaitOnResourceSignals: true')} and a ${code('PauseTime')}.`,
        {
          severity: 'warning',
          ...(waits
            ? {}
            : {
                fix: {
                  title: 'Add `WaitOnResourceSignals: true`',
                  operations: [{ op: 'insert', path: pathTo(rolling), key: 'WaitOnResourceSignals', value: 'true' }],
                  suggestion: true,
                },
              }),
        },
      );
    if (rolling.entry && isYes(literalIn(replacing, 'WillReplace') ?? ''))
      report(rolling.entry.keySpan, `The rolling update is never used: ${code('WillReplace')} is true, so the whole group is replaced.`, {
        severity: 'information',
        tag: 'unnecessary',
      });
  },
};

const numberIn = (fact: Fact | undefined, key: string): number | undefined => {
  const text = literalIn(fact, key);
  return text !== undefined && /^\d+$/.test(text) ? Number(text) : undefined;
};

const pathTo = (fact: Fact): (string | number)[] => ['Resources', fact.parent?.parent?.segment ?? '', 'UpdatePolicy', fact.segment];

/** The seconds of an ISO 8601 duration such as `PT1H30M`; months and years have no such number. */
function secondsIn(text: string): number | undefined {
  const parts = /^P(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})S)?)?$/.exec(text);
  if (!parts) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = parts.slice(1).map((part) => Number(part ?? 0));
  return ((days * 24 + hours) * 60 + minutes) * 60 + seconds;
}
