import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { find, type Given, givenAround, givenIn, is } from '../given.ts';

const COMMAND = 'aws:elasticbeanstalk:command';

/** What deployment policies need. Source: Elastic Beanstalk guide, using-features.rolling-version-deploy.html and command-options-general.html, checked 2026-11-30. */
export const deploymentPolicy: Rule = {
  id: 'ebextensions/deployment-policy',
  severity: 'error',
  on: [''],
  check({ node }, { report, around, fileName }) {
    const own = givenIn(node);
    const all = givenAround(node, { around, fileName });
    const at = (namespace: string, option: string): Given | undefined => find(all, namespace, option);
    const here = (namespace: string, option: string): Given | undefined => find(own, namespace, option);
    const policy = at(COMMAND, 'DeploymentPolicy');
    const mine = here(COMMAND, 'DeploymentPolicy');
    const balancer = at('aws:elasticbeanstalk:environment', 'LoadBalancerType');
    if (mine?.value && is(mine, 'TrafficSplitting') && is(balancer, 'classic', 'network'))
      report(
        mine.value,
        `${code('TrafficSplitting')} requires an Application Load Balancer, but ${code('LoadBalancerType')} is ${code(balancer?.text ?? '')}. Expected ${code('application')} there.`,
      );
    if (mine?.value && is(mine, 'Immutable', 'TrafficSplitting') && is(at('aws:elasticbeanstalk:healthreporting:system', 'SystemType'), 'basic'))
      report(
        mine.value,
        `${code(mine.text ?? '')} requires enhanced health, but ${code('SystemType')} is ${code('basic')}. Expected ${code('enhanced')} there.`,
        {
          severity: 'warning',
        },
      );
    const size = here(COMMAND, 'BatchSize');
    if (size?.value && is(at(COMMAND, 'BatchSizeType'), 'Percentage') && Number(size.text) > 100)
      report(size.value, `${code('BatchSize')} is a percentage, because ${code('BatchSizeType')} says so. Expected 1 to 100.`);
    if (policy?.text === undefined) return;
    const isWithoutBatches = is(policy, 'AllAtOnce', 'Immutable', 'TrafficSplitting');
    const isWithoutShares = is(policy, 'AllAtOnce', 'Rolling', 'RollingWithAdditionalBatch', 'Immutable');
    const unused = [
      ...(isWithoutBatches ? ['BatchSize', 'BatchSizeType'].map((option) => here(COMMAND, option)) : []),
      ...(isWithoutShares ? ['NewVersionPercent', 'EvaluationTime'].map((option) => here('aws:elasticbeanstalk:trafficsplitting', option)) : []),
    ];
    for (const given of unused)
      if (given)
        report(given.span, `${code(given.option)} has no effect, because the deployment policy is ${code(policy.text)}.`, {
          severity: 'information',
          tag: 'unnecessary',
          fix: { title: `Remove ${code(given.option)}`, operations: [{ op: 'remove', path: given.path }], suggestion: true },
        });
  },
};
