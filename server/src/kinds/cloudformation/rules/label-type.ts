import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code, isYes } from '../../../core/words.ts';

const interfaces = '/Metadata/AWS::CloudFormation::Interface';

/** Source: template reference, aws-resource-cloudformation-interface.html: both are strings; cfn-lint 1.51, E4001. Checked 2026-11-30. */
export const labelType: Rule = {
  id: 'cloudformation/label-type',
  severity: 'hint',
  on: [`${interfaces}/ParameterLabels/*/default`, `${interfaces}/ParameterGroups/*/Label/default`],
  byPart: true,
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.broken || node.style !== 'plain' || !/^(?:true|false|yes|no|on|off|[-+]?[\d.]+)$/i.test(node.text)) return;
    const becomes = /^[-+\d.]/.test(node.text) ? 'a number' : isYes(node.text) ? '`true`' : '`false`';
    report(node, `The label ${code(node.text)} is ${becomes} to YAML. Expected a string: put it in quotes.`, {
      fix: { title: 'Put it in quotes', operations: [{ op: 'set', path: pathOf(fact), to: node.text, quoted: true }] },
    });
  },
};
