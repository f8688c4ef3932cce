import { toldBy } from '../cli-input/files.ts';

/**
 * Event selectors and Insights selectors of CloudTrail, as lists (`--event-selectors file://`), beside their trail or event data store, and as
 * the AWS CLI prints them. Source: botocore cloudtrail/2013-11-01 of 2026-08-07, checked 2026-11-30.
 */
export const selectorFiles = toldBy({
  names: ['*{event,insight}{_,-,}selectors*.{json,yaml,yml}', '*{event,insight}Selectors*.{json,yaml,yml}'],
  by: [
    ['MultiRegionEnabled', 'RetentionPeriod'],
    ['EventDataStore', 'TerminationProtectionEnabled'],
    ['FieldSelectors'],
    ['EventSelectors'],
    ['AdvancedEventSelectors'],
    ['InsightSelectors'],
    ['InsightType'],
    ['ReadWriteType'],
    ['DataResources', 'IncludeManagementEvents'],
  ],
  telling: [
    'AdvancedEventSelectors',
    'DataResources',
    'EventSelectors',
    'ExcludeManagementEventSources',
    'FieldSelectors',
    'IncludeManagementEvents',
    'InsightSelectors',
    'InsightsDestination',
    'InsightType',
    'ReadWriteType',
  ],
  shared: [
    'BillingMode',
    'CreatedTimestamp',
    'EventCategories',
    'EventDataStore',
    'EventDataStoreArn',
    'FederationRoleArn',
    'FederationStatus',
    'KmsKeyId',
    'MultiRegionEnabled',
    'Name',
    'OrganizationEnabled',
    'PartitionKeys',
    'RetentionPeriod',
    'StartIngestion',
    'Status',
    'TagsList',
    'TerminationProtectionEnabled',
    'TrailARN',
    'TrailName',
    'UpdatedTimestamp',
  ],
});
