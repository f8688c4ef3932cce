import { factsIn, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

/** What YAML 1.1 takes for a boolean, and people for a word. */
const word = /^(?:yes|no|on|off)$/i;

/**
 * Source: CloudFormation user guide, template-formats.html: YAML 1.1; what CloudFormation answers: aws-cloudformation/rain, issue 319, aws/aws-cdk,
 * issue 875, aws/aws-cli, pull request 5257. Checked 2026-12-01.
 */
export const yamlBoolean: Rule = {
  id: 'cloudformation/yaml-boolean',
  severity: 'warning',
  on: [EACH_PART],
  byPart: true,
  check(part, { report }) {
    for (const fact of factsIn(part)) {
      const { node, schema } = fact;
      if (node.type !== 'scalar' || node.style !== 'plain' || node.tag !== undefined || schema.type !== 'text' || !word.test(node.text)) continue;
      if (!schema.values?.some(({ value }) => value === node.text)) continue;
      report(
        node,
        `Without quotes ${code(node.text)} is a boolean in CloudFormation’s YAML, and becomes ${code(/^(?:yes|on)$/i.test(node.text) ? 'true' : 'false')}. Expected quotes around it.`,
        { typing: node, fix: { title: 'Put it in quotes', operations: [{ op: 'quote', path: pathOf(fact) }] } },
      );
    }
  },
};
