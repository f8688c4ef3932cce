import type { Rule } from '../../../core/kind.ts';
import { checkFiles } from '../../cloudformation/rules/init-file.ts';

/** Elastic Beanstalk hands files to `cfn-init`. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const file: Rule = {
  id: 'ebextensions/file',
  severity: 'error',
  on: [''],
  check: (root, { report }) => checkFiles([root], report),
};
