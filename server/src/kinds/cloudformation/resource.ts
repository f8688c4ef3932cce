import { any, either, flag, type Key, key, list, number, type ObjectOf, object, oneOf, type Schema, type TextOf, text } from '../../core/schema.ts';
import { AUTHENTICATION, authentication, INIT, init } from './init/schema.ts';
import { buildMetadata } from './sam/build.ts';
import { embeddedConnectors } from './sam/connector.ts';
import { isServerless } from './sam/names.ts';

// What stands beside the properties of a resource. Source: the CloudFormation user guide, aws-attribute-*.html, and the schemas of
// cfn-lint 1.51, checked 2026-11-23.

const duration = (about: string, longest: string, preset: string): Key =>
  key(about, text({ pattern: '^P(?!$)(\\d+D)?(T(?!$)(\\d+H)?(\\d+M)?(\\d+S)?)?$', expected: `an ISO 8601 duration such as ${preset}, at most ${longest}` }), {
    default: preset,
  });

const resourceSignal = key(
  'Waits for success signals, which `cfn-signal` sends, before the resource counts as created.',
  object({
    Count: key('How many success signals to wait for.', number({ integer: true, min: 0 }), { default: '1' }),
    Timeout: duration('How long to wait for them.', 'PT12H', 'PT5M'),
  }),
);

const suspendable = oneOf(
  {
    Launch: 'Adds instances to the group.',
    Terminate: 'Removes instances from the group.',
    AddToLoadBalancer: 'Registers new instances with the load balancer.',
    AlarmNotification: 'Runs scaling policies when an alarm fires.',
    AZRebalance: 'Keeps Availability Zones even.',
    HealthCheck: 'Marks unhealthy instances.',
    InstanceRefresh: 'Replaces instances by an instance refresh.',
    ReplaceUnhealthy: 'Replaces instances that are unhealthy.',
    ScheduledActions: 'Runs scheduled scaling.',
  },
  { others: 'warning' },
);

const percent = (about: string, preset: string): Key => key(about, number({ integer: true, min: 0, max: 100 }), { default: preset });
const yesNo = (about: string, yes: string, no: string, more: Partial<Key> = {}): Key => key(about, flag(yes, no, { others: 'fine' }), more);

const rollingUpdate = key(
  'Replaces the instances of the group in batches.',
  object({
    MaxBatchSize: key('How many instances are replaced at a time.', number({ integer: true, min: 1, max: 100 }), { default: '1' }),
    MinInstancesInService: key('How many instances keep serving meanwhile; less than the group’s maximum.', number({ integer: true, min: 0 }), {
      default: '0',
    }),
    MinSuccessfulInstancesPercent: percent('The share of new instances that must signal success.', '100'),
    MinActiveInstancesPercent: percent('The share of instances that must be in service for the update to succeed.', '100'),
    PauseTime: duration('How long to pause after a batch, or to wait for its signals.', 'PT1H', 'PT0S'),
    SuspendProcesses: key('Scaling processes to suspend during the update.', list(suspendable)),
    WaitOnResourceSignals: yesNo(
      'Whether to wait for success signals from the new instances.',
      'Each batch waits for its signals.',
      'Each batch only pauses.',
      { default: 'false' },
    ),
  }),
);

const lambdaHook = (when: string): Key => key(`Lambda function that runs ${when} traffic moves; its result decides whether the deployment goes on.`, text());

const creationPolicies: Readonly<Record<string, Schema>> = {
  'AWS::AutoScaling::AutoScalingGroup': object({
    ResourceSignal: resourceSignal,
    AutoScalingCreationPolicy: key(
      'How many instances must signal success for the group to count as created.',
      object({ MinSuccessfulInstancesPercent: percent('The share of instances that must signal success.', '100') }),
    ),
  }),
  'AWS::EC2::Instance': object({ ResourceSignal: resourceSignal }),
  'AWS::CloudFormation::WaitCondition': object({ ResourceSignal: resourceSignal }),
  'AWS::AppStream::Fleet': object({ StartFleet: yesNo('Whether to start the fleet once it is created.', 'The fleet starts.', 'The fleet stays stopped.') }),
};

