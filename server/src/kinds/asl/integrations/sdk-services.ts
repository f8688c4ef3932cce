/**
 * The services that `arn:aws:states:::aws-sdk:SERVICE:action` calls, by their names there. AWS adds some each month.
 * Source: Step Functions developer guide, supported-services-awssdk.html, read 2026-11-30.
 */
export const sdkServices: readonly string[] = `
accessanalyzer account acm acmpca aiops amp amplify amplifybackend amplifyuibuilder apigateway apigatewayv2 appconfig appconfigdata appfabric
appflow appintegrations applicationautoscaling applicationcostprofiler applicationdiscovery applicationinsights applicationsignals appmesh
apprunner appstream appsync arcregionswitch arczonalshift athena auditmanager autoscaling autoscalingplans
b2bi backup backupgateway backupsearch batch bcmdashboards bcmdataexports bcmpricingcalculator bcmrecommendedactions bedrock bedrockagent
bedrockagentcore bedrockagentcorecontrol bedrockagentruntime bedrockdataautomation bedrockdataautomationruntime bedrockruntime billing
billingconductor braket budgets
chime chimesdkidentity chimesdkmediapipelines chimesdkmeetings chimesdkmessaging chimesdkvoice cleanrooms cleanroomsml cloud9 cloudcontrol
clouddirectory cloudformation cloudfront cloudfrontkeyvaluestore cloudhsm cloudhsmv2 cloudsearch cloudtrail cloudtraildata cloudwatch
cloudwatchlogs codeartifact codebuild codecatalyst codecommit codeconnections codedeploy codeguruprofiler codegurureviewer codegurusecurity
codepipeline codestarconnections codestarnotifications cognitoidentity cognitoidentityprovider cognitosync comprehend comprehendmedical
computeoptimizer computeoptimizerautomation config connect connectcampaigns connectcampaignsv2 connectcases connectcontactlens connecthealth
connectparticipant controlcatalog controltower costandusagereport costexplorer costoptimizationhub customerprofiles
databasemigration databrew dataexchange datapipeline datasync datazone dax deadline detective devicefarm devopsagent devopsguru directconnect
directory directoryservicedata dlm docdb docdbelastic drs dsql dynamodb dynamodbstreams
ebs ec2 ec2instanceconnect ecr ecrpublic ecs efs eks eksauth elasticache elasticbeanstalk elasticinference elasticloadbalancing
elasticloadbalancingv2 elasticsearch elementalinference emr emrcontainers emrserverless entityresolution eventbridge
finspace finspacedata firehose fis fms forecast forecastquery frauddetector freetier fsx
gamelift gameliftstreams geomaps geoplaces georoutes glacier glue grafana greengrass greengrassv2 groundstation guardduty
health healthlake iam identitystore imagebuilder inspector2 inspectorscan interconnect internetmonitor invoicing iot iotanalytics
iotdeviceadvisor iotevents ioteventsdata iotfleetwise iotjobsdataplane iotmanagedintegrations iotsecuretunneling iotsitewise iotthingsgraph
iottwinmaker iotwireless ivs ivschat ivsrealtime
kafka kafkaconnect kendra kendraranking keyspaces keyspacesstreams kinesis kinesisanalytics kinesisanalyticsv2 kinesisvideo
kinesisvideoarchivedmedia kinesisvideomedia kinesisvideosignaling kinesisvideowebrtcstorage kms
lakeformation lambda lambdacore lambdamicrovms launchwizard lexmodelsv2 lexruntimev2 licensemanager licensemanagerlinuxsubscriptions
licensemanagerusersubscriptions lightsail location lookoutequipment lookoutvision
m2 macie2 mailmanager managedblockchain managedblockchainquery marketplacecatalog marketplacecommerceanalytics marketplacediscovery
marketplaceentitlement marketplacemetering marketplacereporting mediaconnect mediaconvert medialive mediapackage mediapackagev2
mediapackagevod mediastore mediatailor medicalimaging memorydb mgn migrationhub migrationhubconfig migrationhuborchestrator
migrationhubrefactorspaces migrationhubstrategy mpa mq mturk mwaa mwaaserverless
neptune neptunegraph networkfirewall networkflowmonitor networkmanager networkmonitor notificationscontacts novaact
oam observabilityadmin odb omics opensearch opensearchserverless opsworkscm organizations osis outposts
panorama partnercentralaccount partnercentralbenefits partnercentralchannel partnercentralrevenuemeasurement partnercentralselling
paymentcryptography paymentcryptographydata pcaconnectorad pcaconnectorscep pcs personalize personalizeevents personalizeruntime pi pinpoint
pinpointemail pinpointsmsvoice pinpointsmsvoicev2 pipes polly pricing privatenetworks proton
qapps qbusiness qconnect quicksight
ram rbin rds rdsdata redshift redshiftdata redshiftserverless rekognition repostspace resiliencehub resiliencehubv2 resourceexplorer2
resourcegroups resourcegroupstaggingapi rolesanywhere route53 route53domains route53globalresolver route53profiles route53recoverycluster
route53recoverycontrolconfig route53recoveryreadiness route53resolver rtbfabric rum
s3 s3control s3files s3outposts s3tables s3vectors sagemaker sagemakera2iruntime sagemakerfeaturestoreruntime sagemakergeospatial
sagemakerjobruntime sagemakermetrics sagemakerruntime sagemakerruntimehttp2 savingsplans scheduler schemas secretsmanager securityagent
securityhub securityir securitylake serverlessapplicationrepository servicecatalog servicecatalogappregistry servicediscovery servicequotas
ses sesv2 sfn shield signer signerdata signin simpledbv2 simspaceweaver sms snowball snowdevicemanagement sns socialmessaging sqs ssm
ssmcontacts ssmguiconnect ssmincidents ssmquicksetup ssmsap sso ssoadmin ssooidc storagegateway sts supplychain support supportapp
supportauthz sustainability swf synthetics
taxsettings textract timestreaminfluxdb timestreamquery timestreamwrite tnb transcribe transfer translate trustedadvisor
uxc verifiedpermissions voiceid vpclattice
waf wafregional wafv2 wellarchitected wickr wisdom workdocs workmail workmailmessageflow workspaces workspacesinstances workspacesthinclient
workspacesweb xray
`
  .trim()
  .split(/\s+/);

