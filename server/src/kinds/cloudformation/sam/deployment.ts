import { key, list, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { yesNo } from './parts.ts';

const canary = (minutes: number): string => `10 percent of the traffic first, the rest ${minutes} minutes later.`;
const linear = (minutes: number): string => `10 percent more every ${minutes === 1 ? 'minute' : `${minutes} minutes`}.`;

/**
 * How traffic moves to a new version of a function. Each name means `CodeDeployDefault.Lambda` and itself; any other is taken for a deployment
 * configuration of CodeDeploy. Source: samtranslator/model/preferences/deployment_preference_collection.py and safe_lambda_deployments.rst at
 * commit 7000d0a, checked 2026-11-30.
 */
const types = oneOf(
  {
    AllAtOnce: 'All traffic in one step.',
    Canary10Percent5Minutes: canary(5),
    Canary10Percent10Minutes: canary(10),
    Canary10Percent15Minutes: canary(15),
    Canary10Percent30Minutes: canary(30),
    Linear10PercentEvery1Minute: linear(1),
    Linear10PercentEvery2Minutes: linear(2),
    Linear10PercentEvery3Minutes: linear(3),
    Linear10PercentEvery10Minutes: linear(10),
  },
  { others: 'hint', slips: 'warning', why: 'Any other name must be that of your own CodeDeploy deployment configuration.' },
);

const hook = (when: string): ReturnType<typeof key> =>
  key(
    `A Lambda function that runs ${when}. It must report its result with \`codedeploy:PutLifecycleEventHookExecutionStatus\`; the generated role can only invoke functions whose names begin with \`CodeDeployHook_\`.`,
    text(),
  );

/** The gradual deployment of a function. */
export const deploymentPreference = (cfn: Borrow): ObjectOf =>
  object({
    Type: key('In one step, or in several.', types),
    Alarms: key('CloudWatch alarms. If one goes off, CodeDeploy moves the traffic back to the previous version.', list(text())),
    Hooks: key('Functions that check the new version.', object({ PreTraffic: hook('before traffic moves'), PostTraffic: hook('after all traffic has moved') })),
    Enabled: yesNo('Whether deployments are gradual.', 'CodeDeploy moves the traffic.', 'The alias moves at once.', { default: 'true' }),
    PassthroughCondition: yesNo(
      'Whether the function’s condition also applies to the deployment group.',
      'No function, no deployment group.',
      'The deployment group is always created.',
      { default: 'false' },
    ),
    Role: key('The role that CodeDeploy uses to move traffic. Without one, SAM creates `CodeDeployServiceRole`.', text()),
    TriggerConfigurations: cfn('SNS topics that are notified of the deployment.', 'AWS::CodeDeploy::DeploymentGroup.TriggerConfigurations'),
  });
