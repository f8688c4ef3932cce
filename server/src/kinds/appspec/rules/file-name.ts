import type { Rule } from '../../../core/kind.ts';
import { quoted } from '../../../core/words.ts';
import { platformOf } from '../platform.ts';
import { page } from './file-name.md';

/** Source: aws-codedeploy-agent 800eb28, command_executor.rb (app_spec_real_path) and hook_executor.rb, checked 2026-11-23. */
export const fileNameRule: Rule = {
  id: 'appspec/file-name',
  severity: 'hint',
  page,
  on: [''],
  check({ node }, { root, fileName, report }) {
    if (node.type !== 'map' || !node.entries[0] || fileName === '' || /^appspec\.ya?ml$|\.json$/i.test(fileName) || platformOf(root) !== 'ec2') return;
    report(node.entries[0].keySpan, `${quoted(fileName)} is no name under which the agent looks for an AppSpec; expected appspec.yml.`);
  },
};
