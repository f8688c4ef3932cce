import { type FlagOf, flag, type Key, key, number, type ObjectOf, object, oneOf, type Schema, type TextOf } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { statistic } from './statistic.ts';

// What the widgets of a dashboard have in common. What CloudWatch refuses and of what it only warns: answers of PutDashboard that
// radkawar/stackd recorded in September 2026 (testdata/aws/cloudwatch); checked 2026-11-30.

/** A map whose other keys CloudWatch keeps and ignores: it answers with a warning. */
export const map = (keys: Readonly<Record<string, Key>>): ObjectOf => object(keys, { others: 'warning', why: 'CloudWatch ignores other keys.' });

/** Words of a list; of others CloudWatch only warns. */
export const words = (values: Parameters<typeof oneOf>[0]): TextOf => ({
  ...oneOf(values, { others: 'warning', why: 'CloudWatch ignores other values.' }),
  strict: true,
});

export const yesNo = (yes: string, no: string): FlagOf => flag(yes, no, { others: 'error' });

export const title: Key = key('The title above the widget.', string());

export const region: Key = key('The Region whose data is shown, such as `eu-central-1`. Widgets of one dashboard may show several.', string());

export const accountId: Key = key('The account whose data is shown, if it is another one: cross-account observability must be set up.', string());

/** Source: the guide says multiples of 60; the recorded answers take 1, 5, 10 and 30 too, and refuse 20. */
export const period: Key = key(
  'Seconds that each point stands for: 1, 5, 10, 30 or a multiple of 60. Below 60 only high-resolution metrics have values.',
  number({ valueByRule: true, integer: true }),
  { default: '300' },
);

export const stat: Key = key('The statistic: how the values of a period become one point.', statistic, { default: 'Average' });

export const legend: Key = key(
  'Where the legend stands.',
  map({ position: key('The place of the legend.', words({ bottom: 'Below the graph.', right: 'Beside it.', hidden: 'There is none.' })) }),
);

const axis = (side: string): Key =>
  key(
    `The axis on the ${side}.`,
    map({
      min: key('The smallest value that it shows.', number()),
      max: key('The largest value that it shows.', number()),
      label: key('The words beside it.', string()),
      showUnits: key('Whether it shows the unit.', yesNo('It does.', 'It doesn’t: `label` says it.'), { default: 'true' }),
    }),
  );

export const yAxis: Key = key('The axes of the graph. A gauge needs `min` and `max` of `left`.', map({ left: axis('left'), right: axis('right') }));

export const side: Schema = words({ left: 'The axis on the left.', right: 'The axis on the right.' });

export const color: Key = key(
  'The color, as `#` and six hexadecimal digits.',
  string({ pattern: '^#[0-9A-Fa-f]{6}$', expected: '`#` and six hexadecimal digits, such as `#d62728`', others: 'warning' }),
);

export const visible: Key = key('Whether it is drawn. Hidden metrics can still be used in expressions.', yesNo('It is drawn.', 'It is only computed with.'), {
  default: 'true',
});

/** Start and end of a range of time, of the dashboard or of a widget. */
export const timeRange: Readonly<Record<string, Key>> = {
  start: key('The start: relative, such as `-PT6H` (six hours) or `-P7D` (seven days), or a time such as `2026-12-01T06:00:00.000Z`.', string()),
  end: key('The end, as a time; only together with a `start` that is a time too.', string()),
};
