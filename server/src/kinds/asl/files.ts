import type { Files } from '../../core/recognize.ts';

/**
 * Definitions of state machines: `*.asl.json` and its like by name, the rest by content. No other tool has `StartAt` beside `States`; XState and
 * AWS's own Serverless Workflow files spell both otherwise. Source: Step Functions developer guide, concepts-amazon-states-language.html and
 * the AWS Toolkit's file associations, checked 2026-11-30.
 */
export const aslFiles: Files = {
  ownNames: ['*.asl.{json,yaml,yml}', '*.asl', '*.json.asl'],
  names: ['*.stepfunctions.{json,yaml,yml}', '{statemachine,statemachines,state-machine,state_machine,step-functions,stepfunctions}/*.{json,yaml,yml}'],
  telling: ['StartAt', 'States'],
  shared: ['Comment', 'TimeoutSeconds', 'QueryLanguage', 'Version'],
  others: ['AWSTemplateFormatVersion', 'Resources', 'Transform', 'openapi', 'swagger', 'apiVersion', 'schemaVersion'],
  isSure: (top, _, head) =>
    (top.has('StartAt') && top.has('States')) ||
    // One of the two may be missing or misspelt.
    ((top.get('States') === '' || top.has('StartAt')) && stateType.test(head)),
};

const stateType = /["']?Type["']?[ \t]*:[ \t]*["']?(?:Task|Pass|Choice|Wait|Succeed|Fail|Parallel|Map)["']?[ \t]*(?:[,}\r\n]|$)/m;
