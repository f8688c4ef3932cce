import type { Rule } from '../../../core/kind.ts';
import { undecided } from '../schema.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb (parse_os); user guide, reference-appspec-file-structure-resources.html. Checked 2026-11-23. */
export const platformMissing: Rule = {
  id: 'appspec/platform-missing',
  severity: 'error',
  on: [''],
  check({ node, schema, children }, { report }) {
    // A key that nobody knows may be the missing one, misspelled.
    if (schema !== undecided || node.type !== 'map' || node.broken || children.some(({ key, entry, node }) => !key || entry?.half || node.broken)) return;
    const [first] = node.entries;
    if (first) report(first.keySpan, 'Nothing says what is deployed. Expected `os` for a server, or `Resources` for Lambda or ECS.', { typing: node });
  },
};