const versionUpgrade = object({
  EnableVersionUpgrade: yesNo(
    'Whether a new engine version upgrades the domain instead of replacing it.',
    'The domain is upgraded in place.',
    'The domain is replaced.',
  ),
});

const updatePolicies: Readonly<Record<string, Schema>> = {
  'AWS::AutoScaling::AutoScalingGroup': object({
    AutoScalingRollingUpdate: rollingUpdate,
    AutoScalingReplacingUpdate: key(
      'Replaces the whole group with a new one.',
      object({ WillReplace: yesNo('Whether to replace the group; wins over a rolling update.', 'A new group replaces this one.', 'The group stays.') }),
    ),
    AutoScalingScheduledAction: key(
      'What an update does with sizes that scheduled actions have changed.',
      object({
        IgnoreUnmodifiedGroupSizeProperties: yesNo(
          'Whether sizes that the template did not change are left alone.',
          'They are left alone.',
          'They are set again.',
          { default: 'false' },
        ),
      }),
    ),
  }),
  'AWS::Lambda::Alias': object({
    CodeDeployLambdaAliasUpdate: key(
      'Moves the traffic of the alias with a CodeDeploy deployment.',
      object({
        ApplicationName: key('The CodeDeploy application.', text(), { required: 'error' }),
        DeploymentGroupName: key('The deployment group.', text(), { required: 'error' }),
        BeforeAllowTrafficHook: lambdaHook('before'),
        AfterAllowTrafficHook: lambdaHook('after'),
      }),
    ),
  }),
  'AWS::ElastiCache::ReplicationGroup': object({
    UseOnlineResharding: yesNo(
      'Whether shards are added and removed without replacing the group.',
      'The group is resharded in place.',
      'The group is replaced.',
    ),
  }),
  'AWS::OpenSearchService::Domain': versionUpgrade,
  'AWS::Elasticsearch::Domain': versionUpgrade,
  'AWS::AppStream::Fleet': object({
    StopBeforeUpdate: yesNo('Whether to stop the fleet before the update.', 'The fleet stops first.', 'The fleet keeps running.'),
    StartAfterUpdate: yesNo('Whether to start the fleet after the update.', 'The fleet starts again.', 'The fleet stays stopped.'),
  }),
};

/** The types that take a policy. */
export const typesWith: Readonly<Record<string, readonly string[]>> = {
  CreationPolicy: Object.keys(creationPolicies),
  UpdatePolicy: Object.keys(updatePolicies),
};

/**
 * Types whose deletion policy can be Snapshot. Source: cfn-lint 1.51, checked 2026-11-23. For others CloudFormation takes `Delete` when the old one is
 * replaced, and nothing says so of its deletion: aws-attribute-updatereplacepolicy.html and aws-attribute-deletionpolicy.html, checked 2026-11-30.
 */
export const withSnapshots = [
  'AWS::DocDB::DBCluster',
  'AWS::EC2::Volume',
  'AWS::ElastiCache::CacheCluster',
  'AWS::ElastiCache::ReplicationGroup',
  'AWS::Neptune::DBCluster',
  'AWS::RDS::DBCluster',
  'AWS::RDS::DBInstance',
  'AWS::Redshift::Cluster',
];

function deletionValues(type: string, isUpdate: boolean): TextOf {
  const snapshot = { Snapshot: 'Takes a snapshot first, then deletes the resource.' };
  const except = { RetainExceptOnCreate: 'Keeps the resource, unless the operation that created it is rolled back.' };
  return oneOf(
    {
      Delete: 'Deletes the resource and its content.',
      Retain: 'Keeps the resource outside of the stack.',
      ...(isUpdate ? {} : except),
      ...(type === '' || withSnapshots.includes(type) ? snapshot : {}),
    },
    // A rule tells of a snapshot that isn't taken.
    { others: type === '' ? 'warning' : 'error', ...(isUpdate ? { isRight: (text: string) => text === 'Snapshot' } : {}) },
  );
}

