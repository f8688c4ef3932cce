import { type Fact, factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { literalOf } from '../computed.ts';
import { readCron } from './cron.ts';
import { cronWords } from './cron-words.ts';

/** A hover for the values that are cron expressions: when they are due, in words. */
export const explainCron =
  (isCron: (fact: Fact) => boolean): NonNullable<Kind['explain']> =>
  ({ root, offset }) => {
    const { fact, onKey } = factAt(root, offset) ?? {};
    if (!fact || onKey || !isCron(fact)) return undefined;
    const written = literalOf(fact.node) ?? '';
    const cron = readCron(written);
    if (!cron || cron.faults.length > 0) return undefined;
    const { start, end } = fact.node;
    return { span: { start, end }, markdown: `${code(written)} · schedule\n\n${cronWords(cron)}` };
  };

/** The recurrence of a scheduled action, in a map of options or as the value of an item. */
const isRecurrence = ({ segment, parent }: Fact): boolean =>
  segment === 'Recurrence' ||
  (segment === 'value' && parent?.children.some(({ segment: name, node }) => name === 'option_name' && literalOf(node) === 'Recurrence') === true);

/** Source: Elastic Beanstalk guide, command-options-general.html, aws:autoscaling:scheduledaction, checked 2026-11-30. */
export const explainRecurrence = explainCron(isRecurrence);
