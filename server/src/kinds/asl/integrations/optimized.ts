import type { Suffix } from './resource.ts';

/** An action that Step Functions calls in a form of its own. */
export type Integration = {
  readonly service: string;
  readonly action: string;
  readonly title: string;
  readonly about: string;
  /** The ways to wait that it has, besides none. */
  readonly waits: readonly Suffix[];
  /** Another way to wait may work: the guide contradicts itself. */
  readonly isVague?: true;
  /** The arguments that it can't do without; of those joined by a vertical bar one. */
  readonly required: readonly string[];
  readonly optional: readonly string[];
};

const words = (text: string): string[] => (text === '' ? [] : text.split(' '));

type Line = readonly [action: string, about: string, required: string, optional?: string, waits?: readonly Suffix[]];

const of = (service: string, title: string, waits: readonly Suffix[], lines: readonly Line[], more: { readonly isVague?: true } = {}): Integration[] =>
  lines.map(([action, about, required, optional = '', own = waits]) => ({
    service,
    action,
    title,
    about,
    waits: own,
    required: words(required),
    optional: words(optional),
    ...more,
  }));

const sync: readonly Suffix[] = ['sync'];
const token: readonly Suffix[] = ['waitForTaskToken'];
const both: readonly Suffix[] = ['sync', 'waitForTaskToken'];
const none: readonly Suffix[] = [];

/**
 * The optimized integrations, with the arguments that each can't do without.
 * Source: Step Functions developer guide, integrate-optimized.html and the pages of the services (connect-*.html, call-https-apis.html), read
 * 2026-11-30; arguments of the same name from botocore's models of August 2026.
 */
