import { any, cases, either, key, map, object, type Schema, text } from '../../core/schema.ts';
import { policyOf, type Sort } from '../iam-policy/schema.ts';
import { stateMachine } from './state-machine.ts';

// Documents of other services that stand in properties as JSON.

/**
 * An event pattern: a kind of its own, whose top is known here, so that it is offered where there is nothing yet.
 * Source: EventBridge user guide, eb-event-patterns.html, checked 2026-11-30.
 */
const eventPattern: Schema = {
  ...object(
    {
      source: key('Which services the events come from.', any),
      'detail-type': key('What sort of event it is.', any),
      detail: key('What the event says, as the service defines it.', any),
    },
    { others: 'fine' },
  ),
  inside: { kind: 'eventbridge-pattern' },
};

/** The same as JSON in a string. */
const eventPatternText: Schema = text({ inside: { kind: 'eventbridge-pattern', when: '^\\s*\\{' } });

/**
 * A document of Systems Manager: a kind of its own, of which the tops of all sorts are known here, so that they are offered where there is
 * nothing yet. Other types of documents, such as a calendar, are texts and maps of another form.
 * Source: the template reference of AWS::SSM::Document, checked 2026-11-30.
 */
const systemsManagerDocument: Schema = {
  ...object(
    {
      schemaVersion: key('The version of the format: `2.2` for commands, `0.3` for runbooks.', any),
      description: key('What the document is for.', any),
      assumeRole: key('The role with which a runbook runs.', any),
      parameters: key('What the document takes.', any),
      mainSteps: key('The steps, in order.', any),
    },
    { others: 'fine' },
  ),
  inside: { kind: 'ssm-document' },
};

const systemsManagerText: Schema = text({ inside: { kind: 'ssm-document', when: 'schemaVersion|mainSteps|runtimeConfig|sessionType' } });

/** A policy as a map, or as JSON in a string. */
const policy = (sort: Sort): Schema => either(policyOf(sort), text({ inside: { kind: 'iam-policy', when: '^\\s*\\{' } }));

const policies: Readonly<Record<Sort, Schema>> = {
  any: policy('any'),
  identity: policy('identity'),
  resource: policy('resource'),
  trust: policy('trust'),
  rcp: policyOf('rcp'),
  // Other policies of AWS Organizations have no statements; the type beside it tells those that have.
  scp: cases([{ when: { has: 'Statement' }, use: policyOf('scp') }], any),
};

/** Properties that hold a policy, and its sort where that is sure. Source: the template reference, checked 2026-11-30. */
function policyIn(owner: string, property: string): Sort | undefined {
  if (property === 'AssumeRolePolicyDocument') return 'trust';
  if (property === 'PolicyDocument') return owner.startsWith('AWS::IAM::') ? 'identity' : /^AWS::(?:S3|SNS|SQS)::/.test(owner) ? 'resource' : 'any';
  if (['KeyPolicy', 'RepositoryPolicyText', 'FileSystemPolicy'].includes(property)) return 'resource';
  if (['ResourcePolicy', 'AccessPolicy', 'AccessPolicies', 'BackupVaultAccessPolicy'].includes(property))
    return owner === 'AWS::SecretsManager::ResourcePolicy' ? 'resource' : 'any';
  if (property === 'Policy' && /^AWS::(?:S3|SNS|SQS|SecretsManager|ECR|ApiGateway|IoT)::/.test(owner)) return 'any';
  return owner === 'AWS::Organizations::Policy' && property === 'Content' ? 'scp' : undefined;
}

/** An OpenAPI document, whose kind of API the type of the resource tells. A version 3 document can be for both. */
export const openApiOf = (as: 'rest' | 'http'): Schema => ({ type: 'any', inside: { kind: 'apigateway-openapi', as } });

const documents: Readonly<Record<string, Schema>> = {
  'AWS::ApiGateway::RestApi.Body': openApiOf('rest'),
  'AWS::ApiGatewayV2::Api.Body': openApiOf('http'),
  'AWS::Config::ConfigRule.InputParameters': either(map('A parameter of the rule.', any), text()),
  'AWS::Events::Archive.EventPattern': either(eventPattern, eventPatternText),
  'AWS::Events::Rule.EventPattern': either(eventPattern, eventPatternText),
  'AWS::SSM::Document.Content': either(systemsManagerDocument, systemsManagerText),
  'AWS::StepFunctions::StateMachine.Definition': stateMachine,
};

/** The document that a JSON property holds, where its name tells. */
export function documentIn(owner: string, property: string): Schema | undefined {
  const sort = policyIn(owner, property);
  if (sort !== undefined) return policies[sort];
  return documents[`${owner}.${property}`];
}
