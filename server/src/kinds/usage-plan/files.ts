import { toldBy } from '../cli-input/files.ts';

/**
 * A usage plan of API Gateway, as `create-usage-plan` takes it and `get-usage-plan` prints it.
 * Source: botocore apigateway/2015-07-09 of 2026-08-07, checked 2026-11-30.
 */
export const usagePlanFiles = toldBy({
  names: ['*usage{_,-,}{p,P}lan*.{json,yaml,yml}'],
  by: [
    ['name', 'apiStages'],
    ['name', 'throttle', 'quota'],
    ['burstLimit', 'rateLimit'],
  ],
  telling: ['apiStages', 'burstLimit', 'quota', 'rateLimit', 'throttle'],
  shared: ['description', 'id', 'items', 'limit', 'name', 'offset', 'period', 'productCode', 'tags'],
});
