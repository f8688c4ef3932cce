import { factAt } from '../../core/fact.ts';
import type { Kind } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { readCron } from '../beanstalk/cron.ts';
import { cronWords } from '../beanstalk/cron-words.ts';
import { literalOf } from '../computed.ts';

/** A schedule: when the task is due, in words. */
export const explain: NonNullable<Kind['explain']> = ({ root, offset }) => {
  const { fact, onKey } = factAt(root, offset) ?? {};
  if (!fact || onKey || fact.segment !== 'schedule' || fact.parent?.parent?.segment !== 'cron') return undefined;
  const written = literalOf(fact.node);
  const cron = written === undefined ? undefined : readCron(written);
  if (!cron || cron.faults.length > 0) return undefined;
  const { start, end } = fact.node;
  return { span: { start, end }, markdown: `${code(written ?? '')} · schedule\n\n${cronWords(cron)}` };
};
