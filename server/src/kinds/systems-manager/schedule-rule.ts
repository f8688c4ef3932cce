import { type Fact, select } from '../../core/fact.ts';
import type { Rule } from '../../core/kind.ts';
import { code } from '../../core/words.ts';
import { literalOf } from '../cli-input/computed.ts';
import { type Fault, readSchedule, type Schedule } from '../schedule.ts';
import { isNever } from '../schedule-times.ts';

/** The schedule at a key of a map, where the file says it. */
export function scheduleAt(map: Fact, key: string): Schedule | undefined {
  const [fact] = select(map, `/${key}`);
  const text = fact && literalOf(fact.node);
  const read = text === undefined ? undefined : readSchedule(text);
  return read && 'type' in read ? read : undefined;
}

/** A schedule that the service refuses. `more` finds what only one of its users refuses. */
export const scheduleRule = (id: string, pointers: readonly string[], more: (schedule: Schedule) => Fault | undefined = () => undefined): Rule => ({
  id,
  severity: 'error',
  on: pointers,
  check({ node }, { report }) {
    const text = literalOf(node);
    if (text === undefined) return;
    const read = readSchedule(text);
    const fault = 'type' in read ? (read.fault ?? more(read)) : read;
    if (fault) report(node, `${code(text.slice(fault.start, fault.end))} ${fault.says}`, { typing: node });
    else if ('type' in read && isNever(read))
      report(node, `${code(text)} never fires: none of its months has such a day. Expected a day that comes.`, { severity: 'warning', typing: node });
  },
});
