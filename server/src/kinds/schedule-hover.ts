import type { Fact } from '../core/fact.ts';
import { literalOf } from './cli-input/computed.ts';
import { readSchedule } from './schedule.ts';
import { nextTimes } from './schedule-times.ts';
import { scheduleWords } from './schedule-words.ts';
import { inZone } from './time-zone.ts';

/** So many of the next times are said. */
const COUNT = 3;

/** What the hover of a schedule says besides: when that is, in words, and when it comes next, where somebody says what time it is. */
function explainSchedule(fact: Fact, now: number | undefined): string | undefined {
  const text = literalOf(fact.node);
  const zone = zoneOf(fact);
  const read = text === undefined ? undefined : readSchedule(text);
  if (!read || !('type' in read) || read.fault) return undefined;
  const words = scheduleWords(read);
  const means = words && `That is ${words}${read.type === 'rate' || zone === undefined ? '' : `, ${zone}`}.`;
  const times = now === undefined || zone === undefined ? undefined : nextTimes(read, now, zone, COUNT);
  const next =
    times && zone !== undefined
      ? times.length === 0
        ? none(read.type)
        : `Next: ${times.map((time) => shownIn(time, zone)).join(', ')} (${zone}).`
      : undefined;
  return [means, next].filter(Boolean).join('\n\n') || undefined;
}

/** What the keys are called that name the time zone of a schedule beside them. */
const zoneKeys = ['ScheduleExpressionTimezone', 'ScheduleTimezone', 'Timezone'];

/** The time zone of a schedule: UTC unless a key beside it says another; `undefined` where that is computed. */
function zoneOf({ parent }: Fact): string | undefined {
  const zone = parent?.children.find(({ name, segment }) => zoneKeys.includes(String(name ?? segment)));
  return zone ? literalOf(zone.node) || undefined : 'UTC';
}

/** The keys under which schedules stand in templates, and in input of the command line. */
const scheduleKeys = ['Schedule', 'ScheduleExpression'];

/** The same of any key that may have a schedule. */
export const explainScheduleKey = (key: Fact, now: number | undefined): string | undefined =>
  scheduleKeys.includes(String(key.name ?? key.segment)) && key.node.type === 'scalar' ? explainSchedule(key, now) : undefined;

const none = (type: string): string =>
  type === 'at' ? 'That time is past, so it doesn’t fire any more.' : 'No day to come is one of its days, so it never fires.';

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

function shownIn(time: number, zone: string): string {
  const wall = inZone(time, zone);
  if (!wall) return '';
  const { year, month, day, hour, minute } = wall;
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()]} ${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}`;
}
