import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { platformOf } from '../platform.ts';

/** Source: aws-codedeploy-agent 800eb28, application_specification.rb (parse_version), checked 2026-11-23. */
export const versionQuoted: Rule = {
  id: 'appspec/version-quoted',
  severity: 'error',
  on: ['/version'],
  check(fact, { root, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.style === 'plain' || !isZero(node.text) || platformOf(root) !== 'ec2') return;
    report(node, `${code(node.text)} in quotes is a string, and the agent compares the version with a number. Expected \`0.0\` without quotes.`, {
      fix: { title: 'Take the quotes away', operations: [{ op: 'set', path: pathOf(fact), to: '0.0', quoted: false }] },
    });
  },
};

/** Whether a version is the only one there is: 0.0, also written as 0. */
export const isZero = (text: string): boolean => /^0(\.0*)?$/.test(text);
