import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb; 5a96830, types.rs (parse). Checked 2026-11-30. */
export const emptyFile: Rule = {
  id: 'appspec/empty-file',
  severity: 'information',
  on: [''],
  check({ node }, { text, report }) {
    if (!isEmpty(node) || node.broken) return;
    const end = /[\r\n]|$/.exec(text)?.index ?? 0;
    report({ start: 0, end }, 'This AppSpec has no keys, and a deployment with it fails. Expected `version` and what is deployed.', {
      typing: { start: 0, end: text.length },
    });
  },
};
