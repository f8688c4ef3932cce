import { any, cases, key, list, map as mapOf, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { string } from '../cli-input/shapes.ts';
import { metricProperties } from './metric.ts';
import { accountId, legend, map, period, region, stat, title, words, yesNo } from './shapes.ts';

/** Source: CloudWatch API reference, Dashboard Body Structure and Syntax: the properties of each type of widget. Checked 2026-11-30. */

const textProperties = map({
  markdown: key('The text, in Markdown. `[button:Title](https://...)` becomes a button.', string(), { required: 'error' }),
  background: key('What is behind the text.', words({ solid: 'A box like that of other widgets.', transparent: 'Nothing.' }), { default: 'solid' }),
});

const logKeys = (query: Schema): ObjectOf =>
  map({
    query: key(
      "The query, with its log groups first: `SOURCE '/aws/lambda/pay' | fields @timestamp, @message | limit 20`. It runs, and costs, at each refresh.",
      query,
      { required: 'warning', why: 'The widget stays empty without it.' },
    ),
    region: { ...region, required: 'warning' },
    title,
    view: key(
      'How the results are shown; graphs need `stats`.',
      words({ table: 'A table.', timeSeries: 'Lines over time: `stats ... by bin(5m)`.', bar: 'Bars.', pie: 'A pie.' }),
      { default: 'table' },
    ),
    queryLanguage: key('The language of the query.', words({ CWLI: 'That of Logs Insights.', SQL: 'SQL.', PPL: 'The pipe language of OpenSearch.' }), {
      default: 'CWLI',
    }),
    stacked: key('Whether areas are stacked on each other.', yesNo('They are.', 'Each has a line.'), { default: 'false' }),
    accountId,
  });

/** Those of Logs Insights are a kind of their own. */
const logProperties = cases(
  [{ when: { key: 'queryLanguage', is: ['SQL', 'PPL'] }, use: logKeys(string()) }],
  logKeys(string({ inside: { kind: 'logs-insights' } })),
);

const alarmProperties = map({
  alarms: key('ARNs of the alarms, 1 to 100.', list(string(), { min: 1, max: 100 }), { required: 'error' }),
  sortBy: key(
    'The order of the alarms.',
    words({
      default: 'By name.',
      stateUpdatedTimestamp: 'Those in `ALARM` first, then by their last change.',
      timestamp: 'By their last change.',
    }),
    { default: 'default' },
  ),
  states: key(
    'Alarms in other states are left out.',
    list(oneOf({ ALARM: 'The threshold is crossed.', INSUFFICIENT_DATA: 'There are too few values.', OK: 'The threshold is not crossed.' })),
  ),
  title,
});

const explorerProperties = map({
  metrics: key(
    'The metrics, 1 to 100, all of one type of resource.',
    list(
      map({
        metricName: key('The name of the metric.', string(), { required: 'error' }),
        resourceType: key('The type of the resource, as CloudFormation has it: `AWS::EC2::Instance`.', string(), { required: 'error' }),
        stat,
      }),
      { min: 1, max: 100 },
    ),
    { required: 'warning', why: 'The widget stays empty without it.' },
  ),
  labels: key(
    'Which resources are shown, by tags and properties.',
    list(
      map({
        key: key('A tag or a property, such as `State` or `AvailabilityZone`.', string(), { required: 'error' }),
        value: key('Its value; without one, all values count.', string()),
      }),
    ),
    { required: 'warning', why: 'No resource is shown without it.' },
  ),
  aggregateBy: key(
    'How the metrics of several resources become one.',
    map({
      key: key('The tag or property by which they are put together; `*` takes all.', string()),
      func: key(
        'What is made of their values.',
        oneOf({ AVG: 'The average.', MIN: 'The smallest.', MAX: 'The largest.', STDDEV: 'The standard deviation.', SUM: 'All added up.' }),
      ),
    }),
  ),
  splitBy: key('A tag or property: each of its values has a graph or line of its own.', string()),
  period,
  title: { ...title, default: 'Explorer' },
  widgetOptions: key(
    'How the graphs look.',
    map({
      legend,
      rowsPerPage: key('Rows of graphs on a page.', number({ integer: true, min: 1 })),
      widgetsPerRow: key('Graphs in a row.', number({ integer: true, min: 1 })),
      stacked: key('Whether areas are stacked on each other.', yesNo('They are.', 'Each has a line.'), { default: 'false' }),
      view: key('How each graph is drawn.', words({ timeSeries: 'Lines over time.', bar: 'Bars.', pie: 'A pie.' }), { default: 'timeSeries' }),
    }),
  ),
});

const customProperties = map({
  endpoint: key(
    'ARN of the Lambda function whose answer is shown: HTML, JSON or Markdown. Who looks at the dashboard needs `lambda:InvokeFunction`.',
    string({ pattern: '^arn:aws[\\w-]*:lambda:[a-z0-9-]+:\\d{12}:function:[\\w-]+(?::(?:\\$LATEST|[\\w-]+))?$', expected: 'the ARN of a Lambda function' }),
    { required: 'error' },
  ),
  title,
  params: key('What the function gets, as the author of the function wishes.', mapOf('A parameter of the function.', any)),
  updateOn: key(
    'When the function is called again.',
    map({
      refresh: key('When the dashboard is refreshed.', yesNo('It is called.', 'It is not.'), { default: 'true' }),
      resize: key('When the widget gets another size.', yesNo('It is called.', 'It is not.'), { default: 'true' }),
      timeRange: key('When another time range is chosen.', yesNo('It is called.', 'It is not.'), { default: 'true' }),
    }),
  ),
});

/** Source: the recorded answers of PutDashboard; what the guide says of it is not at hand, so other keys are fine. */
const chartProperties = object(
  {
    title: { ...title, required: 'error' },
    view: key(
      'How the results are drawn.',
      words({
        line: 'Lines over time.',
        bar: 'Bars.',
        column: 'Columns.',
        pie: 'A pie.',
        number: 'A number.',
        solidgauge: 'A dial.',
        legend: 'The legend alone.',
        histogram: 'A histogram.',
        heatmap: 'A heat map.',
        scatter: 'Points.',
      }),
      { required: 'error' },
    ),
    data: key(
      'What is drawn.',
      object(
        {
          queries: key(
            'The queries.',
            list(
              object(
                {
                  id: key('A name for the query.', string(), { required: 'error' }),
                  type: key('Where the data is, such as `cloudwatch-metrics`.', string(), { required: 'error' }),
                  language: key('The language of the query, such as `PromQL`.', string(), { required: 'error' }),
                  query: key('The query.', string(), { required: 'error' }),
                  label: key('The name in the legend.', string()),
                  region,
                  accountId,
                },
                { others: 'fine' },
              ),
            ),
            { required: 'error' },
          ),
        },
        { others: 'fine' },
      ),
      { required: 'error' },
    ),
    plotOptions: key('How axes, legend and lines look.', any),
    description: key('Words about the widget.', string()),
    region,
  },
  { others: 'fine' },
);

const timelineProperties = map({ alarm: key('ARN of the alarm.', string(), { required: 'error' }), title });

const traceProperties = map({
  title,
  region,
  accountId,
  groupARN: key('ARN of the group of X-Ray.', string()),
  filterExpression: key('Which traces count, in the words of X-Ray.', string()),
  traceId: key('The ID of one trace.', string()),
});

const types = {
  metric: 'Metrics as graph, number, gauge, pie, bars or table.',
  text: 'Text in Markdown.',
  log: 'The results of a query of Logs Insights.',
  alarm: 'The state of alarms.',
  explorer: 'Metrics of all resources with certain tags or properties.',
  custom: 'What a Lambda function answers.',
  chart: { about: 'The results of queries such as those in PromQL.', since: '2026' },
  timeline: 'The states of an alarm over time.',
  serviceMap: 'The map of services of X-Ray.',
  serviceTable: 'The services of X-Ray as a table.',
  trace: 'Traces of X-Ray.',
  service: 'What Application Signals knows of a service.',
} as const;

const widget = (about: string, properties: Schema): ObjectOf =>
  map({
    type: key('What the widget shows.', words(types), { required: 'error' }),
    x: key('The column of its left edge, 0 to 23. Without `x` and `y` it goes to the next free place.', number({ min: 0, max: 23, integer: true })),
    y: key('The row of its upper edge, from 0.', number({ min: 0, integer: true })),
    width: key('How many of the 24 columns it takes.', number({ min: 1, max: 24, integer: true }), { default: '6' }),
    height: key('How many rows it takes, 1 to 1,000.', number({ min: 1, max: 1000, integer: true }), { default: '6' }),
    properties: key(about, properties, { required: 'error' }),
  });

const properties = {
  metric: metricProperties,
  text: textProperties,
  log: logProperties,
  alarm: alarmProperties,
  explorer: explorerProperties,
  custom: customProperties,
  chart: chartProperties,
  timeline: timelineProperties,
  serviceMap: traceProperties,
  serviceTable: traceProperties,
  trace: traceProperties,
} as const;

/** A widget, by its type. */
export const widgets: Schema = cases(
  Object.entries(properties).map(([type, of]) => ({ when: { key: 'type', is: [type] }, use: widget(`What a widget of the type \`${type}\` shows.`, of) })),
  widget('What the widget shows, by its type.', mapOf('A setting of the widget.', text())),
);
