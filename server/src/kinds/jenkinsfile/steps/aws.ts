import { any, type Key, list, number, oneOf, text } from '../../../core/schema.ts';
import { call, needed, of, type Parameters, truth, word, words } from './call.ts';

const s3: Parameters = {
  pathStyleAccessEnabled: truth('The bucket is a part of the path in addresses, as old or other stores want it.', 'In the path.', 'In the host name.', {
    default: 'false',
  }),
  payloadSigningEnabled: truth('The content is signed too.', 'Signed.', 'Not signed.', { default: 'false' }),
};
const acl = oneOf({
  Private: 'Only the owner.',
  PublicRead: 'Everybody may read.',
  PublicReadWrite: 'Everybody may read and write.',
  AuthenticatedRead: 'Everybody with an AWS account may read.',
  LogDeliveryWrite: 'The log delivery of Amazon S3 may write.',
  BucketOwnerRead: 'The owner of the bucket may read.',
  BucketOwnerFullControl: 'The owner of the bucket may do everything.',
  AwsExecRead: 'Amazon EC2 may read.',
});
const written: Parameters = {
  kmsId: word('The KMS key that encrypts it.'),
  sseAlgorithm: word('How Amazon S3 encrypts it: `AES256` or `aws:kms`.'),
  acl: of('Who may use it, as a canned ACL.', acl),
  cacheControl: word('The header `Cache-Control`.'),
  contentType: word('The header `Content-Type`.'),
  contentDisposition: word('The header `Content-Disposition`.'),
  metadatas: words('Metadata, each as `key:value`.'),
};
const bucket = word('The bucket.', needed);
const path = word('The key or prefix in the bucket.');
const pollInterval = of('Milliseconds between two checks of the state.', number(), { default: '1000' });
const timeoutInMinutes = of('Minutes after which the step fails.', number());
const template: Parameters = {
  file: word('The template in the workspace.'),
  url: word('The template in Amazon S3.'),
  template: word('The template as a string.'),
  params: of('Values of parameters: a map, or a list of `name=value`.', any),
  keepParams: words('Parameters that keep their value.'),
  tags: words('Tags of the stack, each as `key=value`.'),
  tagsFile: word('A file with tags.'),
  paramsFile: word('A file with parameters, in JSON or YAML.'),
  notificationARNs: words('SNS topics that get the events of the stack.'),
  pollInterval: { ...pollInterval, mistaken: ['pollIntervall'] },
  timeoutInMinutes,
  timeoutInSeconds: of('Seconds after which the step fails.', number()),
  create: truth('Creates the stack if it does not exist.', 'Created.', 'The step fails.', { default: 'true' }),
  roleArn: word('The role with which CloudFormation works.'),
  onFailure: of(
    'What happens to a stack whose creation fails.',
    oneOf({ DO_NOTHING: 'It stays as it is.', ROLLBACK: 'What was created is removed.', DELETE: 'The stack is deleted.' }),
    { default: 'DELETE' },
  ),
  rollbackTimeoutInMinutes: of('Minutes in which the alarms of `rollbackTriggers` are watched.', number()),
  rollbackTriggers: words('Alarms that roll the update back, each as `type=ARN`.'),
};
const { roleArn: _, ...ofSets } = template;
const stack = word('The name of the stack.', needed);
const target: Parameters = {
  targetGroupARN: word('The target group.', needed),
  instanceID: word('The instance.', needed),
  port: of('The port.', number(), needed),
};
const applicationName = word('The application of Elastic Beanstalk.', needed);
const environmentName = word('The environment.', needed);

/** What `withAWS` takes, as a step and as an option. */
export const session: Parameters = {
  role: word('The role to assume: its name, or its ARN.'),
  roleAccount: word('The account of the role, if it is another one.'),
  region: word('The region.'),
  endpointUrl: word('Another endpoint, as for a local stand-in. Not with `region`.'),
  profile: word("A profile of the agent's AWS configuration."),
  credentials: word('The id of credentials in Jenkins.'),
  externalId: word('The external ID that the trust policy of the role asks for.'),
  iamMfaToken: word('A code of the MFA device.'),
  federatedUserId: word('The name of a federated user.'),
  policy: word('A policy that limits the session, in JSON.'),
  duration: of('Seconds that the session lasts.', number(), { default: '3600' }),
  roleSessionName: word('The name of the session, which shows in CloudTrail.'),
  principalArn: word('The SAML provider.'),
  samlAssertion: word('The SAML assertion.'),
  useNode: truth('Keys come from the agent.', 'From the agent.', 'From the controller.', { default: 'false' }),
};

