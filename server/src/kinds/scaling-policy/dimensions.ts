/**
 * What Application Auto Scaling scales: its dimensions with the form of the resource's ID, and which sorts of policies its services lack.
 * Source: botocore application-autoscaling/2016-02-06 of 2026-08-07, PutScalingPolicy. Checked 2026-11-30.
 */
export const dimensions: Readonly<Record<string, { readonly about: string; readonly id: string; readonly example: string }>> = {
  'ecs:service:DesiredCount': { about: 'Tasks of an ECS service.', id: '^service/[^/]+/[^/]+$', example: 'service/shop/orders' },
  'ec2:spot-fleet-request:TargetCapacity': { about: 'Capacity of a Spot Fleet.', id: '^spot-fleet-request/', example: 'spot-fleet-request/sfr-73fbd2ce' },
  'elasticmapreduce:instancegroup:InstanceCount': { about: 'Instances of an EMR group.', id: '^instancegroup/', example: 'instancegroup/j-2EEZ/ig-1791' },
  'appstream:fleet:DesiredCapacity': { about: 'Instances of an AppStream fleet.', id: '^fleet/', example: 'fleet/desktops' },
  'dynamodb:table:ReadCapacityUnits': { about: 'Read capacity of a table.', id: '^table/[^/]+$', example: 'table/orders' },
  'dynamodb:table:WriteCapacityUnits': { about: 'Write capacity of a table.', id: '^table/[^/]+$', example: 'table/orders' },
  'dynamodb:index:ReadCapacityUnits': { about: 'Read capacity of an index.', id: '^table/[^/]+/index/[^/]+$', example: 'table/orders/index/by-day' },
  'dynamodb:index:WriteCapacityUnits': { about: 'Write capacity of an index.', id: '^table/[^/]+/index/[^/]+$', example: 'table/orders/index/by-day' },
  'rds:cluster:ReadReplicaCount': { about: 'Readers of an Aurora cluster.', id: '^cluster:', example: 'cluster:shop' },
  'sagemaker:variant:DesiredInstanceCount': {
    about: 'Instances of a variant of an endpoint.',
    id: '^endpoint/[^/]+/variant/',
    example: 'endpoint/a/variant/b',
  },
  'sagemaker:variant:DesiredProvisionedConcurrency': {
    about: 'Concurrency of a serverless endpoint.',
    id: '^endpoint/[^/]+/variant/',
    example: 'endpoint/a/variant/b',
  },
  'sagemaker:inference-component:DesiredCopyCount': {
    about: 'Copies of an inference component.',
    id: '^inference-component/',
    example: 'inference-component/a',
  },
  'custom-resource:ResourceType:Property': { about: 'A resource of your own.', id: '', example: '' },
  'comprehend:document-classifier-endpoint:DesiredInferenceUnits': { about: 'Units of a classifier.', id: '^arn:', example: 'arn:aws:comprehend:...' },
  'comprehend:entity-recognizer-endpoint:DesiredInferenceUnits': { about: 'Units of a recognizer.', id: '^arn:', example: 'arn:aws:comprehend:...' },
  'lambda:function:ProvisionedConcurrency': {
    about: 'Provisioned concurrency of a function.',
    id: '^function:[^:]+:[^:]+$',
    example: 'function:orders:live',
  },
  'cassandra:table:ReadCapacityUnits': { about: 'Read capacity of a table of Keyspaces.', id: '^keyspace/[^/]+/table/', example: 'keyspace/shop/table/orders' },
  'cassandra:table:WriteCapacityUnits': {
    about: 'Write capacity of a table of Keyspaces.',
    id: '^keyspace/[^/]+/table/',
    example: 'keyspace/shop/table/orders',
  },
  'kafka:broker-storage:VolumeSize': { about: 'Storage of brokers of MSK.', id: '^arn:', example: 'arn:aws:kafka:...' },
  'elasticache:cache-cluster:Nodes': { about: 'Nodes of a cache cluster.', id: '^cache-cluster/', example: 'cache-cluster/shop' },
  'elasticache:replication-group:NodeGroups': { about: 'Shards of a replication group.', id: '^replication-group/', example: 'replication-group/shop' },
  'elasticache:replication-group:Replicas': { about: 'Replicas of a replication group.', id: '^replication-group/', example: 'replication-group/shop' },
  'neptune:cluster:ReadReplicaCount': { about: 'Readers of a Neptune cluster.', id: '^cluster:', example: 'cluster:graph' },
  'workspaces:workspacespool:DesiredUserSessions': {
    about: 'Sessions of a pool of WorkSpaces.',
    id: '^workspacespool/',
    example: 'workspacespool/wspool-123456',
  },
};

export const namespaces: Readonly<Record<string, string>> = {
  ecs: 'Amazon ECS.',
  elasticmapreduce: 'Amazon EMR.',
  ec2: 'Spot Fleets.',
  appstream: 'AppStream.',
  dynamodb: 'DynamoDB.',
  rds: 'Aurora.',
  sagemaker: 'SageMaker AI.',
  'custom-resource': 'Resources of your own.',
  comprehend: 'Comprehend.',
  lambda: 'Lambda.',
  cassandra: 'Keyspaces.',
  kafka: 'MSK.',
  elasticache: 'ElastiCache.',
  neptune: 'Neptune.',
  workspaces: 'WorkSpaces.',
};

