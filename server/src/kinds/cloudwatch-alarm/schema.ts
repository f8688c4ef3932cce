import { any, cases, type Key, key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import {
  actionKeys,
  bandOperators,
  described,
  dimensions,
  extended,
  integer,
  metricName,
  missingData,
  namespace,
  query,
  stat,
  staticOperators,
  statistics,
  unit,
} from './shapes.ts';

/**
 * Alarms and anomaly detectors of CloudWatch.
 * Source: botocore cloudwatch/2010-08-01 of 2026-08-07: PutMetricAlarm, PutCompositeAlarm, PutLogAlarm, PutAnomalyDetector, DescribeAlarms. Checked
 * 2026-11-30.
 */

const metric: Readonly<Record<string, Key>> = {
  ...described,
  MetricName: metricName,
  Namespace: namespace,
  Dimensions: dimensions,
  Statistic: key('The statistic of a period.', oneOf(statistics), { mistaken: ['Stat'] }),
  ExtendedStatistic: key('A percentile or trimmed statistic, in place of `Statistic`.', extended),
  Period: key('Seconds of a period: 10, 20, 30 or a multiple of 60. Below 60 only for metrics of high resolution.', integer(1)),
  Unit: unit,
  Metrics: key('Metrics and expressions, in place of one metric; the alarm watches the one that returns data.', list(query), {
    mistaken: ['MetricDataQueries'],
  }),
  EvaluationPeriods: key('How many of the last periods count: N of M out of N.', integer(1), { mistaken: ['EvaluationPeriod'] }),
  DatapointsToAlarm: key('How many of them must be over the threshold: M of M out of N. Without it all.', integer(1)),
  Threshold: key('The value that the statistic is compared with.', number()),
  ThresholdMetricId: key('The ID of the `ANOMALY_DETECTION_BAND` expression, in place of `Threshold`.', string({ length: [1, 255] })),
  ComparisonOperator: key('When the alarm goes off: the statistic comes first, then the threshold.', oneOf({ ...staticOperators, ...bandOperators }), {
    mistaken: ['Comparison'],
  }),
  TreatMissingData: missingData,
  EvaluateLowSampleCountPercentile: key(
    'What happens in a period with too few values for a percentile.',
    oneOf({ evaluate: 'The alarm is evaluated all the same.', ignore: 'The state stays as it is.' }),
    { default: 'evaluate' },
  ),
  EvaluationWindow: key(
    'Which range of data is looked at.',
    object(
      {
        WallClockWindow: key(
          'Ranges that begin with the hour or day.',
          object({ Timezone: key('Time zone of the days.', string({ length: [1, 50] })) }, strict),
        ),
        SlidingWindow: key('A range that moves with the time.', object({}, strict)),
      },
      strict,
    ),
  ),
  EvaluationCriteria: key(
    'A query in PromQL, in place of a metric.',
    object(
      {
        PromQLCriteria: key(
          'The query, and how long it must hold.',
          object(
            {
              Query: key('The query: each series that it gives is over the threshold.', string({ length: [1, 10000] }), { required: 'error' }),
              PendingPeriod: key('Seconds until a series makes the alarm go off.', integer(0, 86400)),
              RecoveryPeriod: key('Seconds until a series that is gone makes it end.', integer(0, 86400)),
            },
            strict,
          ),
        ),
      },
      strict,
    ),
  ),
  EvaluationInterval: key('Seconds between two runs of the query: 10, 20, 30 or a multiple of 60, up to 3,600.', integer(10, 3600)),
  Tags: key('Tags of the alarm.', tags(50)),
};

const rule = key('The states of other alarms that make this one go off.', string({ length: [1, 10240] }), { required: 'error', mistaken: ['Rule'] });
const seconds = key('', integer(0));

const composite: Readonly<Record<string, Key>> = {
  ...described,
  AlarmRule: rule,
  ActionsSuppressor: key('Name or ARN of an alarm that keeps the actions from running while it is in `ALARM`.', string({ length: [1, 1600] }), {
    mistaken: ['Suppressor'],
  }),
  ActionsSuppressorWaitPeriod: { ...seconds, about: 'Seconds that the actions wait for the suppressor to go off; needed with it.' },
  ActionsSuppressorExtensionPeriod: { ...seconds, about: 'Seconds that they wait after the suppressor has ended; needed with it.' },
  Tags: key('Tags of the alarm.', tags(50)),
};

const log: Readonly<Record<string, Key>> = {
  ...described,
  ScheduledQueryConfiguration: key(
    'The query of Logs Insights, and when it runs.',
    object(
      {
        QueryString: key('The query.', string({ length: [0, 10000] }), { required: 'error' }),
        LogGroupIdentifiers: key('Names or ARNs of the log groups, up to 50.', list(string({ length: [1, 1024] }), { min: 1, max: 50 })),
        QueryARN: key('ARN of the scheduled query, as `describe-alarms` prints it.', string({ length: [1, 1024] }), { offered: false }),
        ScheduledQueryRoleARN: key('Role with which the query runs.', string({ length: [1, 1024] }), { required: 'error' }),
        ScheduleConfiguration: key(
          'When it runs, and over which time.',
          object(
            {
              ScheduleExpression: key('How often it runs: `rate(5 minutes)`.', string({ length: [1, 256] }), { required: 'error' }),
              StartTimeOffset: key('Seconds before the run at which its time begins.', integer(1, 2592000), { required: 'error' }),
              EndTimeOffset: key('Seconds before the run at which its time ends; fewer.', integer(0, 2592000), { default: '0' }),
            },
            strict,
          ),
          { required: 'error' },
        ),
        AggregationExpression: key('What is compared: `count(*)`, or `avg(latency) by host`.', string({ length: [1, 2048] }), { required: 'error' }),
        Tags: key('Tags of the scheduled query.', tags(50)),
      },
      strict,
    ),
    { required: 'error' },
  ),
  QueryResultsToEvaluate: key('How many of the last results count, 1 to 100.', integer(1, 100), { required: 'error' }),
  QueryResultsToAlarm: key('How many of them must be over the threshold.', integer(1), { required: 'error' }),
  Threshold: key('The value that the result is compared with.', number(), { required: 'error' }),
  ComparisonOperator: key('When the alarm goes off: the result comes first, then the threshold.', oneOf(staticOperators), { required: 'error' }),
  TreatMissingData: missingData,
  ActionLogLineCount: key('How many log lines a notification has, up to 50.', integer(0, 50), { default: '0' }),
  ActionLogLineRoleArn: key('Role with which those are read; needed with them.', string()),
  Tags: key('Tags of the alarm.', tags(50)),
};

const state = printed({
  AlarmArn: 'ARN of the alarm, as `describe-alarms` prints it.',
  AlarmConfigurationUpdatedTimestamp: 'When it was last changed, as `describe-alarms` prints it.',
  StateValue: 'Its state, as `describe-alarms` prints it.',
  StateReason: 'Why, as `describe-alarms` prints it.',
  StateReasonData: 'The same as JSON, as `describe-alarms` prints it.',
  StateUpdatedTimestamp: 'Since when, as `describe-alarms` prints it.',
  StateTransitionedTimestamp: 'When the state changed, as `describe-alarms` prints it.',
  EvaluationState: 'Whether it can be evaluated, as `describe-alarms` prints it.',
  ActionsSuppressedBy: 'What keeps its actions from running, as `describe-alarms` prints it.',
  ActionsSuppressedReason: 'Why, as `describe-alarms` prints it.',
});

const fewer = 'SNS topics, Lambda functions, OpsItems or incidents';
const metricKeys = { ...metric, ...actionKeys() };
const compositeKeys = { ...composite, ...actionKeys(fewer) };
const logKeys = { ...log, ...actionKeys(fewer) };

const excluded = list(
  object(
    {
      StartTime: key('When it begins: `2026-11-27T00:00:00`.', string(), { required: 'error' }),
      EndTime: key('When it ends.', string(), { required: 'error' }),
    },
    strict,
  ),
);

const detector: Readonly<Record<string, Key>> = {
  SingleMetricAnomalyDetector: key(
    'A metric whose usual values are learned.',
    object(
      {
        AccountId: key('Account of the metric.', string({ length: [1, 255] })),
        Namespace: namespace,
        MetricName: metricName,
        Dimensions: dimensions,
        Stat: key('The statistic.', stat),
      },
      strict,
    ),
  ),
  MetricMathAnomalyDetector: key(
    'The result of an expression whose usual values are learned.',
    object({ MetricDataQueries: key('Metrics and expressions.', list(query)) }, strict),
  ),
  Configuration: key(
    'What is left out while it learns.',
    object(
      {
        ExcludedTimeRanges: key('Times that are not usual, such as a sale.', excluded),
        MetricTimezone: key('Time zone of the metric, for summer time.', string({ length: [0, 50] })),
      },
      strict,
    ),
  ),
  MetricCharacteristics: key(
    'What is known of the metric.',
    object({ PeriodicSpikes: key('Whether it has spikes at the same times.', yesNo('It has.', 'It hasn’t.')) }, strict),
  ),
  ...printed({
    Namespace: 'Namespace of the metric; `SingleMetricAnomalyDetector` has it now.',
    MetricName: 'Name of the metric; `SingleMetricAnomalyDetector` has it now.',
    Dimensions: ['Dimensions of the metric; `SingleMetricAnomalyDetector` has them now.', any],
    Stat: 'The statistic; `SingleMetricAnomalyDetector` has it now.',
  }),
};

const shown = (keys: Readonly<Record<string, Key>>): Schema => object({ ...keys, ...state }, strict);

const printedList = (about: string, keys: Readonly<Record<string, Key>>): Key => key(about, list(shown(optional(keys))));

const printedAlarms = object(
  {
    MetricAlarms: printedList('Metric alarms, as `describe-alarms` prints them.', metricKeys),
    CompositeAlarms: printedList('Composite alarms, as `describe-alarms` prints them.', compositeKeys),
    LogAlarms: printedList('Log alarms, as `describe-alarms` prints them.', logKeys),
    ...printed({ NextToken: 'Where the next page begins.' }),
  },
  strict,
);

/** Those of resources, by their type. */
export const metricSchema = object(metricKeys, strict);
export const compositeSchema = object(compositeKeys, strict);
/** Templates have warm-up besides. Source: the template reference of AWS::CloudWatch::LogAlarm, by aws-service-spec 0.1.216. Checked 2026-12-01. */
export const logSchema = object(
  {
    ...logKeys,
    WarmUpConfiguration: key(
      'What happens before the first results are in.',
      object(
        {
          WarmUpPeriodDurationInMinutes: key('How long that is, in minutes.', integer(0)),
          OnlyStartEvaluatingAfterWarmUpPeriodEnds: key('Whether the alarm waits for the end of that time.', yesNo('It does.', 'It doesn’t.')),
        },
        strict,
      ),
    ),
  },
  strict,
);
export const detectorSchema = object(detector, strict);

/** Where nothing tells yet what it is, all of them are offered. */
const undecided = { ...optional({ ...detector, ...logKeys, ...compositeKeys, ...metricKeys }), ...state };

export const schema = cases(
  [
    ...['MetricAlarms', 'CompositeAlarms', 'LogAlarms'].map((has) => ({ when: { has }, use: printedAlarms })),
    { when: { has: 'AlarmRule' }, use: shown(compositeKeys) },
    ...['ScheduledQueryConfiguration', 'QueryResultsToEvaluate'].map((has) => ({ when: { has }, use: shown(logKeys) })),
    ...['SingleMetricAnomalyDetector', 'MetricMathAnomalyDetector'].map((has) => ({ when: { has }, use: object(detector, strict) })),
    ...Object.keys(metric)
      .filter((name) => !Object.hasOwn(log, name))
      .map((has) => ({ when: { has }, use: shown(metricKeys) })),
  ],
  object(undecided, strict),
);
