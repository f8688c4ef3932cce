/**
 * The arguments that calls can do without, as far as they are known; services add some now and then.
 * Source: botocore's models of August 2026 in the spelling of Step Functions; Step Functions developer guide, pages of the services, for those that
 * are its own; read 2026-11-30.
 */
const optional: Readonly<Record<string, string>> = {
  'apigateway:invoke': 'Headers Stage Path QueryParameters RequestBody AllowNullValues AuthType',
  'athena:getQueryResults': 'MaxResults NextToken QueryResultType',
  'athena:startQueryExecution':
    'WorkGroup QueryExecutionContext ResultConfiguration ClientRequestToken ExecutionParameters ResultReuseConfiguration EngineConfiguration',
  'batch:submitJob':
    'Parameters ContainerOverrides ArrayProperties DependsOn RetryStrategy Timeout PropagateTags Tags ShareIdentifier NodeOverrides SchedulingPriorityOverride EksPropertiesOverride EcsPropertiesOverride ConsumableResourcePropertiesOverride',
  'bedrock:createModelCustomizationJob':
    'CustomizationType HyperParameters ValidationDataConfig VpcConfig ClientRequestToken CustomModelKmsKeyId JobTags CustomModelTags CustomizationConfig',
  'bedrock:invokeModel': 'Accept ContentType Output GuardrailIdentifier GuardrailVersion Trace PerformanceConfigLatency ServiceTier RequestMetadata',
  'bedrockagentcore:invokeHarness': 'RuntimeSessionId SystemPrompt Model Tools MaxIterations TimeoutSeconds',
  'codebuild:retryBuildBatch': 'Id RetryType IdempotencyToken',
  'codebuild:startBuild':
    'SourceVersion EnvironmentVariablesOverride BuildspecOverride ArtifactsOverride ImageOverride ComputeTypeOverride TimeoutInMinutesOverride SecondarySourcesOverride SecondarySourcesVersionOverride SecondaryArtifactsOverride SourceTypeOverride SourceLocationOverride SourceAuthOverride GitCloneDepthOverride GitSubmodulesConfigOverride InsecureSslOverride ReportBuildStatusOverride BuildStatusConfigOverride EnvironmentTypeOverride CertificateOverride CacheOverride ServiceRoleOverride PrivilegedModeOverride QueuedTimeoutInMinutesOverride EncryptionKeyOverride IdempotencyToken LogsConfigOverride RegistryCredentialOverride ImagePullCredentialsTypeOverride DebugSessionEnabled FleetOverride AutoRetryLimitOverride HostKernelOverride',
  'codebuild:startBuildBatch':
    'SourceVersion EnvironmentVariablesOverride BuildspecOverride SecondarySourcesOverride SecondarySourcesVersionOverride ArtifactsOverride SecondaryArtifactsOverride SourceTypeOverride SourceLocationOverride SourceAuthOverride GitCloneDepthOverride GitSubmodulesConfigOverride InsecureSslOverride ReportBuildBatchStatusOverride EnvironmentTypeOverride ImageOverride ComputeTypeOverride CertificateOverride CacheOverride ServiceRoleOverride PrivilegedModeOverride BuildTimeoutInMinutesOverride QueuedTimeoutInMinutesOverride EncryptionKeyOverride IdempotencyToken LogsConfigOverride RegistryCredentialOverride ImagePullCredentialsTypeOverride BuildBatchConfigOverride DebugSessionEnabled',
  'dynamodb:deleteItem':
    'ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues Expected ConditionalOperator ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValuesOnConditionCheckFailure',
  'dynamodb:getItem': 'ConsistentRead ProjectionExpression ExpressionAttributeNames ReturnConsumedCapacity AttributesToGet',
  'dynamodb:putItem':
    'ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues ReturnConsumedCapacity Expected ReturnItemCollectionMetrics ConditionalOperator ReturnValuesOnConditionCheckFailure',
  'dynamodb:updateItem':
    'UpdateExpression ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValues AttributeUpdates Expected ConditionalOperator ReturnConsumedCapacity ReturnItemCollectionMetrics ReturnValuesOnConditionCheckFailure',
  'ecs:runTask':
    'Cluster LaunchType NetworkConfiguration Overrides CapacityProviderStrategy Count Group PlacementConstraints PlacementStrategy PlatformVersion PropagateTags EnableExecuteCommand Tags ReferenceId StartedBy ClientToken VolumeConfigurations',
  'eks:call': 'QueryParameters RequestBody',
  'eks:createCluster':
    'Version KubernetesNetworkConfig Logging EncryptionConfig Tags ClientRequestToken OutpostConfig AccessConfig BootstrapSelfManagedAddons UpgradePolicy ZonalShiftConfig RemoteNetworkConfig ComputeConfig StorageConfig DeletionProtection ControlPlaneScalingConfig',
  'eks:createFargateProfile': 'Subnets Selectors Tags ClientRequestToken',
  'eks:createNodegroup':
    'ScalingConfig InstanceTypes AmiType DiskSize CapacityType Labels Taints Tags RemoteAccess ClientRequestToken LaunchTemplate UpdateConfig NodeRepairConfig Version ReleaseVersion WarmPoolConfig',
  'eks:runJob': 'Namespace LogOptions',
  'elasticmapreduce:addStep': 'ExecutionRoleArn',
  'elasticmapreduce:createCluster':
    'ReleaseLabel Applications ServiceRole JobFlowRole LogUri VisibleToAllUsers BootstrapActions Configurations StepConcurrencyLevel Tags LogEncryptionKmsKeyId AdditionalInfo AmiVersion StepExecutionRoleArn SupportedProducts NewSupportedProducts SecurityConfiguration AutoScalingRole ScaleDownBehavior CustomAmiId EbsRootVolumeSize RepoUpgradeOnBoot KerberosAttributes ManagedScalingPolicy PlacementGroupConfigs AutoTerminationPolicy OSReleaseLabel EbsRootVolumeIops EbsRootVolumeThroughput ExtendedSupport MonitoringConfiguration SessionEnabled',
  'emr-containers:createVirtualCluster': 'Tags ClientToken SecurityConfigurationId SessionEnabled SchedulerConfiguration',
  'emr-containers:startJobRun':
    'Name ExecutionRoleArn ReleaseLabel JobDriver ConfigurationOverrides Tags ClientToken JobTemplateId JobTemplateParameters RetryPolicyConfiguration',
  'emr-serverless:cancelJobRun': 'ShutdownGracePeriodInSeconds',
  'emr-serverless:createApplication':
    'Name InitialCapacity MaximumCapacity AutoStartConfiguration AutoStopConfiguration Tags ClientToken NetworkConfiguration Architecture ImageConfiguration WorkerTypeSpecifications RuntimeConfiguration MonitoringConfiguration DiskEncryptionConfiguration InteractiveConfiguration SchedulerConfiguration IdentityCenterConfiguration JobLevelCostAllocationConfiguration',
  'emr-serverless:startJobRun': 'JobDriver ConfigurationOverrides ExecutionTimeoutMinutes Name Tags ClientToken ExecutionIamPolicy Mode RetryPolicy',
  'events:putEvents': 'EndpointId',
  'glue:startJobRun':
    'Arguments WorkerType NumberOfWorkers Timeout MaxCapacity SecurityConfiguration ExecutionClass NotificationProperty JobRunQueuingEnabled JobRunId AllocatedCapacity ExecutionRoleSessionPolicy',
  'http:invoke': 'Headers QueryParameters RequestBody Transform',
  'lambda:invoke': 'Payload Qualifier InvocationType ClientContext LogType',
  'mediaconvert:createJob':
    'JobTemplate Queue Priority Tags UserMetadata AccelerationSettings BillingTagsSource ClientRequestToken HopDestinations JobEngineVersion SimulateReservedQueue StatusUpdateInterval',
  'sagemaker:createEndpoint': 'DeploymentConfig Tags',
  'sagemaker:createEndpointConfig':
    'DataCaptureConfig KmsKeyId Tags AsyncInferenceConfig ExplainerConfig ShadowProductionVariants ExecutionRoleArn VpcConfig EnableNetworkIsolation MetricsConfig',
  'sagemaker:createHyperParameterTuningJob': 'TrainingJobDefinition TrainingJobDefinitions WarmStartConfig Tags Autotune',
  'sagemaker:createLabelingJob': 'LabelCategoryConfigS3Uri StoppingConditions Tags LabelingJobAlgorithmsConfig',
  'sagemaker:createModel': 'PrimaryContainer Containers ExecutionRoleArn VpcConfig Tags InferenceExecutionConfig EnableNetworkIsolation',
  'sagemaker:createProcessingJob': 'ProcessingInputs ProcessingOutputConfig StoppingCondition Environment NetworkConfig Tags ExperimentConfig',
  'sagemaker:createTrainingJob':
    'AlgorithmSpecification HyperParameters InputDataConfig ResourceConfig StoppingCondition VpcConfig Environment Tags EnableNetworkIsolation EnableInterContainerTrafficEncryption EnableManagedSpotTraining CheckpointConfig DebugHookConfig DebugRuleConfigurations TensorBoardOutputConfig ExperimentConfig ProfilerConfig ProfilerRuleConfigurations RetryStrategy RemoteDebugConfig InfraCheckConfig SessionChainingConfig ServerlessJobConfig MlflowConfig ModelPackageConfig',
  'sagemaker:createTransformJob':
    'BatchStrategy MaxConcurrentTransforms MaxPayloadInMB Environment DataProcessing Tags ModelClientConfig DataCaptureConfig ExperimentConfig',
  'sagemaker:updateEndpoint': 'RetainAllVariantProperties DeploymentConfig ExcludeRetainedVariantProperties RetainDeploymentConfig',
  'sns:publish': 'Subject MessageAttributes MessageStructure MessageGroupId MessageDeduplicationId',
  'sqs:sendMessage': 'DelaySeconds MessageAttributes MessageGroupId MessageDeduplicationId MessageSystemAttributes',
  'states:startExecution': 'Input Name TraceHeader',
};

export const optionalOf = (call: string): readonly string[] => (Object.hasOwn(optional, call) ? (optional[call] ?? '').split(' ') : []);
