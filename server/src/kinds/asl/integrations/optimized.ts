import { optionalOf } from './optional.ts';
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

type Line = readonly [action: string, about: string, required: string, waits?: readonly Suffix[]];

const of = (service: string, title: string, waits: readonly Suffix[], lines: readonly Line[], more: { readonly isVague?: true } = {}): Integration[] =>
  lines.map(([action, about, required, own = waits]) => ({
    service,
    action,
    title,
    about,
    waits: own,
    required: words(required),
    optional: optionalOf(`${service}:${action}`),
    ...more,
  }));

const sync: readonly Suffix[] = ['sync'];
const token: readonly Suffix[] = ['waitForTaskToken'];
const both: readonly Suffix[] = ['sync', 'waitForTaskToken'];
const all: readonly Suffix[] = ['sync', 'sync:2', 'waitForTaskToken'];
const none: readonly Suffix[] = [];

/**
 * The optimized integrations, with the arguments that each can't do without.
 * Source: Step Functions developer guide, integrate-optimized.html and the pages of the services (connect-*.html, call-https-apis.html), read
 * 2026-11-30; arguments of the same name from botocore's models of August 2026.
 */
export const integrations: readonly Integration[] = [
  ...of('apigateway', 'Amazon API Gateway', token, [['invoke', 'Calls a REST or HTTP API.', 'ApiEndpoint Method']]),
  ...of('athena', 'Amazon Athena', none, [
    ['startQueryExecution', 'Starts a query.', 'QueryString', sync],
    ['stopQueryExecution', 'Stops a query.', 'QueryExecutionId'],
    ['getQueryExecution', 'Gets the state of a query.', 'QueryExecutionId'],
    ['getQueryResults', 'Gets the rows that a query found.', 'QueryExecutionId'],
  ]),
  ...of('batch', 'AWS Batch', both, [['submitJob', 'Submits a job.', 'JobName JobQueue JobDefinition']], { isVague: true }),
  ...of('bedrock', 'Amazon Bedrock', token, [
    ['invokeModel', 'Runs inference with a model.', 'ModelId Body|Input'],
    [
      'createModelCustomizationJob',
      'Starts a job that customizes a model.',
      'JobName CustomModelName RoleArn BaseModelIdentifier TrainingDataConfig OutputDataConfig',
      both,
    ],
  ]),
  ...of('bedrockagentcore', 'Amazon Bedrock AgentCore', none, [['invokeHarness', 'Runs an agent in a harness.', 'HarnessArn Messages']]),
  ...of('codebuild', 'AWS CodeBuild', none, [
    ['startBuild', 'Starts a build.', 'ProjectName', sync],
    ['stopBuild', 'Stops a build.', 'Id'],
    ['batchDeleteBuilds', 'Deletes builds.', 'Ids'],
    ['batchGetReports', 'Gets test reports.', 'ReportArns'],
    ['startBuildBatch', 'Starts a batch build.', 'ProjectName', sync],
    ['stopBuildBatch', 'Stops a batch build.', 'Id'],
    ['retryBuildBatch', 'Runs a batch build again, or what failed in it.', '', sync],
    ['deleteBuildBatch', 'Deletes a batch build.', 'Id'],
  ]),
  ...of('databrew', 'AWS Glue DataBrew', sync, [['startJobRun', 'Runs a job.', 'Name']]),
  ...of('dynamodb', 'Amazon DynamoDB', none, [
    ['getItem', 'Reads an item.', 'TableName Key'],
    ['putItem', 'Writes an item as a whole.', 'TableName Item'],
    ['updateItem', 'Changes attributes of an item.', 'TableName Key'],
    ['deleteItem', 'Deletes an item.', 'TableName Key'],
  ]),
  ...of('ecs', 'Amazon ECS', both, [['runTask', 'Runs a task.', 'TaskDefinition']]),
  ...of(
    'eks',
    'Amazon EKS',
    sync,
    [
      ['runJob', 'Runs a Kubernetes job.', 'ClusterName CertificateAuthority Endpoint Job'],
      ['call', 'Calls the Kubernetes API.', 'ClusterName CertificateAuthority Endpoint Method Path', none],
      ['createCluster', 'Creates a cluster.', 'Name RoleArn ResourcesVpcConfig'],
      ['deleteCluster', 'Deletes a cluster.', 'Name'],
      ['createNodegroup', 'Creates a managed node group.', 'ClusterName NodegroupName Subnets NodeRole'],
      ['deleteNodegroup', 'Deletes a managed node group.', 'ClusterName NodegroupName'],
      ['createFargateProfile', 'Creates a Fargate profile.', 'FargateProfileName ClusterName PodExecutionRoleArn'],
      ['deleteFargateProfile', 'Deletes a Fargate profile.', 'ClusterName FargateProfileName'],
    ],
    { isVague: true },
  ),
  ...of('elasticmapreduce', 'Amazon EMR', none, [
    ['createCluster', 'Starts a cluster that stays when it has no steps.', 'Name Instances', sync],
    ['setClusterTerminationProtection', 'Protects a cluster from being terminated.', 'ClusterId TerminationProtected'],
    ['terminateCluster', 'Terminates a cluster.', 'ClusterId', sync],
    ['addStep', 'Adds a step to a cluster.', 'ClusterId Step', sync],
    ['cancelStep', 'Cancels a step that waits.', 'ClusterId StepId'],
    ['modifyInstanceFleetByName', 'Changes the capacity of an instance fleet.', 'ClusterId InstanceFleetName InstanceFleet'],
    ['modifyInstanceGroupByName', 'Changes the number of nodes of an instance group.', 'ClusterId InstanceGroupName InstanceGroup'],
  ]),
  ...of('emr-containers', 'Amazon EMR on EKS', sync, [
    ['createVirtualCluster', 'Creates a virtual cluster.', 'Name ContainerProvider', none],
    ['deleteVirtualCluster', 'Deletes a virtual cluster.', 'Id'],
    ['startJobRun', 'Runs a job.', 'VirtualClusterId'],
  ]),
  ...of('emr-serverless', 'Amazon EMR Serverless', sync, [
    ['createApplication', 'Creates an application.', 'ReleaseLabel Type'],
    ['startApplication', 'Starts an application.', 'ApplicationId'],
    ['stopApplication', 'Stops an application.', 'ApplicationId'],
    ['deleteApplication', 'Deletes an application.', 'ApplicationId'],
    ['startJobRun', 'Runs a job.', 'ApplicationId ExecutionRoleArn'],
    ['cancelJobRun', 'Cancels a job.', 'ApplicationId JobRunId'],
  ]),
  ...of('events', 'Amazon EventBridge', token, [['putEvents', 'Sends events; `Detail` may be an object here.', 'Entries']]),
  ...of('glue', 'AWS Glue', sync, [['startJobRun', 'Runs a job.', 'JobName']]),
  ...of('http', 'HTTPS APIs', none, [
    ['invoke', 'Calls an HTTPS API with the credentials of an EventBridge connection.', 'ApiEndpoint Method InvocationConfig|Authentication'],
  ]),
  ...of('lambda', 'AWS Lambda', token, [['invoke', 'Calls a function; its answer is in `Payload`.', 'FunctionName']]),
  ...of('mediaconvert', 'AWS Elemental MediaConvert', sync, [['createJob', 'Converts media.', 'Role Settings']], { isVague: true }),
  ...of(
    'sagemaker',
    'Amazon SageMaker AI',
    sync,
    [
      ['createEndpoint', 'Creates an endpoint.', 'EndpointName EndpointConfigName', none],
      ['createEndpointConfig', 'Creates the configuration of an endpoint.', 'EndpointConfigName ProductionVariants', none],
      ['createHyperParameterTuningJob', 'Starts a tuning job.', 'HyperParameterTuningJobName HyperParameterTuningJobConfig'],
      ['createLabelingJob', 'Starts a labeling job.', 'LabelingJobName LabelAttributeName InputConfig OutputConfig RoleArn HumanTaskConfig'],
      ['createModel', 'Creates a model.', 'ModelName', none],
      ['createProcessingJob', 'Starts a processing job.', 'ProcessingJobName ProcessingResources AppSpecification RoleArn'],
      ['createTrainingJob', 'Starts a training job.', 'TrainingJobName RoleArn OutputDataConfig'],
      ['createTransformJob', 'Starts a batch transform job.', 'TransformJobName ModelName TransformInput TransformOutput TransformResources'],
      ['updateEndpoint', 'Gives an endpoint another configuration.', 'EndpointName EndpointConfigName', none],
    ],
    { isVague: true },
  ),
  ...of('sns', 'Amazon SNS', token, [['publish', 'Publishes a message; `Message` may be an object here.', 'Message TopicArn|TargetArn|PhoneNumber']]),
  ...of('sqs', 'Amazon SQS', token, [['sendMessage', 'Sends a message; `MessageBody` may be an object here.', 'QueueUrl MessageBody']]),
  ...of('states', 'AWS Step Functions', all, [
    ['startExecution', 'Starts another state machine; its output is JSON text with `.sync`, and JSON with `.sync:2`.', 'StateMachineArn'],
  ]),
];

const byName = new Map(integrations.map((each) => [`${each.service}:${each.action}`, each]));
export const integrationOf = (service: string, action: string): Integration | undefined => byName.get(`${service}:${action}`);

export const optimizedServices: readonly string[] = [...new Set(integrations.map(({ service }) => service))];
export const actionsOf = (service: string): readonly Integration[] => integrations.filter((each) => each.service === service);
