import type { Files } from '../../core/recognize.ts';

/**
 * A stack policy is JSON of any name: an update that it names (`Update:*`), or a logical ID with its prefix, tells it from policies of IAM,
 * which some call `stack-policy.json` too. In CodePipeline's template configuration it stands under a key.
 * Source: CloudFormation user guide, protect-stack-resources.html, checked 2026-11-30.
 */
export const stackPolicyFiles: Files = {
  names: ['*stack{_,-,}policy*.json', '*stack{_,-,}policies*.json'],
  where: 'JSON of any name, told by its content',
  shared: ['Statement'],
  others: ['Parameters', 'Tags', 'StackPolicy', 'Resources', 'AWSTemplateFormatVersion', 'StackName', 'Policies'],
  isSure: (top, _, head) => /^\s*\{/.test(head) && top.size > 0 && (update.test(head) || logicalId.test(head)),
};

// Both as whole strings, which no other tool's file has.
const update = /"Update:(?:\*|Modify|Replace|Delete)"/;
const logicalId = /"LogicalResourceId\/[^"]/;
