import { type Key, key, number, object, oneOf } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';

/**
 * A deployment configuration of CodeDeploy.
 * Source: botocore codedeploy/2014-10-06 of 2026-08-07: CreateDeploymentConfig and GetDeploymentConfig; CodeDeploy user guide,
 * deployment-configurations-create.html. Checked 2026-11-30.
 */

const hosts = (of: string): Readonly<Record<string, Key>> => ({
  type: key('How they are counted.', oneOf({ HOST_COUNT: 'As a number.', FLEET_PERCENT: `As a percentage of ${of}.` })),
  value: key('The number or percentage.', number({ min: 0, integer: true })),
});

const minutes = (about: string): Key => key(about, number({ min: 1, integer: true }));
const percent = (about: string): Key => key(about, number({ min: 1, max: 99, integer: true }));
const seconds = (about: string): Key => key(about, number({ min: 0, integer: true }));

const created: Readonly<Record<string, Key>> = {
  deploymentConfigName: key('Name of the configuration, which does not begin with `CodeDeployDefault.`.', string({ length: [1, 100] }), {
    required: 'error',
    mistaken: ['configName'],
  }),
  computePlatform: key(
    'What it is for.',
    oneOf({ Server: 'EC2 and on-premises instances.', Lambda: 'Functions.', ECS: { about: 'Services of ECS.', mistaken: ['Ecs'] } }),
    { default: 'Server' },
  ),
  minimumHealthyHosts: key('How many instances must stay healthy while it deploys; servers only.', object(hosts('all instances'), strict)),
  trafficRoutingConfig: key(
    'How traffic goes over to the new version; Lambda and ECS only.',
    object(
      {
        type: key(
          'How it goes over.',
          oneOf({
            TimeBasedCanary: { about: 'In two steps.', mistaken: ['Canary'] },
            TimeBasedLinear: { about: 'In equal steps.', mistaken: ['Linear'] },
            AllAtOnce: 'At once.',
          }),
        ),
        timeBasedCanary: key(
          'The two steps.',
          object({ canaryPercentage: percent('Percentage of the first step.'), canaryInterval: minutes('Minutes until the rest follows.') }, strict),
        ),
        timeBasedLinear: key(
          'The equal steps.',
          object({ linearPercentage: percent('Percentage of each step.'), linearInterval: minutes('Minutes between two steps.') }, strict),
        ),
      },
      strict,
    ),
  ),
  zonalConfig: key(
    'Makes the deployment go through one Availability Zone at a time; servers only.',
    object(
      {
        monitorDurationInSeconds: seconds('Seconds to wait after a zone.'),
        firstZoneMonitorDurationInSeconds: seconds('Seconds to wait after the first zone.'),
        minimumHealthyHostsPerZone: key('How many instances of a zone must stay healthy.', object(hosts('those of the zone'), strict)),
      },
      strict,
    ),
  ),
};

export const configuration = {
  created,
  printed: {
    ...optional(created),
    ...printed({
      deploymentConfigId: 'ID of the configuration, as `get-deployment-config` prints it.',
      createTime: 'When it was created, as `get-deployment-config` prints it.',
    }),
  },
} as const;
