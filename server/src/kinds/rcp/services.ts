/**
 * Services to whose resources a resource control policy applies: prefixes of their actions. AWS adds some several times a year.
 * Source: Organizations guide, orgs_manage_policies_rcps.html (list of services that support RCPs), checked 2026-11-30.
 */
export const controlled: ReadonlySet<string> = new Set(
  `aoss appconfig appstream autoscaling autoscaling-plans budgets clouddirectory cloudfront cloudsearch cloudtrail-data codeartifact codebuild codecommit
  codepipeline cognito-identity cognito-idp comprehend comprehendmedical compute-optimizer cost-optimization-hub dax dsql dynamodb ecr ecr-public events
  firehose fis fms gamelift health inspector-scan kendra kinesisvideo kms logs memorydb networkmonitor notifications opensearch pca-connector-ad personalize
  polly pricing resource-groups rolesanywhere s3 secretsmanager servicediscovery signin sqs sts support swf textract timestream-influxdb transcribe
  transfer translate wafv2 workspaces xray`.split(/\s+/),
);
