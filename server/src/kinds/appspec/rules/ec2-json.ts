import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { platformOf } from '../platform.ts';

/** Source: CodeDeploy user guide, reference-appspec-file.html, checked 2026-11-23. */
export const ec2Json: Rule = {
  id: 'appspec/ec2-json',
  severity: 'warning',
  on: [''],
  check({ node }, { root, fileName, report }) {
    if (node.type !== 'map' || !node.entries[0] || !/\.json$/i.test(fileName) || platformOf(root) !== 'ec2') return;
    report(node.entries[0].keySpan, `${code(fileName)} is a JSON file, and the AppSpec of a server is YAML. Expected \`appspec.yml\`.`);
  },
};
