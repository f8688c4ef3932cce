import { cases, either, flag, key, list, number, object, oneOf, text } from '../../core/schema.ts';
import { printed, strict, string, tags } from '../cli-input/shapes.ts';
import { map, timeRange, words, yesNo } from './shapes.ts';
import { widgets } from './widgets.ts';

/**
 * The body of a dashboard, and the input of `aws cloudwatch put-dashboard`, in which it is a text.
 * Source: CloudWatch API reference, Dashboard Body Structure and Syntax, and botocore cloudwatch/2010-08-01: PutDashboard. Checked 2026-11-30.
 */

const scalar = either(text(), number(), flag('Yes.', 'No.'));

const variable = map({
  id: key('A name for the variable, up to 32 characters.', string({ pattern: '^[0-9A-Za-z_-]{1,32}$', expected: 'up to 32 letters, digits, `-` and `_`' }), {
    required: 'error',
  }),
  type: key(
    'What the chosen value replaces.',
    oneOf({
      property: 'Every value of one key or dimension: `property` names it.',
      pattern: 'Every place of one text in the body: `pattern` is that text.',
    }),
    { required: 'error' },
  ),
  property: key('The key or dimension whose values are replaced, such as `region` or `FunctionName`. Each only once.', string()),
  pattern: key('The text that is replaced wherever it stands.', string()),
  inputType: key('How a viewer chooses.', oneOf({ input: 'By typing.', select: 'From a list.', radio: 'With buttons.' }), { required: 'error' }),
  values: key(
    'What can be chosen, 1 to 500 values.',
    list(
      map({
        value: key('The value.', scalar, { required: 'error' }),
        label: key('How it is shown.', string({ length: [0, 255] })),
      }),
      { min: 1, max: 500 },
    ),
  ),
  search: key(
    'A search whose results can be chosen, such as `{AWS/Lambda,FunctionName} MetricName="Duration"`; with `populateFrom`.',
    string({ length: [0, 2048] }),
  ),
  populateFrom: key('The dimension of the search whose values can be chosen.', string()),
  defaultValue: key('What is chosen at first; `__FIRST` is the first result of `search`.', scalar),
  label: key('What stands beside the choice, up to 30 characters.', string({ length: [0, 30] })),
  visible: key('Whether the choice is shown.', yesNo('It is.', 'It is made in the address of the dashboard alone.'), { default: 'true' }),
  tag: key('The key of a tag whose values can be chosen.', string(), { offered: false }),
  inputPopulationType: key('What the console keeps of its form. Nothing depends on it.', string(), { offered: false }),
  customValues: key('What the console keeps of its form. Nothing depends on it.', string(), { offered: false }),
  value: key('What the console keeps of its form. Nothing depends on it.', scalar, { offered: false }),
  searchLabelValues: key('A label of the metrics whose values can be chosen.', string(), { offered: false }),
});

const body = map({
  widgets: key('What the dashboard shows, up to 500 widgets on a grid of 24 columns.', list(widgets, { max: 500 }), { required: 'error' }),
  variables: key('Values that viewers choose, up to 25: one dashboard for many functions, Regions or accounts.', list(variable, { max: 25 })),
  periodOverride: key('Whose periods count.', words({ auto: 'They fit the time range.', inherit: 'Each widget has its own.' }), { default: 'auto' }),
  ...timeRange,
});

const input = object(
  {
    DashboardName: key(
      'Name of the dashboard: letters, digits, `-` and `_`. One that exists is replaced.',
      string({ length: [1, 255], pattern: '^[0-9A-Za-z_-]+$', expected: 'letters, digits, `-` and `_`' }),
      { required: 'error' },
    ),
    DashboardBody: key('The body of the dashboard, as JSON in a string.', string({ inside: { kind: 'cloudwatch-dashboard', when: '^\\s*\\{' } }), {
      required: 'error',
    }),
    ...printed({ DashboardArn: 'Its ARN, as `get-dashboard` prints it.' }),
    Tags: key('Tags of a new dashboard; of one that exists they stay as they are.', tags(50)),
  },
  strict,
);

export const schema = cases(
  [
    { when: { has: 'DashboardBody' }, use: input },
    { when: { has: 'DashboardName' }, use: input },
  ],
  body,
);