/** What cfn-lint reads of a template or of a resource. We read the checks that are switched off. */
export const forCfnLint = (where: string): Key =>
  key(
    'Settings of cfn-lint.',
    object(
      {
        config: key(
          'How cfn-lint is configured.',
          object(
            {
              ignore_checks: key(
                `Ids of cfn-lint, or how they begin (\`E30\`), that are not reported in ${where}. What this extension reports under another name is silenced too.`,
                list(text()),
              ),
            },
            { others: 'fine' },
          ),
        ),
      },
      { others: 'fine' },
    ),
    { offered: false },
  );

const metadata = object(
  {
    [INIT]: key('How `cfn-init` sets up an instance: what it installs, writes, runs and starts.', init),
    [AUTHENTICATION]: key('Credentials with which `cfn-init` downloads files and archives.', authentication),
    'cfn-lint': forCfnLint('this resource'),
  },
  { others: 'fine' },
);

/** What helper scripts and tools read of a type. */
const metadataOf = (type: string): Schema => (Object.hasOwn(buildMetadata, type) ? { ...metadata, keys: { ...buildMetadata[type], ...hidden } } : metadata);

/** No helper script runs in a function. */
const hidden = Object.fromEntries(Object.entries(metadata.keys).map(([name, key]) => [name, { ...key, offered: false as const }]));

/** A resource: `typeText` is what its `Type` takes, `properties` what that type has. An empty `type` is one that isn't known. */
/** What AWS's own conformance packs have beside the properties of a rule. Source: awslabs/aws-config-rules, aws-config-conformance-packs, checked 2026-11-30. */
const inPacks: Readonly<Record<string, Key>> = {
  Controls: key('What of a framework the rule is about; conformance packs alone have it.', list(text()), { offered: false }),
};

export function resourceBody(typeText: TextOf, properties: Schema, type: string): ObjectOf {
  const isStrict = type !== '';
  const isSam = isServerless(type);
  const policy = (all: Readonly<Record<string, Schema>>): Schema => (isStrict ? (Object.hasOwn(all, type) ? (all[type] ?? any) : any) : any);
  return object(
    {
      Type: key('What kind of resource this is.', typeText, { required: 'error' }),
      Properties: key('The settings of the resource.', properties, needsProperties(properties) ? { required: 'error' } : {}),
      Condition: key('The condition under which the resource exists.', text()),
      DependsOn: key('Resources that must be created before this one, and are deleted after it.', either(text(), list(text()))),
      CreationPolicy: key('When the resource counts as created.', policy(creationPolicies)),
      UpdatePolicy: key('How an update changes the resource.', policy(updatePolicies)),
      DeletionPolicy: key('What happens to the resource when it leaves the stack.', deletionValues(type, false), { default: 'Delete, for most types' }),
      UpdateReplacePolicy: key('What happens to the old resource when an update replaces it.', deletionValues(type, true), { default: 'Delete' }),
      Metadata: key('Data about the resource, for helper scripts and tools.', metadataOf(type)),
      Description: key('Words about the resource.', text(), { offered: false }),
      ...(isStrict && type !== 'AWS::CloudFormation::CustomResource' ? {} : { Version: key('The version of a custom resource.', text(), { offered: false }) }),
      ...(type === 'AWS::Config::ConfigRule' ? inPacks : {}),
      Connectors: key('Permissions of this resource to use others (AWS SAM).', embeddedConnectors, isSam ? {} : { offered: false }),
      IgnoreGlobals: key(
        'The keys of `Globals` that do not count for this resource, or `*` for all of them (AWS SAM).',
        either(oneOf({ '*': 'Nothing of `Globals` counts.' }), list(text())),
        isSam ? {} : { offered: false },
      ),
    },
    // The transform of SAM leaves out what it doesn't know.
    { others: 'warning', slips: isSam ? 'warning' : 'error' },
  );
}

const needsProperties = (schema: Schema): boolean => schema.type === 'object' && Object.values(schema.keys).some(({ required }) => required === 'error');
