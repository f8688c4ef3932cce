import { flag, type Key, key, list, map, object, oneOf, type Schema, type TextOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';

// What maintenance windows and associations have in common. Source: botocore ssm/2014-11-06 of 2026-08-07, checked 2026-11-30.

export const yesNo = (yes: string, no: string): Schema => flag(yes, no, { others: 'warning' });

/** Names of windows, tasks, targets and associations. */
export const named = string({ pattern: '^[a-zA-Z0-9_.-]{3,128}$', expected: '3 to 128 letters, digits, `.`, `_` and `-`' });

export const concurrency = string({
  pattern: '^([1-9][0-9]{0,6}|[1-9][0-9]?%|100%)$',
  expected: 'a number from 1, or `1%` to `100%`, in quotes',
});
export const errors = string({ pattern: '^(0|[1-9][0-9]{0,6}|[0-9]%|[1-9][0-9]%|100%)$', expected: 'a number from 0, or `0%` to `100%`, in quotes' });

/** How targets are told, with more of what stands in a place. */
export const targetKeys = (more: Readonly<Record<string, string>> = {}): TextOf => ({
  ...oneOf(
    {
      InstanceIds: 'Nodes by their IDs.',
      'tag:Name': 'Nodes with a tag: `tag:` and its key; the values are those of the tag.',
      'tag-key': 'Nodes that have a tag, whatever its value; the values are keys of tags.',
      'resource-groups:Name': 'A resource group by its name.',
      ...more,
    },
    { others: 'fine' },
  ),
  strict: true,
  length: [1, 163],
});

export const targets = (about: string, keys: TextOf, max = 5): Schema =>
  list(
    object(
      {
        Key: key(about, keys, { required: 'warning', mistaken: ['Name'] }),
        Values: key('The IDs, values of the tag or names that match; one of them is enough.', list(string(), { max: 50 }), {
          required: 'warning',
          mistaken: ['Value'],
        }),
      },
      strict,
    ),
    { max },
  );

/** Parameters of a document: each has a list, also for a single value. */
export const parameters: Schema = map('Values of the parameter, as a list, also if it is one.', list(string()));

/** A value of a parameter as the API takes it. */
export const listed = (value: TextOf): Schema => list({ ...value, strict: true });

export const documentVersion: Key = key(
  'Version of the document.',
  { ...oneOf({ $DEFAULT: 'The version that its owner made the default.', $LATEST: 'The newest one.' }, { others: 'fine' }), strict: true },
  { default: '$DEFAULT' },
);

export const alarms = (about: string): Key =>
  key(
    about,
    object(
      {
        Alarms: key(
          'One alarm of CloudWatch, a composite alarm too.',
          list(object({ Name: key('Name of the alarm.', string({ length: [1, 255] }), { required: 'error' }) }, strict), { min: 1, max: 1 }),
          { required: 'error' },
        ),
        IgnorePollAlarmFailure: key('What happens while the state of the alarm can’t be read.', yesNo('Work goes on.', 'Work stops.'), { default: 'false' }),
      },
      strict,
    ),
  );

export const offset = 'Days to wait after the day of a cron schedule, 1 to 6: the third day after the second Tuesday, for example.';
