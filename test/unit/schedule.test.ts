import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import { nothingNearby } from '../../server/src/core/around.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { hover } from '../../server/src/features/hover.ts';
import { readSchedule, type Schedule } from '../../server/src/kinds/schedule.ts';
import { isNever, nextTimes } from '../../server/src/kinds/schedule-times.ts';
import { scheduleWords } from '../../server/src/kinds/schedule-words.ts';
import { analyze } from '../support/analyze.ts';

const read = (text: string): Schedule => {
  const found = readSchedule(text);
  assert.ok('type' in found && !found.fault, `${text} is a schedule`);
  return found;
};
const at = (time: string): number => Date.parse(`${time}Z`);
const next = (text: string, now: string, zone = 'UTC'): string[] | undefined =>
  nextTimes(read(text), at(now), zone, 3)?.map((time) => new Date(time).toISOString().slice(0, 16));

// 2026-11-30 is a Monday.
const times: readonly (readonly [schedule: string, now: string, next: readonly string[], zone?: string])[] = [
  ['cron(0 10 * * ? *)', '2026-11-30T10:00:00', ['2026-12-01T10:00', '2026-12-02T10:00', '2026-12-03T10:00']],
  ['cron(0 10 * * ? *)', '2026-11-30T09:59:59', ['2026-11-30T10:00', '2026-12-01T10:00', '2026-12-02T10:00']],
  ['cron(15 12 * * ? *)', '2026-12-31T13:00:00', ['2027-01-01T12:15', '2027-01-02T12:15', '2027-01-03T12:15']],
  ['cron(0 18 ? * MON-FRI *)', '2026-12-03T18:00:00', ['2026-12-04T18:00', '2026-12-07T18:00', '2026-12-08T18:00']],
  ['cron(0 8 1 * ? *)', '2026-11-30T00:00:00', ['2026-12-01T08:00', '2027-01-01T08:00', '2027-02-01T08:00']],
  ['cron(0/15 * * * ? *)', '2026-11-30T23:31:00', ['2026-11-30T23:45', '2026-12-01T00:00', '2026-12-01T00:15']],
  ['cron(0/10 * ? * 2-6 *)', '2026-12-04T23:45:00', ['2026-12-04T23:50', '2026-12-07T00:00', '2026-12-07T00:10']],
  ['cron(0/5 8-17 ? * MON-FRI *)', '2026-11-30T17:50:00', ['2026-11-30T17:55', '2026-12-01T08:00', '2026-12-01T08:05']],
  ['cron(30 0 ? * 3#2 *)', '2026-11-30T00:00:00', ['2026-12-08T00:30', '2027-01-12T00:30', '2027-02-09T00:30']],
  ['cron(0 0 ? * 6L *)', '2026-11-30T00:00:00', ['2026-12-25T00:00', '2027-01-29T00:00', '2027-02-26T00:00']],
  ['cron(0 0 ? * L *)', '2026-11-30T00:00:00', ['2026-12-05T00:00', '2026-12-12T00:00', '2026-12-19T00:00']],
  ['cron(0 2 L * ? *)', '2026-11-30T02:00:00', ['2026-12-31T02:00', '2027-01-31T02:00', '2027-02-28T02:00']],
  ['cron(0 2 LW * ? *)', '2026-12-31T12:00:00', ['2027-01-29T02:00', '2027-02-26T02:00', '2027-03-31T02:00']],
  // Saturday May 1 goes to Monday 3, Saturday August 15 is in 2026.
  ['cron(0 2 1W 5 ? *)', '2026-11-30T00:00:00', ['2027-05-03T02:00', '2028-05-01T02:00', '2029-05-01T02:00']],
  ['cron(0 0 29 2 ? *)', '2026-11-30T00:00:00', ['2028-02-29T00:00', '2032-02-29T00:00', '2036-02-29T00:00']],
  ['cron(0 0 ? JAN,JUL FRI-MON 2027)', '2026-11-30T00:00:00', ['2027-01-01T00:00', '2027-01-02T00:00', '2027-01-03T00:00']],
  ['cron(0 12 1 1 ? 2027)', '2026-11-30T00:00:00', ['2027-01-01T12:00']],
  ['cron(0 12 1 1 ? 2020)', '2026-11-30T00:00:00', []],
  ['at(2026-12-24T18:00:00)', '2026-11-30T00:00:00', ['2026-12-24T18:00']],
  ['at(2026-12-24T18:00:00)', '2026-12-24T18:00:00', []],
  ['at(2026-12-24T18:00:00)', '2026-11-30T00:00:00', ['2026-12-24T17:00'], 'Europe/Berlin'],
  ['cron(0 8 * * ? *)', '2026-11-30T12:00:00', ['2026-11-30T13:00', '2026-12-01T13:00', '2026-12-02T13:00'], 'America/New_York'],
  // The clocks go forward on March 28, 2027: 02:30 is left out. They go back on October 31: 02:30 comes twice and counts once.
  ['cron(30 2 * * ? *)', '2027-03-26T12:00:00', ['2027-03-27T01:30', '2027-03-29T00:30', '2027-03-30T00:30'], 'Europe/Berlin'],
  ['cron(30 2 * * ? *)', '2027-10-29T12:00:00', ['2027-10-30T00:30', '2027-10-31T00:30', '2027-11-01T01:30'], 'Europe/Berlin'],
];

