import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { placeOf } from '../../../core/position-map.ts';
import { code } from '../../../core/words.ts';
import { fields, readCron } from '../../beanstalk/cron.ts';
import { literalOf } from '../../computed.ts';

/** `cron(0 3 * * ? *)` of EventBridge, whose days of the week have other numbers. */
const ofEventBridge = /^cron\((\S+ \S+) (\S+) (\S+) ([*?A-Za-z,-]+) \S+\)$/;

/** Source: the worker daemon (aws-sqsd, lib/aws-sqsd/schedule_parser.rb) and the gem parse-cron, checked 2026-11-30. */
export const schedule: Rule = {
  id: 'eb-cron/schedule',
  severity: 'error',
  on: ['/cron/*/schedule'],
  check(fact, { text, syntax, report }) {
    const { node } = fact;
    const written = literalOf(node);
    if (node.type !== 'scalar' || written === undefined || written.trim() === '') return;
    const other = ofEventBridge.exec(written.trim());
    if (other || /^(?:cron|rate)\(/.test(written)) {
      const meant = other?.slice(1).join(' ').replaceAll('?', '*');
      report(node, `${code(written)} is an expression of EventBridge. Expected five fields, without ${code('cron()')} and year.`, {
        ...(meant && readCron(meant)?.faults.length === 0
          ? { fix: { title: `Change to ${code(meant)}`, operations: [{ op: 'set', path: pathOf(fact), to: meant }], suggestion: true } }
          : {}),
      });
      return;
    }
    const cron = readCron(written);
    if (!cron) {
      report(node, `${code(written)} is not a cron expression. Expected five fields: ${fields.map(({ name }) => name).join(', ')}.`);
      return;
    }
    for (const { start, end, message } of cron.faults) report(placeOf(text, node, syntax, { start, end }) ?? node, message);
    if (cron.extra)
      report(
        placeOf(text, node, syntax, cron.extra) ?? node,
        'The worker daemon ignores this field: it reads five, from minute to day of the week. Expected neither seconds in front nor a year at the end.',
        { severity: 'warning' },
      );
  },
};
