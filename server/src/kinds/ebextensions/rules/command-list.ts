import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { checkCommands } from '../../cloudformation/rules/init-command.ts';

/** Elastic Beanstalk hands commands to `cfn-init`. Source: Elastic Beanstalk guide, customize-containers-ec2.html, checked 2026-11-30. */
export const commandList: Rule = {
  id: 'ebextensions/command-list',
  severity: 'warning',
  on: [''],
  check: (root, { report }) => checkCommands([...select(root, '/commands/*'), ...select(root, '/container_commands/*')], report),
};