const words: readonly (readonly [schedule: string, words: string | undefined])[] = [
  ['rate(1 hour)', 'every hour'],
  ['rate(5 minutes)', 'every 5 minutes'],
  ['at(2026-12-24T18:00:00)', 'once, on 2026-12-24 at 18:00:00'],
  ['cron(0 10 * * ? *)', 'every day at 10:00'],
  ['cron(0,30 9,17 * * ? *)', 'every day at 09:00, 09:30, 17:00, 17:30'],
  ['cron(0 18 ? * MON-FRI *)', 'every day from Monday to Friday at 18:00'],
  ['cron(0 8 1 * ? *)', 'on day 1 of each month at 08:00'],
  ['cron(0 8 1,15 1,7 ? *)', 'on days 1 and 15 of January and July at 08:00'],
  ['cron(0/15 * * * ? *)', 'every 15 minutes'],
  ['cron(*/5 8-17 ? * MON-FRI *)', 'every 5 minutes from 08:00 to 17:59, every day from Monday to Friday'],
  ['cron(0 * * * ? *)', 'at minute 0 of every hour'],
  ['cron(0 */2 * * ? *)', 'at minute 0 of every 2nd hour'],
  ['cron(0 0 ? * 6L *)', 'on the last Friday of each month at 00:00'],
  ['cron(30 0 ? * 3#2 2027)', 'on the second Tuesday of each month at 00:30, in 2027'],
  ['cron(0 2 LW * ? *)', 'on the last weekday of each month at 02:00'],
  ['cron(0 2 1W JAN ? *)', 'on the weekday nearest to day 1 of January at 02:00'],
  ['cron(0 0 ? * 1-3,5 *)', undefined],
];

describe('schedules', () => {
  for (const [schedule, now, expected, zone] of times)
    it(`${schedule} after ${now}${zone ? ` in ${zone}` : ''} comes ${expected[0] ?? 'never'}`, () => assert.deepEqual(next(schedule, now, zone), expected));

  for (const [schedule, expected] of words) it(`${schedule} is ${expected ?? 'not put in words'}`, () => assert.equal(scheduleWords(read(schedule)), expected));

  it('have no next times where nobody knows when they began, or no such zone', () => {
    assert.equal(next('rate(5 minutes)', '2026-11-30T00:00:00'), undefined);
    assert.equal(next('cron(0 10 * * ? *)', '2026-11-30T00:00:00', 'Europe/Nowhere'), undefined);
  });

  it('never fire on days that no year has', () => {
    const never = ['cron(0 0 30 2 ? *)', 'cron(0 0 31 4,6 ? *)', 'cron(0 0 29 2 ? 2027)'];
    const once = ['cron(0 0 29 2 ? *)', 'cron(0 0 31 * ? *)', 'cron(0 0 ? 2 1#5 *)', 'cron(0 0 1 1 ? 1999)', 'rate(1 day)'];
    assert.deepEqual(
      [...never, ...once].filter((each) => isNever(read(each))),
      never,
    );
  });

  it('say in hovers when they come next, by the time that is given', () => {
    const text = `Resources:
  Nightly:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: cron(30 1 ? * MON-FRI *)
      ScheduleExpressionTimezone: Europe/Berlin
      FlexibleTimeWindow: {Mode: "OFF"}
      Target: {Arn: !GetAtt Queue.Arn, RoleArn: !GetAtt Role.Arn}
  Zoned:
    Type: AWS::Scheduler::Schedule
    Properties:
      ScheduleExpression: cron(0 6 * * ? *)
      ScheduleExpressionTimezone: !Ref Zone
`;
    const analysis = analyze(text, kindOf('cloudformation') as Kind);
    const said = (part: string): string => hover(analysis, text.indexOf(part) + 1, [], nothingNearby, at('2026-12-04T10:00:00'))?.markdown ?? '';
    assert.match(
      said('cron(30 1'),
      /That is every day from Monday to Friday at 01:30, Europe\/Berlin\.\n\nNext: Mon 2026-12-07 01:30, Tue 2026-12-08 01:30, Wed 2026-12-09 01:30 \(Europe\/Berlin\)\./,
    );
    assert.match(said('cron(0 6'), /That is every day at 06:00\.$/);
  });
});