/**
 * The steps of the plugin Pipeline: AWS Steps.
 * Source: `@DataBound` members of its step classes, jenkinsci/pipeline-aws-plugin 0757730, checked 2026-11-30.
 */
export const awsSteps = {
  withAWS: call('Sets account, role and region of AWS for the steps inside.', session, { body: true }),
  awsIdentity: call('Logs the AWS identity of the steps, and returns `account`, `user` and `arn`.'),
  cfInvalidate: call('Invalidates files in the caches of CloudFront.', {
    distribution: word('The distribution.', needed),
    paths: words('The paths.', needed),
    waitForCompletion: truth('Waits until it is complete.', 'Waits.', 'Goes on.', { default: 'false' }),
  }),
  s3Upload: call(
    'Copies a file, files or a text to Amazon S3: one of `file`, `text` and `includePathPattern`.',
    {
      ...s3,
      bucket: word('The bucket.'),
      file: word('The file or folder.'),
      text: word('The text, which becomes the object at `path`.'),
      includePathPattern: word('Ant pattern of the files.'),
      path,
      excludePathPattern: word('Ant pattern of files to leave out.'),
      workingDir: word('The folder that the pattern counts from.'),
      ...written,
      contentEncoding: word('The header `Content-Encoding`.'),
      tags: word('Tags of the object.'),
      redirectLocation: word('Where requests are sent on to.'),
      verbose: truth('Logs each file.', 'Logged.', 'Not logged.', { default: 'false' }),
    },
    { isOpen: true },
  ),
  s3Download: call('Copies a file or folder from Amazon S3.', {
    ...s3,
    file: word('Where it goes.', needed),
    bucket,
    path,
    force: truth('Replaces existing files.', 'Replaced.', 'The step fails.', { default: 'false' }),
  }),
  s3Copy: call('Copies an object to another place in Amazon S3.', {
    ...s3,
    fromBucket: word('The bucket it is in.', needed),
    fromPath: word('Its key.', needed),
    toBucket: word('The bucket it goes to.', needed),
    toPath: word('The new key.', needed),
    ...written,
  }),
  s3Delete: call('Deletes an object, or all below a prefix. Without `path` the whole bucket is emptied.', { ...s3, bucket, path }),
  s3DoesObjectExist: call('Says whether an object exists.', { ...s3, bucket, path: word('The key.', needed) }),
  s3FindFiles: call('Returns the objects that match a pattern.', {
    ...s3,
    bucket,
    path,
    glob: word('The pattern.'),
    onlyFiles: truth('Leaves out folders.', 'Left out.', 'Included.', { default: 'false' }),
  }),
  s3PresignURL: call('Returns an address with which anybody can use an object for a while.', {
    ...s3,
    bucket,
    key: word('The key of the object.', needed),
    httpMethod: word('What may be done.', { default: 'GET' }),
    durationInSeconds: of('How long it is valid.', number(), { default: '60' }),
  }),
  cfnValidate: call('Validates a template with CloudFormation.', { file: word('The template in the workspace.'), url: word('The template in Amazon S3.') }),
  cfnUpdate: call('Creates or updates a stack, and waits. Returns its outputs.', {
    stack,
    ...template,
    enableTerminationProtection: truth('The stack cannot be deleted.', 'Protected.', 'Not protected.', { default: 'false' }),
  }),
  cfnCreateChangeSet: call('Creates a change set.', { stack, changeSet: word('The name of the change set.', needed), ...template }),
  cfnExecuteChangeSet: call('Executes a change set, and waits.', {
    stack,
    changeSet: word('The name of the change set.', needed),
    pollInterval,
    timeoutInMinutes,
    timeoutInSeconds: of('Seconds after which the step fails.', number()),
  }),
  cfnDelete: call('Deletes a stack, and waits.', {
    stack,
    retainResources: words('Resources that stay.'),
    roleArn: word('The role with which CloudFormation works.'),
    clientRequestToken: word('A name for the request, so that repeating it changes nothing.'),
    pollInterval,
    timeoutInMinutes,
  }),
  cfnDescribe: call('Returns the outputs of a stack.', { stack }),
  cfnExports: call('Returns the exports of the region.'),
  cfnUpdateStackSet: call('Creates or updates a stack set.', {
    stackSet: word('The name of the stack set.', needed),
    operationPreferences: of('How many accounts and regions at a time.', any),
    batchingOptions: of('How instances are updated in batches.', any),
    administratorRoleArn: word('The role of the administrator account.'),
    executionRoleName: word('The role in the target accounts.'),
    ...ofSets,
  }),
  cfnDeleteStackSet: call('Deletes a stack set.', { stackSet: word('The name of the stack set.', needed), pollInterval }),
  snsPublish: call('Sends a message to an SNS topic.', {
    topicArn: word('The topic.', needed),
    subject: word('The subject.', needed),
    message: word('The message.', needed),
    messageAttributes: of('Attributes, a map.', any),
  }),
  deployAPI: call('Deploys an API of API Gateway to a stage.', {
    api: word('The id of the API.', needed),
    stage: word('The stage.', needed),
    description: word('A description.'),
    variables: words('Stage variables, each as `key=value`.'),
  }),
  createDeployment: call('Starts a deployment of CodeDeploy, from Amazon S3 or GitHub.', {
    s3Bucket: word('The bucket of the revision.'),
    s3Key: word('The key of the revision.'),
    s3BundleType: of(
      'The format of the revision.',
      oneOf({ tar: 'Tar archive.', tgz: 'Compressed tar archive.', zip: 'ZIP archive.', YAML: 'An AppSpec file in YAML.', JSON: 'An AppSpec file in JSON.' }),
    ),
    gitHubRepository: word('The repository, `owner/name`.'),
    gitHubCommitId: word('The commit.'),
    applicationName: word('The application.'),
    deploymentGroupName: word('The deployment group.'),
    deploymentConfigName: word('How many instances at a time.'),
    description: word('A description.'),
    waitForCompletion: truth('Waits until it is complete.', 'Waits.', 'Goes on.', { default: 'false' }),
    ignoreApplicationStopFailures: truth('Ignores a failure of `ApplicationStop`.', 'Ignored.', 'The deployment fails.', { default: 'false' }),
    fileExistsBehavior: of(
      'What happens to existing files.',
      oneOf({ DISALLOW: 'The deployment fails.', OVERWRITE: 'They are replaced.', RETAIN: 'They stay.' }),
    ),
  }),
  awaitDeploymentCompletion: call('Waits for a deployment of CodeDeploy.', { deploymentId: word('Its id.', needed) }, { first: 'deploymentId' }),
  invokeLambda: call(
    'Calls a Lambda function, and returns its answer. The plugin AWS Lambda has a step of this name too.',
    {
      functionName: word('The function.', needed),
      payload: of('What it gets, as a map.', any),
      payloadAsString: word('What it gets, as JSON.'),
      returnValueAsString: truth('The answer is returned as it is.', 'As a string.', 'As a value.', { default: 'false' }),
    },
    { isOpen: true },
  ),
  lambdaVersionCleanup: call('Deletes old versions of Lambda functions.', {
    daysAgo: of('Their age in days, at least.', number(), needed),
    functionName: word('The function.'),
    stackName: word('The stack with the functions.'),
  }),
  ecrLogin: call('Returns the command that logs Docker in to Amazon ECR: run it with `sh`.', {
    email: truth('Adds the option for an email address, for old versions of Docker.', 'Added.', 'Left out.'),
    registryIds: words('The accounts of the registries.'),
  }),
  ecrListImages: call('Returns the images of a repository.', {
    registryId: word('The account.'),
    repositoryName: word('The repository.'),
    filter: of('Which of them.', any),
  }),
  ecrDeleteImage: {
    ...call('Deletes images of a repository.', {
      registryId: word('The account.'),
      repositoryName: word('The repository.'),
      imageIds: of('The images.', list(any)),
    }),
    mistaken: ['ecrDeleteImages'],
  },
  ecrSetRepositoryPolicy: call('Sets the policy of a repository.', {
    registryId: word('The account.'),
    repositoryName: word('The repository.'),
    policyText: word('The policy.'),
  }),
  listAWSAccounts: call('Returns the accounts of the organization.', { parent: word('The unit they are in.') }),
  updateIdP: call('Creates or updates a SAML provider.', { name: word('Its name.', needed), metadata: word('The file with its metadata.', needed) }),
  updateTrustPolicy: call('Sets the trust policy of a role.', { roleName: word('The role.', needed), policyFile: word('The file with the policy.', needed) }),
  setAccountAlias: call('Sets the alias of the account.', { name: word('The alias.', needed) }),
  ec2ShareAmi: call('Shares an AMI with other accounts.', { amiId: word('The AMI.'), accountIds: words('The accounts.') }),
  elbRegisterInstance: call('Adds an instance to a target group.', target),
  elbDeregisterInstance: call('Takes an instance out of a target group.', target),
  elbIsInstanceRegistered: call('Says whether an instance is in a target group.', target),
  elbIsInstanceDeregistered: call('Says whether an instance has left a target group.', target),
  ebCreateApplication: call('Creates an application of Elastic Beanstalk.', { applicationName, description: word('A description.') }),
  ebCreateApplicationVersion: call('Creates a version of an application.', {
    applicationName,
    versionLabel: word('The label.', needed),
    s3Bucket: word('The bucket of the bundle.', needed),
    s3Key: word('The key of the bundle.', needed),
    description: word('A description.'),
  }),
  ebCreateConfigurationTemplate: call('Creates a saved configuration.', {
    applicationName,
    templateName: word('Its name.', needed),
    description: word('A description.'),
    environmentId: word('The environment it is taken from.'),
    solutionStackName: word('The platform.'),
    sourceConfigurationApplication: word('The application of the configuration it copies.'),
    sourceConfigurationTemplate: word('The configuration it copies.'),
  }),
  ebCreateEnvironment: call('Creates an environment.', {
    applicationName,
    environmentName,
    description: word('A description.'),
    templateName: word('The saved configuration.'),
    solutionStackName: word('The platform.'),
    versionLabel: word('The version.'),
    updateOnExisting: truth('Updates an existing environment.', 'Updated.', 'The step fails.', { default: 'true' }),
  }),
  ebSwapEnvironmentCNAMEs: call('Swaps the addresses of two environments, for a blue/green deployment.', {
    sourceEnvironmentId: word('The first environment, by its id.'),
    sourceEnvironmentName: word('The first environment, by its name.'),
    sourceEnvironmentCNAME: word('The first environment, by its address.'),
    destinationEnvironmentId: word('The second environment, by its id.'),
    destinationEnvironmentName: word('The second environment, by its name.'),
    destinationEnvironmentCNAME: word('The second environment, by its address.'),
  }),
  ebWaitOnEnvironmentStatus: call('Waits until an environment has a status.', {
    applicationName,
    environmentName,
    status: word('The status.', { default: 'Ready' }),
  }),
  ebWaitOnEnvironmentHealth: call('Waits until an environment has a health.', {
    applicationName,
    environmentName,
    health: word('The color.', { default: 'Green' }),
    stabilityThreshold: of('How many checks in a row must say so.', number(), { default: '60' }),
  }),
} satisfies Readonly<Record<string, Key>>;

