import { any, type Key, key, list, number, object, oneOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/** How a service is deployed. Source: botocore ecs/2014-11-13 of 2026-08-07, DeploymentConfiguration. Checked 2026-11-30. */

const integer = (min: number, max?: number): ReturnType<typeof number> => number({ min, ...(max === undefined ? {} : { max }), integer: true });

const breaker = object(
  {
    enable: key('Whether a deployment that never gets steady fails.', yesNo('It does.', 'It goes on trying.'), { required: 'error' }),
    rollback: key('Whether the service then goes back to the last deployment that was completed.', yesNo('It does.', 'It stays as it is.'), {
      required: 'error',
    }),
    resetOnHealthyTask: key('Whether a healthy task sets the count of failures to 0.', yesNo('It does.', 'It does not.'), { default: 'true' }),
    thresholdConfiguration: key(
      'How many tasks may fail.',
      object(
        {
          type: key(
            'How they are counted.',
            oneOf({ COUNT: 'As a number.', BOUNDED_PERCENT: 'As a percentage, within limits.', UNBOUNDED_PERCENT: 'As a percentage.' }),
            { required: 'error' },
          ),
          value: key('The number or percentage.', number({ integer: true }), { required: 'error' }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const hook = object(
  {
    targetType: key('What it does.', oneOf({ AWS_LAMBDA: 'It calls a function.', PAUSE: 'It waits for `continue-service-deployment`.' }), {
      default: 'AWS_LAMBDA',
    }),
    hookTargetArn: key('ARN of the function.', string()),
    roleArn: key('ARN of the role with which ECS calls the function.', string()),
    lifecycleStages: key(
      'When it runs.',
      list(
        oneOf({
          RECONCILE_SERVICE: 'A deployment begins while more than one revision is active.',
          PRE_SCALE_UP: 'Before the new tasks start.',
          POST_SCALE_UP: 'The new tasks run.',
          TEST_TRAFFIC_SHIFT: 'Test traffic goes over; functions only.',
          POST_TEST_TRAFFIC_SHIFT: 'All test traffic is there.',
          PRE_PRODUCTION_TRAFFIC_SHIFT: 'Before traffic of users goes over; of several steps, before each.',
          PRODUCTION_TRAFFIC_SHIFT: 'Traffic of users goes over; functions only.',
          POST_PRODUCTION_TRAFFIC_SHIFT: 'All traffic is there.',
        }),
      ),
    ),
    hookDetails: key('What the function is told.', any),
    timeoutConfiguration: key(
      'How long it may take.',
      object(
        {
          timeoutInMinutes: key('Minutes, up to 20,160 (14 days).', integer(1, 20160), { default: '1440' }),
          action: key('What then happens.', oneOf({ CONTINUE: 'The deployment goes on.', ROLLBACK: 'It goes back.' }), { default: 'ROLLBACK' }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const bake = (about: string, value: string): Key => key(about, integer(0, 1440), { default: value });

export const deploymentConfiguration = object(
  {
    maximumPercent: key('The most tasks that may run while it deploys, as a percentage of those wanted.', integer(0), {
      default: '200, of a daemon 100',
      mistaken: ['maxPercent', 'maximumHealthyPercent'],
    }),
    minimumHealthyPercent: key('The least tasks that must run meanwhile, as a percentage of those wanted.', integer(0), {
      default: '100, of a daemon 0',
      mistaken: ['minHealthyPercent', 'minimumPercent'],
    }),
    deploymentCircuitBreaker: key('Ends a deployment whose tasks don’t become healthy; rolling updates only.', breaker),
    alarms: key(
      'Alarms of CloudWatch that fail a deployment.',
      object(
        {
          alarmNames: key('Names of the alarms.', list(string()), { required: 'error' }),
          enable: key('Whether they count.', yesNo('They do.', 'They don’t.'), { required: 'error' }),
          rollback: key('Whether the service then goes back.', yesNo('It does.', 'It stays as it is.'), { required: 'error' }),
        },
        strict,
      ),
    ),
    strategy: key(
      'How new tasks take over.',
      oneOf({
        ROLLING: 'They replace the old ones bit by bit.',
        BLUE_GREEN: 'All of them start, then all traffic goes over.',
        LINEAR: 'All of them start, then traffic goes over in equal steps.',
        CANARY: 'All of them start, then some traffic goes over, then the rest.',
      }),
      { default: 'ROLLING' },
    ),
    bakeTimeInMinutes: key('Minutes for which old and new tasks run side by side after the traffic went over.', integer(0, 1440)),
    lifecycleHooks: key('What runs between the stages.', list(hook)),
    linearConfiguration: key(
      'The equal steps.',
      object(
        {
          stepPercent: key('Percentage of each step, 3 to 100.', number({ min: 3, max: 100 }), { default: '10' }),
          stepBakeTimeInMinutes: bake('Minutes between two steps.', '6'),
        },
        strict,
      ),
    ),
    canaryConfiguration: key(
      'The first step.',
      object(
        {
          canaryPercent: key('Its percentage, 0.1 to 100.', number({ min: 0.1, max: 100 }), { default: '5' }),
          canaryBakeTimeInMinutes: bake('Minutes until the rest follows.', '10'),
        },
        strict,
      ),
    ),
  },
  strict,
);
