/**
 * What a selector may look at, by the category of its events; other categories have the category alone.
 * Source: CloudTrail API reference, API_AdvancedFieldSelector.html and API_AdvancedEventSelector.html of 2026-04-13, checked 2026-11-30.
 */
export const fieldsOf: Readonly<Record<string, readonly string[]>> = {
  Management: ['eventCategory', 'readOnly', 'eventSource', 'eventName', 'eventType', 'sessionCredentialFromConsole', 'userIdentity.arn'],
  Data: [
    'eventCategory',
    'resources.type',
    'resources.ARN',
    'readOnly',
    'eventName',
    'eventSource',
    'eventType',
    'sessionCredentialFromConsole',
    'userIdentity.arn',
  ],
  NetworkActivity: ['eventCategory', 'eventSource', 'eventName', 'errorCode', 'vpcEndpointId'],
  ConfigurationItem: ['eventCategory'],
  Evidence: ['eventCategory'],
  ActivityAuditLog: ['eventCategory'],
  Insight: ['eventCategory'],
};

/** Fields that take no other operator than `Equals`. */
export const equalsOnly: readonly string[] = ['eventCategory', 'readOnly', 'resources.type', 'sessionCredentialFromConsole'];

export const operators = ['Equals', 'NotEquals', 'StartsWith', 'NotStartsWith', 'EndsWith', 'NotEndsWith'] as const;
