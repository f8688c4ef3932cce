import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { find, givenAround, givenIn, is } from '../given.ts';

/** Source: Elastic Beanstalk guide, using-features-managing-env-types.html, checked 2026-11-30. */
export const singleInstance: Rule = {
  id: 'ebextensions/single-instance',
  severity: 'warning',
  on: [''],
  check({ node }, { report, around, fileName }) {
    const own = givenIn(node);
    const type = find(givenAround(node, { around, fileName }), 'aws:elasticbeanstalk:environment', 'EnvironmentType');
    if (!is(type, 'SingleInstance')) return;
    const balancer = find(own, 'aws:elasticbeanstalk:environment', 'LoadBalancerType');
    const policy = find(own, 'aws:elasticbeanstalk:command', 'DeploymentPolicy');
    const unfit = [...(balancer ? [balancer] : []), ...(policy && is(policy, 'Rolling', 'RollingWithAdditionalBatch', 'TrafficSplitting') ? [policy] : [])];
    for (const given of unfit)
      report(
        given.span,
        `A single-instance environment has no load balancer, so ${code(given.option)} ${given === balancer ? 'has no effect' : `can't be ${code(given.text ?? '')}`}.`,
        {
          fix: { title: `Remove ${code(given.option)}`, operations: [{ op: 'remove', path: given.path }], suggestion: true },
        },
      );
  },
};