const known: ReadonlySet<string> = new Set(sdkServices);
export const isSdkService = (name: string): boolean => known.has(name);

/** Names by which people know a service, such as its prefix in IAM policies, and the one it has here. */
const names: Readonly<Record<string, string>> = {
  states: 'sfn',
  stepfunctions: 'sfn',
  events: 'eventbridge',
  logs: 'cloudwatchlogs',
  monitoring: 'cloudwatch',
  elb: 'elasticloadbalancing',
  elbv2: 'elasticloadbalancingv2',
  'cognito-idp': 'cognitoidentityprovider',
  cognitoidp: 'cognitoidentityprovider',
  configservice: 'config',
  ds: 'directory',
  dms: 'databasemigration',
  elasticmapreduce: 'emr',
  'emr-containers': 'emrcontainers',
  'emr-serverless': 'emrserverless',
  es: 'elasticsearch',
  ce: 'costexplorer',
  cur: 'costandusagereport',
  'bedrock-runtime': 'bedrockruntime',
  'bedrock-agent-runtime': 'bedrockagentruntime',
  'rds-data': 'rdsdata',
  'redshift-data': 'redshiftdata',
  elasticfilesystem: 'efs',
  tagging: 'resourcegroupstaggingapi',
  identitycenter: 'ssoadmin',
};

export const sdkNameOf = (name: string): string | undefined => (Object.hasOwn(names, name) ? names[name] : undefined);
export const sdkNames: readonly string[] = Object.values(names);

/**
 * Actions that can't be called, since they stream, or need what a task can't have.
 * Source: the same page, "Unsupported operations", for the services of the exam; read 2026-11-30.
 */
export const unsupportedActions: ReadonlySet<string> = new Set([
  'bedrockruntime:invokeModelWithResponseStream',
  'bedrockruntime:converseStream',
  'bedrockruntime:invokeModelWithBidirectionalStream',
  'bedrockagentruntime:invokeAgent',
  'bedrockagentruntime:invokeFlow',
  'bedrockagentruntime:invokeInlineAgent',
  'bedrockagentruntime:retrieveAndGenerateStream',
  'cloudwatchlogs:startLiveTail',
  'cloudwatchlogs:getLogObject',
  'codedeploy:batchGetDeploymentInstances',
  'codedeploy:getDeploymentInstance',
  'codedeploy:listDeploymentInstances',
  'codedeploy:skipWaitTimeForInstanceTermination',
  'efs:createTags',
  'emr:describeJobFlows',
  'kinesis:subscribeToShard',
  'lambda:invokeAsync',
  'lambda:invokeWithResponseStream',
  'rdsdata:executeSql',
  's3:selectObjectContent',
  'sagemakerruntime:invokeEndpointWithResponseStream',
  'sts:assumeRole',
  'sts:assumeRoleWithSAML',
  'sts:assumeRoleWithWebIdentity',
]);
