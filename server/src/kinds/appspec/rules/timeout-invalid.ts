import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { resolve } from '../../../core/node.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { isTimeoutOfVersion2, LONGEST_EVENT, secondsOf } from '../timeout.ts';

/** Source: aws-codedeploy-agent 800eb28, script_info.rb; 5a96830, parse.rs; checked 2026-11-30. */
export const timeoutInvalid: Rule = {
  id: 'appspec/timeout-invalid',
  severity: 'error',
  on: ['/hooks/*/*/timeout'],
  check(fact, { report }) {
    const seconds = secondsOf(fact);
    const value = resolve(fact.node);
    if (seconds === undefined || value?.type !== 'scalar') return;
    const meant = secondsMeant(value.text);
    const setting = (to: number): Fix => ({
      title: `Change to ${code(String(to))}`,
      operations: [{ op: 'set', path: pathOf(fact), to: String(to), quoted: false }],
    });
    const guess = meant === undefined ? {} : { fix: { ...setting(meant), suggestion: true as const } };
    const refuses2 = isTimeoutOfVersion2(fact) ? '' : ', and version 2 refuses it';
    if (seconds <= 0) report(fact.node, `The agent refuses the timeout ${code(value.text)}. Expected seconds, from 1 to ${LONGEST_EVENT}.`, guess);
    else if (Number(value.text.replaceAll('_', '')) !== seconds)
      report(fact.node, `Version 1 of the agent reads ${code(value.text)} as ${seconds} seconds${refuses2}. Expected a whole number of seconds.`, {
        severity: 'warning',
        ...guess,
      });
    else if (refuses2)
      report(fact.node, `Version 2 of the agent refuses the timeout ${code(written(value))}; version 1 takes it. Expected a whole number without quotes.`, {
        severity: 'hint',
        fix: setting(seconds),
      });
  },
};

/** A value as it stands in the file. */
const written = ({ style, text }: { readonly style: string; readonly text: string }): string =>
  style === 'double' ? `"${text}"` : style === 'single' ? `'${text}'` : text;

/** The seconds of a time with a unit, as `5m` or `1 hour`. */
function secondsMeant(text: string): number | undefined {
  const [, count, unit = ''] = /^\s*(\d+)\s*(s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)\s*$/i.exec(text) ?? [];
  const seconds = Number(count) * ({ s: 1, m: 60, h: 3600 }[unit.charAt(0).toLowerCase()] ?? Number.NaN);
  return seconds >= 1 && seconds <= LONGEST_EVENT ? seconds : undefined;
}