export const integrations: readonly Integration[] = [
  ...of('apigateway', 'Amazon API Gateway', token, [
    ['invoke', 'Calls a REST or HTTP API.', 'ApiEndpoint Method', 'Headers Stage Path QueryParameters RequestBody AllowNullValues AuthType'],
  ]),
  ...of('athena', 'Amazon Athena', none, [
    [
      'startQueryExecution',
      'Starts a query.',
      'QueryString',
      'WorkGroup QueryExecutionContext ResultConfiguration ClientRequestToken ExecutionParameters ResultReuseConfiguration',
      sync,
    ],
    ['stopQueryExecution', 'Stops a query.', 'QueryExecutionId'],
    ['getQueryExecution', 'Gets the state of a query.', 'QueryExecutionId'],
    ['getQueryResults', 'Gets the rows that a query found.', 'QueryExecutionId', 'MaxResults NextToken'],
  ]),
  ...of(
    'batch',
    'AWS Batch',
    both,
    [
      [
        'submitJob',
        'Submits a job.',
        'JobName JobQueue JobDefinition',
        'Parameters ContainerOverrides ArrayProperties DependsOn RetryStrategy Timeout PropagateTags Tags ShareIdentifier NodeOverrides',
      ],
    ],
    { isVague: true },
  ),
  ...of('bedrock', 'Amazon Bedrock', token, [
    ['invokeModel', 'Runs inference with a model.', 'ModelId Body|Input', 'Accept ContentType Output GuardrailIdentifier GuardrailVersion Trace'],
    [
      'createModelCustomizationJob',
      'Starts a job that customizes a model.',
      'JobName CustomModelName RoleArn BaseModelIdentifier TrainingDataConfig OutputDataConfig',
      'CustomizationType HyperParameters ValidationDataConfig VpcConfig',
      both,
    ],
  ]),
  ...of('bedrockagentcore', 'Amazon Bedrock AgentCore', none, [
    ['invokeHarness', 'Runs an agent in a harness.', 'HarnessArn Messages', 'RuntimeSessionId SystemPrompt Model Tools MaxIterations TimeoutSeconds'],
  ]),
  ...of('codebuild', 'AWS CodeBuild', none, [
    [
      'startBuild',
      'Starts a build.',
      'ProjectName',
      'SourceVersion EnvironmentVariablesOverride BuildspecOverride ArtifactsOverride ImageOverride ComputeTypeOverride TimeoutInMinutesOverride',
      sync,
    ],
    ['stopBuild', 'Stops a build.', 'Id'],
    ['batchDeleteBuilds', 'Deletes builds.', 'Ids'],
    ['batchGetReports', 'Gets test reports.', 'ReportArns'],
    ['startBuildBatch', 'Starts a batch build.', 'ProjectName', 'SourceVersion EnvironmentVariablesOverride BuildspecOverride', sync],
    ['stopBuildBatch', 'Stops a batch build.', 'Id'],
    ['retryBuildBatch', 'Runs a batch build again, or what failed in it.', '', 'Id RetryType IdempotencyToken', sync],
    ['deleteBuildBatch', 'Deletes a batch build.', 'Id'],
  ]),
  ...of('databrew', 'AWS Glue DataBrew', sync, [['startJobRun', 'Runs a job.', 'Name']]),
  ...of('dynamodb', 'Amazon DynamoDB', none, [
    ['getItem', 'Reads an item.', 'TableName Key', 'ConsistentRead ProjectionExpression ExpressionAttributeNames ReturnConsumedCapacity'],
    [
      'putItem',
      'Writes an item as a whole.',
      'TableName Item',
      'ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues ReturnConsumedCapacity',
    ],
    [
      'updateItem',
      'Changes attributes of an item.',
      'TableName Key',
      'UpdateExpression ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues',
    ],
    ['deleteItem', 'Deletes an item.', 'TableName Key', 'ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues'],
  ]),
  ...of('ecs', 'Amazon ECS', both, [
    [
      'runTask',
      'Runs a task.',
      'TaskDefinition',
      'Cluster LaunchType NetworkConfiguration Overrides CapacityProviderStrategy Count Group PlacementConstraints PlacementStrategy PlatformVersion PropagateTags EnableExecuteCommand Tags',
    ],
  ]),
  ...of(
    'eks',
    'Amazon EKS',
    sync,
    [
      ['runJob', 'Runs a Kubernetes job.', 'ClusterName CertificateAuthority Endpoint Job', 'Namespace LogOptions'],
      ['call', 'Calls the Kubernetes API.', 'ClusterName CertificateAuthority Endpoint Method Path', 'QueryParameters RequestBody', none],
      ['createCluster', 'Creates a cluster.', 'Name RoleArn ResourcesVpcConfig', 'Version KubernetesNetworkConfig Logging EncryptionConfig Tags'],
      ['deleteCluster', 'Deletes a cluster.', 'Name'],
      [
        'createNodegroup',
        'Creates a managed node group.',
        'ClusterName NodegroupName Subnets NodeRole',
        'ScalingConfig InstanceTypes AmiType DiskSize CapacityType Labels Taints Tags',
      ],
      ['deleteNodegroup', 'Deletes a managed node group.', 'ClusterName NodegroupName'],
      ['createFargateProfile', 'Creates a Fargate profile.', 'FargateProfileName ClusterName PodExecutionRoleArn', 'Subnets Selectors Tags'],
      ['deleteFargateProfile', 'Deletes a Fargate profile.', 'ClusterName FargateProfileName'],
    ],
    { isVague: true },
  ),
  ...of('elasticmapreduce', 'Amazon EMR', none, [
    [
      'createCluster',
      'Starts a cluster that stays when it has no steps.',
      'Name Instances',
      'ReleaseLabel Applications ServiceRole JobFlowRole LogUri VisibleToAllUsers BootstrapActions Configurations StepConcurrencyLevel Tags',
      sync,
    ],
    ['setClusterTerminationProtection', 'Protects a cluster from being terminated.', 'ClusterId TerminationProtected'],
    ['terminateCluster', 'Terminates a cluster.', 'ClusterId', '', sync],
    ['addStep', 'Adds a step to a cluster.', 'ClusterId Step', 'ExecutionRoleArn', sync],
    ['cancelStep', 'Cancels a step that waits.', 'ClusterId StepId'],
    ['modifyInstanceFleetByName', 'Changes the capacity of an instance fleet.', 'ClusterId InstanceFleetName InstanceFleet'],
    ['modifyInstanceGroupByName', 'Changes the number of nodes of an instance group.', 'ClusterId InstanceGroupName InstanceGroup'],
  ]),
  ...of('emr-containers', 'Amazon EMR on EKS', none, [
    ['createVirtualCluster', 'Creates a virtual cluster.', 'Name ContainerProvider', 'Tags'],
    ['deleteVirtualCluster', 'Deletes a virtual cluster.', 'Id', '', sync],
    ['startJobRun', 'Runs a job.', 'VirtualClusterId', 'Name ExecutionRoleArn ReleaseLabel JobDriver ConfigurationOverrides Tags', sync],
  ]),
  ...of('emr-serverless', 'Amazon EMR Serverless', sync, [
    [
      'createApplication',
      'Creates an application.',
      'ReleaseLabel Type',
      'Name InitialCapacity MaximumCapacity AutoStartConfiguration AutoStopConfiguration Tags',
    ],
    ['startApplication', 'Starts an application.', 'ApplicationId'],
    ['stopApplication', 'Stops an application.', 'ApplicationId'],
    ['deleteApplication', 'Deletes an application.', 'ApplicationId'],
    ['startJobRun', 'Runs a job.', 'ApplicationId ExecutionRoleArn', 'JobDriver ConfigurationOverrides ExecutionTimeoutMinutes Name Tags'],
    ['cancelJobRun', 'Cancels a job.', 'ApplicationId JobRunId'],
  ]),
  ...of('events', 'Amazon EventBridge', token, [['putEvents', 'Sends events; `Detail` may be an object here.', 'Entries', 'EndpointId']]),
  ...of('glue', 'AWS Glue', sync, [
    [
      'startJobRun',
      'Runs a job.',
      'JobName',
      'Arguments WorkerType NumberOfWorkers Timeout MaxCapacity SecurityConfiguration ExecutionClass NotificationProperty',
    ],
  ]),
  ...of('http', 'HTTPS APIs', none, [
    [
      'invoke',
      'Calls an HTTPS API with the credentials of an EventBridge connection.',
      'ApiEndpoint Method InvocationConfig|Authentication',
      'Headers QueryParameters RequestBody Transform',
    ],
  ]),
  ...of('lambda', 'AWS Lambda', token, [
    ['invoke', 'Calls a function; its answer is in `Payload`.', 'FunctionName', 'Payload Qualifier InvocationType ClientContext LogType'],
  ]),
  ...of(
    'mediaconvert',
    'AWS Elemental MediaConvert',
    sync,
    [['createJob', 'Converts media.', 'Role Settings', 'JobTemplate Queue Priority Tags UserMetadata']],
    {
      isVague: true,
    },
  ),
  ...of(
    'sagemaker',
    'Amazon SageMaker AI',
    none,
    [
      ['createEndpoint', 'Creates an endpoint.', 'EndpointName EndpointConfigName', 'DeploymentConfig Tags'],
      ['createEndpointConfig', 'Creates the configuration of an endpoint.', 'EndpointConfigName ProductionVariants', 'DataCaptureConfig KmsKeyId Tags'],
      [
        'createHyperParameterTuningJob',
        'Starts a tuning job.',
        'HyperParameterTuningJobName HyperParameterTuningJobConfig',
        'TrainingJobDefinition TrainingJobDefinitions WarmStartConfig Tags',
        sync,
      ],
      [
        'createLabelingJob',
        'Starts a labeling job.',
        'LabelingJobName LabelAttributeName InputConfig OutputConfig RoleArn HumanTaskConfig',
        'LabelCategoryConfigS3Uri StoppingConditions Tags',
        sync,
      ],
      ['createModel', 'Creates a model.', 'ModelName', 'PrimaryContainer Containers ExecutionRoleArn VpcConfig Tags'],
      [
        'createProcessingJob',
        'Starts a processing job.',
        'ProcessingJobName ProcessingResources AppSpecification RoleArn',
        'ProcessingInputs ProcessingOutputConfig StoppingCondition Environment NetworkConfig Tags',
        sync,
      ],
      [
        'createTrainingJob',
        'Starts a training job.',
        'TrainingJobName RoleArn OutputDataConfig',
        'AlgorithmSpecification HyperParameters InputDataConfig ResourceConfig StoppingCondition VpcConfig Environment Tags',
        sync,
      ],
      [
        'createTransformJob',
        'Starts a batch transform job.',
        'TransformJobName ModelName TransformInput TransformOutput TransformResources',
        'BatchStrategy MaxConcurrentTransforms MaxPayloadInMB Environment DataProcessing Tags',
        sync,
      ],
      ['updateEndpoint', 'Gives an endpoint another configuration.', 'EndpointName EndpointConfigName', 'RetainAllVariantProperties DeploymentConfig'],
    ],
    { isVague: true },
  ),
  ...of('sns', 'Amazon SNS', token, [
    [
      'publish',
      'Publishes a message; `Message` may be an object here.',
      'Message TopicArn|TargetArn|PhoneNumber',
      'Subject MessageAttributes MessageStructure MessageGroupId MessageDeduplicationId',
    ],
  ]),
  ...of('sqs', 'Amazon SQS', token, [
    [
      'sendMessage',
      'Sends a message; `MessageBody` may be an object here.',
      'QueueUrl MessageBody',
      'DelaySeconds MessageAttributes MessageGroupId MessageDeduplicationId',
    ],
  ]),
  ...of(
    'states',
    'AWS Step Functions',
    ['sync', 'sync:2', 'waitForTaskToken'],
    [
      [
        'startExecution',
        'Starts another state machine; its output is JSON text with `.sync`, and JSON with `.sync:2`.',
        'StateMachineArn',
        'Input Name TraceHeader',
      ],
    ],
  ),
];

const byName = new Map(integrations.map((each) => [`${each.service}:${each.action}`, each]));
export const integrationOf = (service: string, action: string): Integration | undefined => byName.get(`${service}:${action}`);

export const optimizedServices: readonly string[] = [...new Set(integrations.map(({ service }) => service))];
export const actionsOf = (service: string): readonly Integration[] => integrations.filter((each) => each.service === service);
