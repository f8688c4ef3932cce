import { type Key, key, list, number, object, oneOf, type Schema } from '../core/schema.ts';
import { described, strict, string } from './cli-input/shapes.ts';
import { yesNo } from './systems-manager/shapes.ts';

// What targets of rules and of schedules have in common. Source: botocore 1.43.11, events/2015-10-07 and scheduler/2021-06-30, checked 2026-11-30.

export const count = (min: number, max?: number): Schema => number({ integer: true, min, ...(max === undefined ? {} : { max }) });

export const taskCount = (max?: number): Key => key('How many tasks run.', count(1, max), { default: '1' });

const network = object(
  {
    awsvpcConfiguration: key(
      'Network of a task with the mode `awsvpc`; Fargate needs it.',
      object(
        {
          Subnets: key('Subnets of the task, up to 16.', list(string(), { max: 16 }), { required: 'error' }),
          SecurityGroups: key('Security groups of the task, up to 5; without them the default one.', list(string(), { max: 5 })),
          AssignPublicIp: key('Whether the task gets a public IP address.', oneOf({ ENABLED: 'It does.', DISABLED: 'It doesn’t.' }), { default: 'DISABLED' }),
        },
        strict,
      ),
    ),
  },
  strict,
);

/** For clusters of Amazon ECS; `more` has what differs. */
export const taskParameters = (more: Readonly<Record<string, Key>>): Key =>
  key(
    'For clusters of Amazon ECS: the task that runs.',
    object(
      {
        TaskDefinitionArn: key('ARN of the task definition; without a revision the latest one runs.', described(1600), { required: 'error' }),
        LaunchType: key('Where they run.', oneOf({ FARGATE: 'On Fargate.', EC2: 'On instances of the cluster.', EXTERNAL: 'On servers of your own.' })),
        NetworkConfiguration: key('Network of the tasks.', network),
        PlatformVersion: key('Platform version of Fargate.', described(64), { default: 'LATEST' }),
        Group: key('Task group.', described(255)),
        CapacityProviderStrategy: key(
          'Capacity providers, in place of a launch type.',
          list(
            object(
              {
                capacityProvider: key('Name of the capacity provider.', described(255), { required: 'error' }),
                weight: key('Its share of the tasks, 0 to 1,000.', count(0, 1000)),
                base: key('How many tasks it gets first.', count(0, 100000)),
              },
              strict,
            ),
            { max: 6 },
          ),
        ),
        EnableECSManagedTags: key('Whether ECS tags the tasks.', yesNo('It does.', 'It doesn’t.')),
        EnableExecuteCommand: key('Whether commands can be run in the containers.', yesNo('They can.', 'They can’t.')),
        PlacementConstraints: key(
          'Conditions for instances.',
          list(
            object(
              {
                type: key(
                  'What it asks for.',
                  oneOf({ distinctInstance: 'Each task on another instance.', memberOf: 'Instances that an expression matches.' }),
                ),
                expression: key('The expression of `memberOf`.', string({ length: [0, 2000] })),
              },
              strict,
            ),
            { max: 10 },
          ),
        ),
        PlacementStrategy: key(
          'How tasks are spread over instances.',
          list(
            object(
              {
                type: key('How.', oneOf({ random: 'By chance.', spread: 'Evenly over a field.', binpack: 'On as few instances as possible.' })),
                field: key('The field, such as `attribute:ecs.availability-zone`.', string({ length: [0, 255] })),
              },
              strict,
            ),
            { max: 5 },
          ),
        ),
        PropagateTags: key('Whose tags the tasks get.', oneOf({ TASK_DEFINITION: 'Those of the task definition.' })),
        ReferenceId: key('A reference of your own.', string({ length: [0, 1024] })),
        ...more,
      },
      strict,
    ),
  );

export const pipelineParameters: Key = key(
  'For pipelines of SageMaker AI.',
  object(
    {
      PipelineParameterList: key(
        'Parameters of the pipeline.',
        list(
          object(
            {
              Name: key('Name of the parameter.', described(256), { required: 'error' }),
              Value: key('Its value.', string({ length: [0, 1024] }), { required: 'error' }),
            },
            strict,
          ),
          { max: 200 },
        ),
      ),
    },
    strict,
  ),
);

export const retryPolicy: Key = key(
  'How long a delivery that fails is tried again.',
  object(
    {
      MaximumRetryAttempts: key('How often, 0 to 185.', count(0, 185), { default: '185' }),
      MaximumEventAgeInSeconds: key('Seconds after which an event is given up, 60 to 86,400.', count(60, 86400), { default: '86400' }),
    },
    strict,
  ),
);
