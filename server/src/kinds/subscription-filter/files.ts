import { toldBy } from '../cli-input/files.ts';

/**
 * A subscription filter, as `aws logs put-subscription-filter` takes it and `describe-subscription-filters` prints it.
 * Source: botocore logs/2014-03-28 of 2026-08-07, checked 2026-11-30.
 */
export const subscriptionFilterFiles = toldBy({
  names: ['*{s,S}ubscription{_,-,}{f,F}ilter*.{json,yaml,yml}'],
  by: [['logGroupName', 'filterName', 'filterPattern'], ['filterPattern', 'destinationArn'], ['filterName', 'destinationArn'], ['subscriptionFilters']],
  telling: ['subscriptionFilters', 'destinationArn'],
  shared: [
    'filterName',
    'filterPattern',
    'logGroupName',
    'roleArn',
    'distribution',
    'applyOnTransformedLogs',
    'fieldSelectionCriteria',
    'emitSystemFields',
    'creationTime',
    'nextToken',
  ],
});
