import { type Fact, perRoot, select } from '../../core/fact.ts';
import { textAt } from '../cli-input/computed.ts';

/** Alarms of a file: itself, or what `describe-alarms` prints. */
const alarmsIn = (root: Fact): readonly Fact[] => [
  root,
  ...select(root, '/MetricAlarms/*'),
  ...select(root, '/CompositeAlarms/*'),
  ...select(root, '/LogAlarms/*'),
];

export const has = (fact: Fact, key: string): boolean => select(fact, `/${key}`).length > 0;

/** Those that watch a metric, an expression or a query. */
export const metricAlarmsIn = perRoot((root): readonly Fact[] =>
  alarmsIn(root).filter(
    (fact) =>
      ['MetricName', 'Metrics', 'EvaluationPeriods', 'ComparisonOperator', 'EvaluationCriteria'].some((key) => has(fact, key)) &&
      !has(fact, 'QueryResultsToEvaluate'),
  ),
);

export const compositeAlarmsIn = perRoot((root): readonly Fact[] => alarmsIn(root).filter((fact) => has(fact, 'AlarmRule')));

/** All alarms with actions. */
export const actingIn = perRoot((root): readonly Fact[] =>
  alarmsIn(root).filter((fact) => ['AlarmActions', 'OKActions', 'InsufficientDataActions'].some((key) => has(fact, key))),
);

/** Metrics and expressions of an alarm or a detector. */
export const queriesOf = (fact: Fact): readonly Fact[] => [...select(fact, '/Metrics/*'), ...select(fact, '/MetricMathAnomalyDetector/MetricDataQueries/*')];

/** All of them in a file, by the list that they stand in. */
export const queryListsIn = perRoot((root): readonly (readonly Fact[])[] =>
  alarmsIn(root)
    .map(queriesOf)
    .filter((queries) => queries.length > 0),
);

/** A metric with its dimensions, wherever one is named. */
export type Watched = { readonly fact: Fact; readonly namespace: string | undefined; readonly name: string | undefined; readonly dimensions: readonly Fact[] };

export const watchedIn = perRoot((root): readonly Watched[] =>
  alarmsIn(root)
    .flatMap((fact) => [fact, ...queriesOf(fact).flatMap((query) => select(query, '/MetricStat/Metric')), ...select(fact, '/SingleMetricAnomalyDetector')])
    .filter((fact) => has(fact, 'MetricName'))
    .map((fact) => ({ fact, namespace: textAt(fact, '/Namespace'), name: textAt(fact, '/MetricName'), dimensions: select(fact, '/Dimensions/*') })),
);

/** Periods, with the fact of each. */
export const periodsOf = (alarm: Fact): readonly Fact[] => [
  ...select(alarm, '/Period'),
  ...queriesOf(alarm).flatMap((query) => [...select(query, '/Period'), ...select(query, '/MetricStat/Period')]),
];

/** Whether an alarm watches the band of an anomaly detector. */
export const isOfBand = (alarm: Fact): boolean => has(alarm, 'ThresholdMetricId');