const stepless = ['dynamodb', 'comprehend', 'lambda', 'cassandra', 'kafka', 'elasticache', 'neptune'];

/** Whether a service has a sort of policies. */
export const hasPolicies = (namespace: string, type: string): boolean =>
  type === 'StepScaling' ? !stepless.includes(namespace) : type === 'PredictiveScaling' ? namespace === 'ecs' : namespace !== 'elasticmapreduce';

/** The metrics of AWS with the service that they are of; those of EC2 Auto Scaling are for its own policies. */
export const metrics: Readonly<Record<string, readonly [namespaces: readonly string[], about: string]>> = {
  ECSServiceAverageCPUUtilization: [['ecs'], 'CPU of the tasks, as a percentage.'],
  ECSServiceAverageMemoryUtilization: [['ecs'], 'Memory of the tasks, as a percentage.'],
  ECSServiceAverageCPUUtilizationHighResolution: [['ecs'], 'CPU of the tasks, every 20 seconds.'],
  ECSServiceAverageMemoryUtilizationHighResolution: [['ecs'], 'Memory of the tasks, every 20 seconds.'],
  ALBRequestCountPerTarget: [['ecs', 'ec2'], 'Requests for each target in a minute; it needs `ResourceLabel`.'],
  DynamoDBReadCapacityUtilization: [['dynamodb'], 'Read capacity in use, as a percentage.'],
  DynamoDBWriteCapacityUtilization: [['dynamodb'], 'Write capacity in use, as a percentage.'],
  RDSReaderAverageCPUUtilization: [['rds'], 'CPU of the readers.'],
  RDSReaderAverageDatabaseConnections: [['rds'], 'Connections to each reader.'],
  EC2SpotFleetRequestAverageCPUUtilization: [['ec2'], 'CPU of the fleet.'],
  EC2SpotFleetRequestAverageNetworkIn: [['ec2'], 'Bytes that come in.'],
  EC2SpotFleetRequestAverageNetworkOut: [['ec2'], 'Bytes that go out.'],
  SageMakerVariantInvocationsPerInstance: [['sagemaker'], 'Invocations of each instance in a minute.'],
  SageMakerVariantProvisionedConcurrencyUtilization: [['sagemaker'], 'Concurrency in use, as a share of 1.'],
  SageMakerVariantConcurrentRequestsPerModelHighResolution: [['sagemaker'], 'Requests at once for each model.'],
  SageMakerInferenceComponentInvocationsPerCopy: [['sagemaker'], 'Invocations of each copy in a minute.'],
  SageMakerInferenceComponentConcurrentRequestsPerCopyHighResolution: [['sagemaker'], 'Requests at once for each copy.'],
  AppStreamAverageCapacityUtilization: [['appstream'], 'Instances in use, as a percentage.'],
  ComprehendInferenceUtilization: [['comprehend'], 'Units in use.'],
  LambdaProvisionedConcurrencyUtilization: [['lambda'], 'Provisioned concurrency in use, as a share of 1.'],
  CassandraReadCapacityUtilization: [['cassandra'], 'Read capacity in use, as a percentage.'],
  CassandraWriteCapacityUtilization: [['cassandra'], 'Write capacity in use, as a percentage.'],
  KafkaBrokerStorageUtilization: [['kafka'], 'Storage in use, as a percentage.'],
  ElastiCacheEngineCPUUtilization: [['elasticache'], 'CPU of the engine.'],
  ElastiCachePrimaryEngineCPUUtilization: [['elasticache'], 'CPU of the primary’s engine.'],
  ElastiCacheReplicaEngineCPUUtilization: [['elasticache'], 'CPU of the replicas’ engine.'],
  ElastiCacheDatabaseMemoryUsagePercentage: [['elasticache'], 'Memory in use.'],
  ElastiCacheDatabaseMemoryUsageCountedForEvictPercentage: [['elasticache'], 'Memory in use that counts for evictions.'],
  ElastiCacheDatabaseCapacityUsageCountedForEvictPercentage: [['elasticache'], 'Capacity in use that counts for evictions.'],
  NeptuneReaderAverageCPUUtilization: [['neptune'], 'CPU of the readers.'],
  WorkSpacesAverageUserSessionsCapacityUtilization: [['workspaces'], 'Sessions in use.'],
  ASGAverageCPUUtilization: [['autoscaling'], 'CPU of an Auto Scaling group; for policies of EC2 Auto Scaling.'],
  ASGAverageNetworkIn: [['autoscaling'], 'Bytes that come in to an Auto Scaling group; for policies of EC2 Auto Scaling.'],
  ASGAverageNetworkOut: [['autoscaling'], 'Bytes that go out of an Auto Scaling group; for policies of EC2 Auto Scaling.'],
};
