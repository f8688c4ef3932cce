import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { queryOf } from '../read.ts';

/** The most of each unit, and how many make one of the next. */
const units: Readonly<Record<string, readonly [most: number, next: string]>> = { ms: [1000, 's'], s: [60, 'm'], m: [60, 'h'], h: [24, 'd'] };

/** A period has no more characters. */
const MOST = 30;

/**
 * Periods that Logs Insights cuts to the most of their unit, without a word: `bin(300s)` counts by the minute.
 * Source: CloudWatch Logs user guide, CWL_QuerySyntax-operations-functions.html, Datetime functions, checked 2026-11-30.
 */
export const timeUnit: Rule = {
  id: 'logs-insights/time-unit',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const { calls, text } = queryOf(root);
    for (const { name, argument } of calls) {
      if (!/^(?:bin|datefloor|dateceil)$/i.test(name.text)) continue;
      // The period stands last.
      const last = text.slice(Math.max(argument.start, argument.end - MOST), argument.end).trimEnd();
      const [, count = '', unit = ''] = /(\d{1,9})(ms|s|m|h)$/.exec(last) ?? [];
      const [most, next] = units[unit] ?? [];
      if (most === undefined || Number(count) <= most) continue;
      const start = Math.max(argument.start, argument.end - MOST) + last.length - count.length - unit.length;
      const part = { start, end: start + count.length + unit.length };
      const better = Number(count) % most === 0 ? `${Number(count) / most}${next}` : undefined;
      report(
        part,
        `Logs Insights takes at most ${code(`${most}${unit}`)} in this unit, and cuts ${code(count + unit)} to that. Expected a larger unit${better ? `: ${code(better)}` : ''}.`,
        {
          typing: part,
          ...(better ? { fix: { title: `Change to ${code(better)}`, operations: [{ op: 'replace', path: [], part, to: better }] } } : {}),
        },
      );
    }
  },
};
