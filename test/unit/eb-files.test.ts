import { cron } from '../../server/src/kinds/eb-cron/kind.ts';
import { envYaml } from '../../server/src/kinds/eb-env-yaml/kind.ts';
import { everyKey } from '../support/every-key.ts';

/** Periodic tasks as the guide has them. Source: Elastic Beanstalk guide, using-features-managing-env-tiers.html, checked 2026-11-30. */
describe('periodic tasks of all forms', () => {
  const schedules = ['0 */12 * * *', '0 23 * * *', '*/5 9-17 * * MON-FRI', '30 4 1,15 * *', '0 0 1 JAN *', '15 10 * * 0'];
  const task = (schedule: string, index: number): string => `{"name": "task-${index}", "url": "/tasks/${index}", "schedule": "${schedule}"}`;
  everyKey(
    cron,
    [1, 2, 3, 4, 5, 6]
      .map((count) => `{"version": 1, "cron": [${schedules.slice(0, count).map(task).join(', ')}]}`)
      .concat(schedules.map((schedule, index) => `{"version": 1, "cron": [${task(schedule, index)}]}`)),
    ['cron', 'cron/*/name', 'cron/*/schedule', 'cron/*/url', 'version'],
  );
});

/** Manifests with the keys of the guide and some options of each sort. Source: Elastic Beanstalk guide, environment-cfg-manifest.html and command-options-general.html, checked 2026-11-30. */
describe('environment manifests of all forms', () => {
  const options: Readonly<Record<string, readonly string[]>> = {
    'aws:autoscaling:asg': ['"MinSize": "1"', '"MaxSize": "4"', '"Cooldown": "360"'],
    'aws:autoscaling:trigger': ['"MeasureName": "CPUUtilization"', '"LowerThreshold": "20"', '"UpperThreshold": "80"'],
    'aws:ec2:instances': ['"InstanceTypes": "t3.small,t3.medium"', '"EnableSpot": "true"'],
    'aws:elasticbeanstalk:command': ['"DeploymentPolicy": "Rolling"', '"BatchSizeType": "Percentage"', '"BatchSize": "30"', '"Timeout": "900"'],
    'aws:elasticbeanstalk:environment': ['"EnvironmentType": "LoadBalanced"', '"LoadBalancerType": "application"'],
    'aws:elasticbeanstalk:healthreporting:system': ['"SystemType": "enhanced"'],
    'aws:elasticbeanstalk:managedactions': ['"ManagedActionsEnabled": "false"', '"PreferredStartTime": "Tue:09:00"'],
    'aws:elasticbeanstalk:cloudwatch:logs': ['"StreamLogs": "true"', '"DeleteOnTerminate": "false"', '"RetentionInDays": "7"'],
  };
  const settings = Object.entries(options).flatMap(([namespace, all]) => all.map((option) => `{"${namespace}": {${option}}}`));
  const tiers = ['{"Name": "WebServer", "Type": "Standard"}', '{"Name": "Worker", "Type": "SQS/HTTP", "Version": "3.0"}'];
  const stacks = [
    '"SolutionStack": "64bit Amazon Linux 2023 v4.3.0 running Docker"',
    '"Platform": {"PlatformArn": "arn:aws:elasticbeanstalk:eu-west-1::platform/Docker running on 64bit Amazon Linux 2023/4.3.0"}',
  ];
  everyKey(
    envYaml,
    settings.map(
      (setting, index) =>
        `{"AWSConfigurationTemplateVersion": "1.1.0.0", ${stacks[index % 2]}, "EnvironmentName": "shop+", "CName": "shop+", "EnvironmentTier": ${tiers[index % 2]}, "OptionSettings": ${setting}}`,
    ),
    [
      'AWSConfigurationTemplateVersion',
      'CName',
      'EnvironmentName',
      'EnvironmentTier',
      'EnvironmentTier/Name',
      'EnvironmentTier/Type',
      'EnvironmentTier/Version',
      'OptionSettings',
      ...Object.entries(options).flatMap(([namespace, all]) => [
        `OptionSettings/${namespace}`,
        ...all.map((option) => `OptionSettings/${namespace}/${option.split('"')[1]}`),
      ]),
      'Platform',
      'Platform/PlatformArn',
      'SolutionStack',
    ].sort(),
  );
});
