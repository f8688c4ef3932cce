import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { isEmpty } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { isComputed } from '../../computed.ts';
import { platformOf } from '../platform.ts';
import { isZero } from './version-quoted.ts';

/**
 * The agent refuses another version; for Lambda and ECS only the user guide does, and many run with 1.
 * Source: aws-codedeploy-agent 800eb28, application_specification.rb; user guide, reference-appspec-file-structure.html. Checked 2026-11-23.
 */
export const versionValue: Rule = {
  id: 'appspec/version-value',
  severity: 'warning',
  on: ['/version'],
  check(fact, { root, report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || isEmpty(node) || isZero(node.text) || isComputed(node.text)) return;
    const platform = platformOf(root);
    const severity = platform === 'ec2' ? 'error' : platform && /^1(\.0)?$/.test(node.text) ? 'information' : 'warning';
    report(node, `Invalid value ${code(node.text)} for \`version\`. Expected \`0.0\`.`, {
      severity,
      fix: { title: 'Change to `0.0`', operations: [{ op: 'set', path: pathOf(fact), to: '0.0', quoted: false }] },
    });
  },
};
