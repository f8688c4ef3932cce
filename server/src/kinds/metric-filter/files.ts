import { toldBy } from '../cli-input/files.ts';

/** A metric filter, as `aws logs put-metric-filter` takes it and `describe-metric-filters` prints it. Source: botocore logs/2014-03-28 of 2026-08-07, checked 2026-11-30. */
export const metricFilterFiles = toldBy({
  names: ['*{m,M}etric{_,-,}{f,F}ilter*.{json,yaml,yml}'],
  by: [
    ['filterPattern', 'metricTransformations'],
    ['filterName', 'metricTransformations'],
    ['metricFilters'],
    ['metricName', 'metricNamespace', 'metricValue'],
  ],
  telling: ['metricTransformations', 'metricFilters', 'metricNamespace', 'metricValue'],
  shared: [
    'filterName',
    'filterPattern',
    'logGroupName',
    'applyOnTransformedLogs',
    'fieldSelectionCriteria',
    'emitSystemFieldDimensions',
    'creationTime',
    'metricName',
    'defaultValue',
    'dimensions',
    'unit',
    'nextToken',
  ],
});
