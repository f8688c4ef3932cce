import { any, cases, either, key, list, map, object, type Schema, text } from '../../core/schema.ts';
import { policyOf, type Sort } from '../iam-policy/schema.ts';

// Documents of other services that stand in properties as JSON.

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

const documents: Readonly<Record<string, Schema>> = {
  'AWS::Config::ConfigRule.InputParameters': either(map('A parameter of the rule.', any), text()),
  'AWS::Events::Rule.EventPattern': either(eventPattern, text()),
  'AWS::SSM::Document.Content': either(systemsManagerDocument, text()),
};

/** The document that a JSON property holds, where its name tells. */
export function documentIn(owner: string, property: string): Schema | undefined {
  const sort = policyIn(owner, property);
  if (sort !== undefined) return policies[sort];
  return documents[`${owner}.${property}`];
}
