import { flag, type Key, key, list, number, object, oneOf, type Schema, type TextOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';
import { metrics } from './dimensions.ts';

/** The sorts of policies. Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, PutScalingPolicy. Checked 2026-11-30. */

const seconds = (about: string, value?: string): Key => key(about, number({ min: 0, integer: true }), value ? { default: value } : {});
const bounded = (max: number): TextOf => string({ length: [1, max] });

const dimension = object(
  { Name: key('Name of the dimension.', string(), { required: 'error' }), Value: key('Its value.', string(), { required: 'error' }) },
  strict,
);
const boundedDimension = object(
  { Name: key('Name of the dimension.', bounded(255), { required: 'error' }), Value: key('Its value.', bounded(1024), { required: 'error' }) },
  strict,
);
const statistic = oneOf({
  Average: 'The average.',
  Minimum: 'The least.',
  Maximum: 'The greatest.',
  SampleCount: 'How many values there are.',
  Sum: 'The sum.',
});

const query = object(
  {
    Id: key('A short name for the result.', bounded(255), { required: 'error' }),
    Expression: key('Metric math over other results; or `MetricStat`.', bounded(2048)),
    MetricStat: key(
      'A metric; or `Expression`.',
      object(
        {
          Metric: key(
            'Which one.',
            object(
              {
                MetricName: key('Name of the metric.', bounded(255)),
                Namespace: key('Namespace of the metric.', bounded(255)),
                Dimensions: key('Its dimensions.', list(boundedDimension)),
              },
              strict,
            ),
            { required: 'error' },
          ),
          Stat: key('The statistic.', string(), { required: 'error' }),
          Unit: key('The unit.', bounded(1023)),
        },
        strict,
      ),
    ),
    Label: key('Words about it.', string()),
    ReturnData: key('Whether this is the result that counts; one is.', yesNo('It is.', 'It is for other expressions.'), { default: 'true' }),
  },
  strict,
);

export const tracking: Readonly<Record<string, Key>> = {
  TargetValue: key('The value at which the metric is kept.', number(), { required: 'error', mistaken: ['Target'] }),
  PredefinedMetricSpecification: key(
    'A metric of AWS; or `CustomizedMetricSpecification`.',
    object(
      {
        PredefinedMetricType: key(
          'Which one.',
          oneOf(Object.fromEntries(Object.entries(metrics).map(([name, [, about]]) => [name, about])), { others: 'warning', slips: 'error' }),
          { required: 'error' },
        ),
        ResourceLabel: key(
          'The load balancer and target group, for `ALBRequestCountPerTarget`: the last parts of their ARNs, `app/shop/778d41231b141a0f/targetgroup/orders/943f017f100becff`.',
          bounded(1023),
        ),
      },
      strict,
    ),
  ),
  CustomizedMetricSpecification: key(
    'A metric of your own.',
    object(
      {
        MetricName: key('Name of the metric.', string()),
        Namespace: key('Namespace of the metric.', string()),
        Dimensions: key('Its dimensions, as it was published.', list(dimension)),
        Statistic: key('The statistic.', statistic),
        Unit: key('The unit.', string()),
        Metrics: key('Several metrics and metric math, in place of the others.', list(query)),
      },
      strict,
    ),
  ),
  ScaleOutCooldown: seconds('Seconds until it scales out again.'),
  ScaleInCooldown: seconds('Seconds until it scales in again.'),
  DisableScaleIn: key('Whether it only scales out.', flag('It only scales out.', 'It scales in too.', { others: 'warning' }), { default: 'false' }),
};

export const steps: Readonly<Record<string, Key>> = {
  AdjustmentType: key(
    'What the numbers of the steps mean.',
    oneOf({
      ChangeInCapacity: 'So many more, or fewer.',
      PercentChangeInCapacity: 'So many percent more, or fewer.',
      ExactCapacity: 'Exactly so many.',
    }),
  ),
  StepAdjustments: key(
    'The steps: how much for which distance from the threshold of the alarm.',
    list(
      object(
        {
          MetricIntervalLowerBound: key('Where the step begins, counted from the threshold; without it, at minus infinity.', number()),
          MetricIntervalUpperBound: key('Where it ends; without it, at infinity.', number()),
          ScalingAdjustment: key('How much it changes.', number({ integer: true }), { required: 'error' }),
        },
        strict,
      ),
    ),
  ),
  MinAdjustmentMagnitude: key('The least change; with `PercentChangeInCapacity`.', number({ integer: true })),
  Cooldown: seconds('Seconds until another change.', '300'),
  MetricAggregationType: key('What of the metric counts.', oneOf({ Average: 'The average.', Minimum: 'The least.', Maximum: 'The greatest.' }), {
    default: 'Average',
  }),
};

const ofPrediction = (about: string): Key =>
  key(
    about,
    object(
      {
        PredefinedMetricType: key('Which one, such as `ECSServiceCPUUtilization`.', bounded(128), { required: 'error' }),
        ResourceLabel: key('The target group, for request counts.', bounded(1023)),
      },
      strict,
    ),
  );
const queries = (about: string): Key => key(about, object({ MetricDataQueries: key('The metrics.', list(query), { required: 'error' }) }, strict));

export const prediction: Schema = object(
  {
    MetricSpecifications: key(
      'What is forecast.',
      list(
        object(
          {
            TargetValue: key('The value at which the metric is kept.', number(), { required: 'error' }),
            PredefinedMetricPairSpecification: ofPrediction('A pair of metrics of AWS, for load and scaling.'),
            PredefinedScalingMetricSpecification: ofPrediction('A metric of AWS for scaling.'),
            PredefinedLoadMetricSpecification: ofPrediction('A metric of AWS for the load.'),
            CustomizedScalingMetricSpecification: queries('A metric of your own for scaling.'),
            CustomizedLoadMetricSpecification: queries('A metric of your own for the load.'),
            CustomizedCapacityMetricSpecification: queries('A metric of your own for the capacity.'),
          },
          strict,
        ),
      ),
      { required: 'error' },
    ),
    Mode: key('What becomes of the forecast.', oneOf({ ForecastOnly: 'You look at it.', ForecastAndScale: 'It scales.' }), { default: 'ForecastOnly' }),
    SchedulingBufferTime: key('Seconds by which it scales earlier.', number({ min: 0, max: 3600, integer: true }), { default: '300' }),
    MaxCapacityBreachBehavior: key(
      'What happens when the forecast is above the maximum.',
      oneOf({ HonorMaxCapacity: 'The maximum counts.', IncreaseMaxCapacity: 'The maximum is raised.' }),
      { default: 'HonorMaxCapacity' },
    ),
    MaxCapacityBuffer: key('Percentage above the forecast; with `IncreaseMaxCapacity`.', number({ min: 0, max: 100, integer: true })),
  },
  strict,
);
