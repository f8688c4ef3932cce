import type { Rule } from '../../../core/kind.ts';
import { find, givenIn } from '../given.ts';

/** Source: Elastic Beanstalk guide, command-options-general.html, aws:ec2:instances, checked 2026-11-30. */
export const instanceTypes: Rule = {
  id: 'ebextensions/instance-types',
  severity: 'warning',
  on: [''],
  check({ node }, { report }) {
    const all = givenIn(node);
    const one = find(all, 'aws:autoscaling:launchconfiguration', 'InstanceType');
    const several = find(all, 'aws:ec2:instances', 'InstanceTypes');
    // Elastic Beanstalk itself saves one type in both.
    if (!one || !several || (one.text !== undefined && one.text === several.text)) return;
    report(one.span, '`InstanceTypes` is set too and takes precedence. Expected only one of them.', {
      related: [{ start: several.span.start, end: several.span.end, message: 'These types take precedence.' }],
      fix: { title: 'Remove `InstanceType`', operations: [{ op: 'remove', path: one.path }], suggestion: true },
    });
  },
};
