import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { osOf } from '../bundle.ts';
import { platformOf } from '../platform.ts';

/**
 * Source: aws-codedeploy-agent 800eb28, command_executor.rb (app_spec_real_path) and hook_executor.rb (parse_app_spec); 0764f30,
 * lifecycle_event/executor.rs (resolve_appspec_path). Checked 2026-11-30.
 */
export const fileNameRule: Rule = {
  id: 'appspec/file-name',
  severity: 'hint',
  on: [''],
  check({ node }, { root, fileName, report }) {
    const first = node.type === 'map' ? node.entries[0] : undefined;
    if (!first || fileName === '' || fileName === 'appspec.yml' || /\.json$/i.test(fileName) || platformOf(root) !== 'ec2') return;
    if (fileName === 'appspec.yaml')
      report(first.keySpan, 'Version 1 of the agent looks for `appspec.yml` when it runs scripts; version 2 takes `appspec.yaml` too. Expected `appspec.yml`.');
    else if (/^appspec\.ya?ml$/i.test(fileName)) {
      if (osOf(root) === 'linux')
        report(first.keySpan, `The agent looks for \`appspec.yml\`, and on Linux ${code(fileName)} is another file. Expected \`appspec.yml\`.`, {
          severity: 'warning',
        });
    } else report(first.keySpan, `The agent does not look for an AppSpec named ${code(fileName)}. Expected \`appspec.yml\`.`);
  },
};
