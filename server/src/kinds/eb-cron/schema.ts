import { key, list, number, object, text } from '../../core/schema.ts';

/**
 * Source: Elastic Beanstalk guide, using-features-managing-env-tiers.html, and the worker daemon (aws-sqsd, lib/aws-sqsd/schedule_parser.rb); checked
 * 2026-11-30.
 */
const task = object(
  {
    name: key('The name of the task. The application gets it in the header `X-Aws-Sqsd-Taskname`.', text(), { required: 'error', preset: 'daily-report' }),
    url: key('The path of the application to which the daemon posts the task, such as `/tasks/report`.', text(), {
      required: 'error',
      preset: '/tasks/report',
      mistaken: ['path', 'uri'],
    }),
    schedule: key('When the task is put in the queue: a cron expression of five fields, in UTC.', text(), {
      required: 'error',
      preset: '0 3 * * *',
      more: '| field | values |\n| --- | --- |\n| minute | 0 to 59 |\n| hour | 0 to 23 |\n| day of the month | 1 to 31 |\n| month | 1 to 12, or JAN to DEC |\n| day of the week | 0 to 7 (0 and 7 are Sunday), or SUN to SAT |\n\n`*` is every value, `1,15` a list, `9-17` a range, `*/5` or `0-30/5` a step. If both days are set, a day that matches one of them is enough.',
      mistaken: ['cron', 'schedule_expression'],
    }),
  },
  { others: 'warning', slips: 'error', why: 'The worker daemon reads `name`, `url` and `schedule` only.' },
);

export const schema = object(
  {
    version: key('The version of the format.', number({ values: [{ value: '1', about: 'The only version.' }], valueByRule: true }), {
      required: 'error',
      preset: '1',
      presetIsSure: true,
    }),
    cron: key('The periodic tasks of a worker environment.', list(task, { min: 1 }), {
      required: 'error',
      more: 'One instance, the leader, puts a message in the queue when a task is due; any instance can take it and posts it to the application. The leader is chosen through a DynamoDB table.',
      mistaken: ['crons', 'tasks'],
    }),
  },
  { others: 'warning', slips: 'error', why: 'The worker daemon reads `version` and `cron` only.' },
);