const override = (about: string): Key => of(about, text());

/**
 * The step of the plugin AWS CodeBuild. All values are strings.
 * Source: jenkinsci/aws-codebuild-plugin 9264b3b, CodeBuildStep and CodeBuilder, checked 2026-11-30.
 */
export const codeBuildStep = {
  awsCodeBuild: call(
    'Runs a build in CodeBuild, and shows its log here.',
    {
      projectName: word('The project of CodeBuild.', needed),
      credentialsType: of(
        'Where the keys come from.',
        oneOf({ jenkins: 'Credentials of Jenkins: `credentialsId`.', keys: 'The keys below, or those of the agent: its instance profile.' }),
      ),
      credentialsId: word('The credentials of Jenkins.'),
      awsAccessKey: word('The access key ID. Better: credentials, or an instance profile.'),
      awsSecretKey: word('The secret key. Better: credentials, or an instance profile.'),
      awsSessionToken: word('The session token.'),
      region: word('The region of the project.'),
      proxyHost: word('A proxy.'),
      proxyPort: word('The port of the proxy.'),
      sourceControlType: of(
        'Where the source comes from.',
        oneOf({ project: 'From where the project says.', jenkins: 'From the workspace, through Amazon S3.' }),
      ),
      sourceVersion: word('The commit, branch or tag; in Amazon S3 the version of the object.'),
      localSourcePath: word('The folder or ZIP file that is sent.'),
      workspaceSubdir: word('The folder of the workspace that is sent.'),
      sseAlgorithm: word('How the sent source is encrypted.'),
      buildSpecFile: word('Another buildspec: its path, or its text.'),
      envVariables: word('Variables of the build: `[ { NAME, value }, { NAME, value } ]`.'),
      envParameters: word('Variables from Parameter Store, in the same form.'),
      buildTimeoutOverride: override('Minutes after which the build is stopped.'),
      imageOverride: override('Another image.'),
      computeTypeOverride: override('Another size, such as `BUILD_GENERAL1_SMALL`.'),
      environmentTypeOverride: override('Another type of environment, such as `LINUX_CONTAINER`.'),
      privilegedModeOverride: override('`True` lets the build run Docker.'),
      artifactTypeOverride: override('Another type of artifacts.'),
      artifactLocationOverride: override('Another bucket for artifacts.'),
      artifactNameOverride: override('Another name of artifacts.'),
      artifactNamespaceOverride: override('`BUILD_ID` puts artifacts below the id of the build.'),
      artifactPackagingOverride: override('`ZIP` or `NONE`.'),
      artifactPathOverride: override('Another path of artifacts.'),
      artifactEncryptionDisabledOverride: override('`True` leaves artifacts unencrypted.'),
      secondaryArtifactsOverride: override('Other secondary artifacts, in JSON.'),
      secondarySourcesOverride: override('Other secondary sources, in JSON.'),
      secondarySourcesVersionOverride: override('Versions of secondary sources, in JSON.'),
      overrideArtifactName: override('`True` takes the name from the buildspec.'),
      sourceTypeOverride: override('Another type of source.'),
      sourceLocationOverride: override('Another source.'),
      cacheTypeOverride: override('`S3`, `LOCAL` or `NO_CACHE`.'),
      cacheLocationOverride: override('The bucket and prefix of the cache.'),
      cacheModesOverride: override('The modes of a local cache.'),
      cloudWatchLogsStatusOverride: override('`ENABLED` or `DISABLED`.'),
      cloudWatchLogsGroupNameOverride: override('Another log group.'),
      cloudWatchLogsStreamNameOverride: override('Another log stream.'),
      s3LogsStatusOverride: override('`ENABLED` or `DISABLED`.'),
      s3LogsLocationOverride: override('The bucket and prefix of logs.'),
      s3LogsEncryptionDisabledOverride: override('`True` leaves logs unencrypted.'),
      gitCloneDepthOverride: override('How many commits are fetched.'),
      reportBuildStatusOverride: override('`True` reports the status to the source host.'),
      serviceRoleOverride: override('Another service role.'),
      certificateOverride: override('A certificate in Amazon S3.'),
      insecureSslOverride: override('`True` trusts any certificate of the source host.'),
      cwlStreamingDisabled: word('`true` keeps the log of the build out of this one.'),
      exceptionFailureMode: word('Whether a failure to reach AWS fails the build: `ENABLED` or `DISABLED`.'),
      downloadArtifacts: word('`true` brings artifacts to the workspace.'),
      downloadArtifactsRelativePath: word('Where they go.'),
    },
    { isOpen: true },
  ),
} satisfies Readonly<Record<string, Key>>;

