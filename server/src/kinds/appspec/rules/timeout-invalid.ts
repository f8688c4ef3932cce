import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import { quoted } from '../../../core/words.ts';
import { LONGEST_EVENT, secondsOf } from '../timeout.ts';
import { page } from './timeout-invalid.md';

/** Source: aws-codedeploy-agent 800eb28, script_info.rb; checked 2026-11-23. */
export const timeoutInvalid: Rule = {
  id: 'appspec/timeout-invalid',
  severity: 'error',
  page,
  on: ['/hooks/*/*/timeout'],
  check(fact, { report }) {
    const seconds = secondsOf(fact);
    const value = resolve(fact.node);
    if (seconds === undefined || value?.type !== 'scalar') return;
    const meant = secondsMeant(value.text);
    const more =
      meant === undefined
        ? {}
        : {
            fix: {
              title: `Change to ${quoted(String(meant))}`,
              operations: [{ op: 'set' as const, path: pathOf(fact), to: String(meant) }],
              suggestion: true as const,
            },
          };
    if (seconds <= 0) report(fact.node, `${quoted(value.text)} is no timeout that the agent accepts; expected seconds, from 1 to ${LONGEST_EVENT}.`, more);
    else if (Number(value.text.replaceAll('_', '')) !== seconds)
      report(fact.node, `${quoted(value.text)} is read by the agent as ${seconds} seconds; expected a whole number of seconds.`, {
        severity: 'warning',
        ...more,
      });
  },
};

/** The seconds of a time with a unit, as `5m` or `1 hour`. */
function secondsMeant(text: string): number | undefined {
  const [, count, unit = ''] = /^\s*(\d+)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\s*$/i.exec(text) ?? [];
  const seconds = Number(count) * ({ s: 1, m: 60, h: 3600 }[unit.charAt(0).toLowerCase()] ?? Number.NaN);
  return seconds >= 1 && seconds <= LONGEST_EVENT ? seconds : undefined;
}
