import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

const relative = /^-?P(?:\d+[DWMY]){0,4}(?:T(?:\d+[HMS]){1,3})?$/;
/** The end that the console writes for a range that ends now. */
const NOW = 'P0D';
const absolute = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)$/;

/**
 * The range of time of a dashboard or a widget. CloudWatch takes others with a warning, and shows the default range.
 * Source: CloudWatch API reference, Dashboard Body Structure and Syntax, `start` and `end`, checked 2026-11-30.
 */
export const timeRange: Rule = {
  id: 'cloudwatch-dashboard/time-range',
  severity: 'warning',
  on: [''],
  check(_, { root, report }) {
    for (const holder of [root, ...select(root, '/widgets/*/properties')]) {
      const [start] = select(holder, '/start');
      const [end] = select(holder, '/end');
      const [from, to] = [textAt(holder, '/start'), textAt(holder, '/end')];
      if (start && from !== undefined && !isRelative(from) && !absolute.test(from))
        report(start.node, `${code(from)} is not a range of time. Expected ${meant(from)}.`, { typing: start.node });
      if (end && to !== undefined && !absolute.test(to) && !isRelative(to))
        report(end.node, `${code(to)} is not a time. Expected one such as \`2026-12-01T06:00:00.000Z\`.`, { typing: end.node });
      if (end?.entry && lacks(holder, 'start')) report(end.entry.keySpan, '`end` counts only with a `start`, which is missing.', { typing: holder.node });
      else if (from !== undefined && isRelative(from) && end?.entry && to !== undefined && absolute.test(to))
        report(end.entry.keySpan, `A relative \`start\`, ${code(from)}, ends now. Expected no \`end\`, or a time in both.`, { typing: holder.node });
    }
  },
};

const isRelative = (text: string): boolean => text === NOW || (relative.test(text) && text.startsWith('-P') && text !== '-P');

/** Hours and minutes have a `T` in front; days, weeks and months none. */
function meant(text: string): string {
  const [, count, unit] = /^-?P?T?(\d+) *([MHDW])/i.exec(text) ?? [];
  if (count === undefined || unit === undefined) return 'one such as `-PT6H` or `-P7D`, or a time such as `2026-12-01T06:00:00.000Z`';
  const isTime = /[hm]/i.test(unit) && !/^-?P\d/i.test(text);
  return code(`-P${isTime || /h/i.test(unit) ? 'T' : ''}${count}${unit.toUpperCase()}`);
}
