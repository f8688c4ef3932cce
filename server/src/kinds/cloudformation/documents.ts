import { any, either, key, list, map, object, oneOf, type Schema, text } from '../../core/schema.ts';

// Documents of other services that stand in properties as JSON.

const textOrList = either(text(), list(text()));

const principal: Schema = either(
  text(),
  object(
    {
      AWS: key('Accounts, roles, users or sessions, by ARN or account ID; `*` is everyone.', textOrList),
      Service: key('AWS services, such as `lambda.amazonaws.com`.', textOrList),
      Federated: key('Identity providers.', textOrList),
      CanonicalUser: key('Accounts by their canonical user ID, in bucket policies.', textOrList),
    },
    { others: 'hint', slips: 'error' },
  ),
);

/** Source: IAM user guide, reference_policies_elements_condition_operators.html, checked 2026-11-30. */
const conditionOperators = [
  ...['StringEquals', 'StringNotEquals', 'StringEqualsIgnoreCase', 'StringNotEqualsIgnoreCase', 'StringLike', 'StringNotLike'],
  ...['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike', 'Bool', 'IpAddress', 'NotIpAddress', 'Null', 'BinaryEquals'],
  ...['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'].flatMap((each) => [`Numeric${each}`, `Date${each}`]),
];

/** A statement of a policy. Source: IAM user guide, reference_policies_grammar.html, checked 2026-11-30. */
const statement: Schema = object(
  {
    Sid: key('A name for the statement, unique in the policy.', text()),
    Effect: key(
      'Whether the statement allows or denies.',
      oneOf({ Allow: 'The actions are allowed.', Deny: 'The actions are denied, whatever else allows them.' }),
      {
        required: 'error',
      },
    ),
    Principal: key('Who the statement is about, in policies of resources and roles.', principal),
    NotPrincipal: key('Everyone but these.', principal),
    Action: key('The actions, such as `s3:GetObject`; `*` and `?` are wildcards.', textOrList),
    NotAction: key('All actions but these.', textOrList),
    Resource: key('The resources, by ARN; `*` and `?` are wildcards.', textOrList),
    NotResource: key('All resources but these.', textOrList),
    Condition: key(
      'When the statement counts: an operator, a condition key, and values.',
      map('An operator such as `StringEquals`.', map('A condition key.', any), { usual: conditionOperators }),
    ),
  },
  { others: 'error' },
);

/** A policy of IAM, or of a resource. */
const policyDocument: Schema = either(
  object(
    {
      Version: key('The version of the policy language.', oneOf({ '2012-10-17': 'The current one.', '2008-10-17': 'An older one without policy variables.' })),
      Id: key('A name for the policy.', text()),
      Statement: key('What the policy allows and denies.', either(list(statement), statement), { required: 'warning' }),
    },
    { others: 'error' },
  ),
  text(),
);

/** An event pattern. Source: EventBridge user guide, eb-event-patterns.html, checked 2026-11-30. */
const eventPattern: Schema = object(
  {
    source: key('Which services the events come from.', list(any)),
    'detail-type': key('What sort of event it is.', list(any)),
    detail: key('What the event says, as the service defines it.', any),
    account: key('The accounts the events come from.', list(any)),
    region: key('The Regions the events come from.', list(any)),
    resources: key('The resources the events are about, by ARN.', list(any)),
    time: key('When the event happened.', list(any)),
    id: key('The ID of the event.', list(any)),
    version: key('The version of the event format.', list(any)),
    $or: key('Alternatives: one of these patterns must match.', list(any)),
  },
  { others: 'hint', slips: 'error' },
);

/** A step of a Systems Manager document, of a command or of a runbook. */
const step: Schema = object(
  {
    name: key('The name of the step, unique in the document.', any),
    action: key('What the step does: a plugin or an action, such as `aws:runShellScript`.', any),
    inputs: key('What the action gets.', map('An input of the action.', any)),
    description: key('Words about the step.', any),
    precondition: key('When the step of a command runs, such as on which platform.', any),
    onFailure: key('What happens when the step fails: `Abort`, `Continue`, or `step:` and the name of one.', any),
    onCancel: key('What happens when the step is canceled.', any),
    maxAttempts: key('How often the step is tried.', any),
    timeoutSeconds: key('How long the step may take.', any),
    isCritical: key('Whether the runbook fails with the step.', any),
    isEnd: key('Whether the runbook ends after the step.', any),
    nextStep: key('The step that comes next, if not the one below.', any),
    outputs: key('What later steps can use of the result.', any),
    settings: key('Settings of the agent, mostly without effect.', any),
  },
  { others: 'hint', slips: 'warning' },
);

/** Source: Systems Manager user guide, documents-syntax-data-elements-parameters.html and automation-actions.html, checked 2026-11-23. */
const systemsManagerDocument: Schema = object(
  {
    schemaVersion: key('The version of the format: `2.2` for commands, `0.3` for runbooks.', any),
    description: key('Words about the document.', any),
    assumeRole: key('The role with which a runbook runs.', any),
    parameters: key('What the document takes.', map('A parameter of the document.', any)),
    variables: key('Values that steps of a runbook change.', map('A variable.', any)),
    mainSteps: key('The steps, in order.', list(step)),
    outputs: key('What a runbook gives at its end.', any),
    files: key('Attachments of the document, with their checksums.', any),
    runtimeConfig: key('The plugins of a document of the older format, by name.', any),
    sessionType: key('What a session is for.', any),
    inputs: key('What a session gets.', any),
    properties: key('What a session runs.', any),
    packages: key('The files of a package, by platform.', any),
    version: key('The version of a package.', any),
    publisher: key('Who publishes a package.', any),
    templateBody: key('The template of a document for CloudFormation.', any),
    templateInformation: key('Words about a change template.', any),
    executableRunBooks: key('The runbooks that a change template allows.', any),
    emergencyChange: key('Whether a change template is for emergencies.', any),
  },
  { others: 'hint', slips: 'warning' },
);

/** Names of properties that hold a policy. */
const policies =
  /^(?:AssumeRolePolicyDocument|PolicyDocument|KeyPolicy|ResourcePolicy|AccessPolicy|AccessPolicies|RepositoryPolicyText|FileSystemPolicy|BackupVaultAccessPolicy)$/;

const documents: Readonly<Record<string, Schema>> = {
  'AWS::Config::ConfigRule.InputParameters': either(map('A parameter of the rule.', any), text()),
  'AWS::Events::Rule.EventPattern': eventPattern,
  'AWS::SSM::Document.Content': either(systemsManagerDocument, text()),
};

/** The document that a JSON property holds, where its name tells. */
export function documentIn(owner: string, property: string): Schema | undefined {
  if (policies.test(property)) return policyDocument;
  if (property === 'Policy' && /^AWS::(?:S3|SNS|SQS|SecretsManager|ECR|ApiGateway|IoT)::/.test(owner)) return policyDocument;
  return documents[`${owner}.${property}`];
}
