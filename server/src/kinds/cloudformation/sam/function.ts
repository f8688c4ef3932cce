import { choice, type Key, key, map, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import { formatted } from '../formats.ts';
import type { Borrow } from './borrow.ts';
import { deploymentPreference } from './deployment.ts';
import { undecidedFunctionEvent } from './events/functions.ts';
import { location, propagateTags, roleArn, tags, yesNo } from './parts.ts';
import { policies } from './policies.ts';

// AWS::Serverless::Function. Sources: samtranslator/model/sam_resources.py (SamFunction) and aws_serverless_function.py at commit 7000d0a, and
// the SAM developer guide, sam-resource-function.html and below; checked 2026-11-30.

/** The properties of a function. */
export const functionProperties = (cfn: Borrow): ObjectOf => object({ ...code(cfn), ...running(cfn), ...access(cfn), ...publishing(cfn), ...invoking(cfn) });

const code = (cfn: Borrow): Record<string, Key> => ({
  Handler: cfn('The method that Lambda calls, such as `app.handler`. Needed for zip packages.', 'AWS::Lambda::Function.Handler'),
  Runtime: cfn('The language and version that runs the code. Needed for zip packages.', 'AWS::Lambda::Function.Runtime'),
  CodeUri: key('The code: a local folder, an S3 URI or an object in S3. `sam build` reads the folder, `sam package` uploads it.', location('the code')),
  InlineCode: key('The code itself, in Python or Node.js, for functions of one file.', text()),
  PackageType: cfn('Whether the code is a zip archive or a container image.', 'AWS::Lambda::Function.PackageType', { default: 'Zip' }),
  ImageUri: cfn(
    'The container image in ECR, for `PackageType: Image`. `sam build` builds it from the `Dockerfile` in `Metadata`.',
    'AWS::Lambda::Function.Code.ImageUri',
  ),
  ImageConfig: cfn('What replaces the entry point, command and working folder of the image.', 'AWS::Lambda::Function.ImageConfig'),
  Layers: cfn('Layer versions that are unpacked beside the code, in this order; at most five.', 'AWS::Lambda::Function.Layers'),
  Architectures: cfn('The processors it runs on: one of `x86_64` and `arm64`.', 'AWS::Lambda::Function.Architectures', { default: 'x86_64' }),
  CodeSigningConfigArn: cfn('The rules about who must have signed the code.', 'AWS::Lambda::Function.CodeSigningConfigArn'),
  SourceKMSKeyArn: cfn('The KMS key that encrypts the zip archive.', 'AWS::Lambda::Function.Code.SourceKMSKeyArn'),
});

const running = (cfn: Borrow): Record<string, Key> => ({
  FunctionName: cfn('The name of the function. Without one, CloudFormation generates it.', 'AWS::Lambda::Function.FunctionName'),
  Description: cfn('A description of the function.', 'AWS::Lambda::Function.Description'),
  MemorySize: cfn('Memory in MB; the share of CPU grows with it.', 'AWS::Lambda::Function.MemorySize', { default: '128' }),
  Timeout: cfn('How many seconds an invocation can take, at most 900.', 'AWS::Lambda::Function.Timeout', { default: '3' }),
  Environment: cfn('Environment variables.', 'AWS::Lambda::Function.Environment'),
  EphemeralStorage: cfn('The size of `/tmp` in MB.', 'AWS::Lambda::Function.EphemeralStorage'),
  FileSystemConfigs: cfn(
    'EFS file systems to mount. Needs `VpcConfig`, and `DependsOn` for mount targets in this template.',
    'AWS::Lambda::Function.FileSystemConfigs',
  ),
  VpcConfig: cfn('Subnets and security groups of the VPC that it connects to.', 'AWS::Lambda::Function.VpcConfig'),
  KmsKeyArn: cfn('The KMS key that encrypts the environment variables.', 'AWS::Lambda::Function.KmsKeyArn'),
  LoggingConfig: cfn('The log group, and the format and level of logs.', 'AWS::Lambda::Function.LoggingConfig'),
  Tracing: key(
    'Whether X-Ray traces the function. SAM adds the permissions.',
    oneOf(
      {
        Active: 'Lambda samples requests and traces them.',
        PassThrough: 'Only requests that come with a trace are traced.',
        Disabled: 'SAM sets no tracing.',
        // The transform hands on any other text, and Lambda judges it.
      },
      { others: 'warning', slips: 'error' },
    ),
  ),
  Tags: tags('the function'),
  PropagateTags: propagateTags('the function'),
  RecursiveLoop: cfn('What Lambda does when the function calls itself in a loop.', 'AWS::Lambda::Function.RecursiveLoop'),
  ReservedConcurrentExecutions: cfn(
    'How many invocations at a time are kept for it, and allowed at most.',
    'AWS::Lambda::Function.ReservedConcurrentExecutions',
  ),
  RuntimeManagementConfig: cfn('When the function is updated to new versions of its runtime.', 'AWS::Lambda::Function.RuntimeManagementConfig'),
  SnapStart: cfn('Whether published versions start from a snapshot.', 'AWS::Lambda::Function.SnapStart'),
  TenancyConfig: cfn('Whether each tenant has its own execution environments.', 'AWS::Lambda::Function.TenancyConfig'),
  DurableConfig: cfn('How long durable executions run, and how long their history is kept.', 'AWS::Lambda::Function.DurableConfig'),
  CapacityProviderConfig: key(
    'The capacity provider on whose instances published versions run.',
    object({
      Arn: key('The ARN of the capacity provider.', text(), { required: 'error' }),
      PerExecutionEnvironmentMaxConcurrency: cfn(
        'How many invocations one execution environment takes at a time.',
        'AWS::Lambda::Function.LambdaManagedInstancesCapacityProviderConfig.PerExecutionEnvironmentMaxConcurrency',
      ),
      ExecutionEnvironmentMemoryGiBPerVCpu: cfn(
        'GiB of memory for each vCPU: 2, 4 or 8.',
        'AWS::Lambda::Function.LambdaManagedInstancesCapacityProviderConfig.ExecutionEnvironmentMemoryGiBPerVCpu',
      ),
    }),
  ),
  FunctionScalingConfig: cfn('The minimum and maximum number of execution environments on a capacity provider.', 'AWS::Lambda::Function.FunctionScalingConfig'),
});

const access = (cfn: Borrow): Record<string, Key> => ({
  Role: key('The execution role. Without one, SAM creates a role that can write logs and has `Policies`.', roleArn),
  Policies: key(
    'What the generated role can do: managed policies, SAM policy templates, policy documents. Has no effect together with `Role`.',
    policies(cfn),
    {
      see: 'note:sam#globals-and-events',
    },
  ),
  PermissionsBoundary: cfn('The permissions boundary of the generated role.', 'AWS::IAM::Role.PermissionsBoundary'),
  RolePath: cfn('The path of the generated role.', 'AWS::IAM::Role.Path'),
  AssumeRolePolicyDocument: cfn('Who can assume the generated role, instead of Lambda.', 'AWS::IAM::Role.AssumeRolePolicyDocument'),
});

const publishing = (cfn: Borrow): Record<string, Key> => ({
  AutoPublishAlias: key(
    'The name of an alias. Each change of the code, `Environment`, `MemorySize` or `SnapStart` publishes a version, and the alias moves to it.',
    text(),
  ),
  AutoPublishAliasAllProperties: yesNo(
    'Whether changes of other properties publish a version too.',
    'A change of any property publishes a version.',
    'Only a change of the code, `Environment`, `MemorySize` or `SnapStart` publishes one.',
    { default: 'false' },
  ),
  AutoPublishCodeSha256: key('A hash of the code. If it is set, a version is published only when it changes, even if `CodeUri` stays the same.', text()),
  VersionDescription: cfn('A description of the published version.', 'AWS::Lambda::Version.Description'),
  VersionDeletionPolicy: key(
    'What happens to published versions when the stack drops them. Needs `AutoPublishAlias`.',
    oneOf({ Delete: 'They are deleted.', Retain: 'They are kept, so that the alias can go back to them.' }),
    { default: 'Retain, and Delete on a capacity provider' },
  ),
  PublishToLatestPublished: cfn('Whether new code becomes the latest published version.', 'AWS::Lambda::Function.PublishToLatestPublished'),
  DeploymentPreference: key('How traffic moves to a new version, with CodeDeploy. Needs `AutoPublishAlias`.', deploymentPreference(cfn)),
  ProvisionedConcurrencyConfig: cfn(
    'Execution environments that the alias keeps warm. Needs `AutoPublishAlias`.',
    'AWS::Lambda::Alias.ProvisionedConcurrencyConfig',
  ),
});

const destination = (when: string): Key =>
  key(
    `Where a record of the event goes ${when}.`,
    object({
      Type: key(
        'What the destination is.',
        oneOf({
          SQS: 'A queue. SAM creates one if there is no `Destination`.',
          SNS: 'A topic. SAM creates one if there is no `Destination`.',
          Lambda: 'Another function.',
          EventBridge: 'An event bus.',
          S3Bucket: 'A bucket.',
        }),
      ),
      Destination: key('The ARN of the destination.', formatted('arn')),
    }),
  );

const invoking = (cfn: Borrow): Record<string, Key> => ({
  Events: key(
    'What invokes the function. SAM creates the triggers and the permissions.',
    map('An event source. You choose its name.', choice('/Type', 'functionEvents', undecidedFunctionEvent)),
  ),
  DeadLetterQueue: key(
    'Where events go that asynchronous invocations could not process.',
    object({
      Type: key('What it is.', oneOf({ SQS: 'A queue.', SNS: 'A topic.' }), { required: 'error' }),
      TargetArn: key('The ARN of the queue or topic. SAM adds the permission to send to it.', formatted('arn'), { required: 'error' }),
    }),
  ),
  EventInvokeConfig: key(
    'How asynchronous invocations are retried, and where their results go.',
    object({
      MaximumEventAgeInSeconds: cfn('How long an event can wait.', 'AWS::Lambda::EventInvokeConfig.MaximumEventAgeInSeconds'),
      MaximumRetryAttempts: cfn('How often a failed event is tried again.', 'AWS::Lambda::EventInvokeConfig.MaximumRetryAttempts'),
      DestinationConfig: key('Where records of events go.', object({ OnSuccess: destination('on success'), OnFailure: destination('when all tries failed') })),
    }),
  ),
  FunctionUrlConfig: key(
    'An HTTPS address of the function.',
    object({
      AuthType: key('Who may call it.', oneOf({ AWS_IAM: 'Callers with IAM permission.', NONE: 'Everyone. SAM adds the permission.' }), { required: 'error' }),
      Cors: cfn('Which web pages can call it from a browser.', 'AWS::Lambda::Url.Cors'),
      InvokeMode: cfn('Whether the response is sent as a whole or as a stream.', 'AWS::Lambda::Url.InvokeMode'),
    }),
  ),
});
