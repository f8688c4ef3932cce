import type { Rule } from '../../../core/kind.ts';
import { checkModes } from '../../cloudformation/rules/init-mode.ts';

/** Elastic Beanstalk hands files to `cfn-init`. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const fileMode: Rule = {
  id: 'ebextensions/file-mode',
  severity: 'error',
  on: [''],
  check: (root, context) => checkModes([root], context),
};
