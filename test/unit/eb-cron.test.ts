import assert from 'node:assert/strict';
import { readCron } from '../../server/src/kinds/beanstalk/cron.ts';
import { cronWords } from '../../server/src/kinds/beanstalk/cron-words.ts';

describe('cron expressions in words', () => {
  for (const [expression, words] of [
    ['* * * * *', 'Every minute.'],
    ['*/15 * * * *', 'Every 15 minutes.'],
    ['*/7 * * * *', 'At minutes 0, 7, 14, 21, 28, 35, 42, 49 and 56 of every hour.'],
    ['5 * * * *', 'At minute 5 of every hour.'],
    ['0 3 * * *', 'At 03:00 UTC.'],
    ['0 */12 * * *', 'At 00:00 and 12:00 UTC.'],
    ['30 6 * * MON-FRI', 'On Monday to Friday, at 06:30 UTC.'],
    ['0 0 * * 0,7', 'On Sunday, at 00:00 UTC.'],
    ['0 0 1,15 * *', 'On days 1 and 15 of the month, at 00:00 UTC.'],
    ['0 0 1 * MON', 'On day 1 of the month, and also on Monday, at 00:00 UTC.'],
    ['0 9 1 jan,7 *', 'On day 1 of the month, in January and July, at 09:00 UTC.'],
    ['*/15 8-18 * * *', 'At minutes 0, 15, 30 and 45 of the hours 08 to 18 UTC.'],
    ['* */2 * * *', 'Every minute of every 2 hours from 00:00 UTC.'],
    ['0 12 * 6-8 *', 'Every day in June to August, at 12:00 UTC.'],
    ['0 0 31 2 *', 'Never on a date that exists: no month of the schedule has such a day.'],
    ['@weekly', 'On Sunday, at 00:00 UTC.'],
  ] as const)
    it(`${expression}: ${words}`, () => {
      const cron = readCron(expression);
      assert.deepEqual(cron?.faults, []);
      assert.equal(cron && cronWords(cron), words);
    });
});

describe('fields of cron expressions', () => {
  it('take every value of their ranges and none beyond, in numbers and words', () => {
    for (const [index, [min, max]] of [
      [0, 59],
      [0, 23],
      [1, 31],
      [1, 12],
      [0, 7],
    ].entries())
      for (let value = 0; value <= 61; value++) {
        const faults = readCron(['*', '*', '*', '*', '*'].with(index, String(value)).join(' '))?.faults ?? [];
        assert.equal(faults.length === 0, value >= (min ?? 0) && value <= (max ?? 0), `${index} ${value}`);
      }
  });
});