/**
 * Steps of the plugin AWS Lambda.
 * Source: jenkinsci/aws-lambda-plugin f7b4005, symbols of its builders and what their `...Variables` classes take, checked 2026-11-30.
 */
export const lambdaSteps = {
  deployLambda: call(
    'Creates or updates a Lambda function.',
    {
      awsRegion: word('The region.'),
      awsAccessKeyId: word('The access key ID.'),
      awsSecretKey: word('The secret key.'),
      artifactLocation: word('The ZIP file, or its place in Amazon S3.'),
      functionName: word('The function.'),
      description: word('A description.'),
      handler: word('The handler.'),
      memorySize: word('Its memory in MB.'),
      role: word('Its role.'),
      runtime: word('Its runtime.'),
      timeout: word('Seconds a call may take.'),
      updateMode: of('What is updated.', oneOf({ full: 'Code and configuration.', code: 'The code alone.', config: 'The configuration alone.' })),
      publish: truth('Publishes a version.', 'Published.', 'Not published.'),
      alias: word('The alias for the version.'),
      createAlias: truth('Creates the alias if needed.', 'Created.', 'It must exist.'),
      subnets: word('Subnets, separated by commas.'),
      securityGroups: word('Security groups, separated by commas.'),
      deadLetterQueueArn: word('Where failed events go.'),
    },
    { isOpen: true },
  ),
  publishLambda: call(
    'Publishes a version of a Lambda function.',
    { awsRegion: word('The region.'), functionARN: word('The function.'), functionAlias: word('The alias.'), versionDescription: word('A description.') },
    { isOpen: true },
  ),
  eventSourceLambda: call(
    'Connects a Lambda function with an event source.',
    { awsRegion: word('The region.'), functionName: word('The function.'), functionAlias: word('The alias.'), eventSourceArn: word('The source.') },
    { isOpen: true },
  ),
} satisfies Readonly<Record<string, Key>>;
