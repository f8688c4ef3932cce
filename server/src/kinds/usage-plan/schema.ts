import { cases, type Key, key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { optional, printed, strict, string } from '../cli-input/shapes.ts';

/**
 * A usage plan of API Gateway.
 * Source: botocore apigateway/2015-07-09 of 2026-08-07: CreateUsagePlan and GetUsagePlan. Checked 2026-11-30.
 */

const throttle: Readonly<Record<string, Key>> = {
  burstLimit: key('How many requests may come at once.', number({ integer: true })),
  rateLimit: key('How many requests may come in a second, on average.', number()),
};

const quota: Readonly<Record<string, Key>> = {
  limit: key('How many requests may come in the period.', number({ integer: true })),
  offset: key('How many of them the first period has less.', number({ integer: true })),
  period: key('The period.', oneOf({ DAY: 'A day.', WEEK: 'A week.', MONTH: 'A month.' })),
};

const throttleOf = object(throttle, strict);

const stage = object(
  {
    apiId: key('ID of the REST API.', string(), { mistaken: ['restApiId'] }),
    stage: key('Name of its stage.', string(), { mistaken: ['stageName'] }),
    throttle: key(
      'Limits of methods, by path and method, such as `/orders/GET`.',
      map('Limits of this method; `/orders/GET` is its path and its method.', throttleOf),
    ),
  },
  strict,
);

const plan: Readonly<Record<string, Key>> = {
  name: key('Name of the plan.', string(), { required: 'error' }),
  description: key('What it is for.', string()),
  apiStages: key('Stages of APIs that the plan opens to its keys.', list(stage)),
  throttle: key('How many requests each API key may send in a second.', throttleOf),
  quota: key('How many requests each API key may send in a period.', object(quota, strict)),
  tags: key('Tags of the plan, names with values.', map('Value of the tag.', string())),
};

const printedPlan: Schema = object(
  {
    ...optional(plan),
    ...printed({ id: 'ID of the plan, as `get-usage-plan` prints it.', productCode: 'Product of AWS Marketplace, as `get-usage-plan` prints it.' }),
  },
  strict,
);

export const schema = cases(
  [
    { when: { has: 'items' }, use: object({ items: key('Plans, as `get-usage-plans` prints them.', list(printedPlan)) }, strict) },
    { when: { has: 'id' }, use: printedPlan },
    ...['burstLimit', 'rateLimit'].map((has) => ({ when: { has }, use: throttleOf })),
    ...['limit', 'period', 'offset'].map((has) => ({ when: { has }, use: object(quota, strict) })),
  ],
  object(plan, strict),
);

/** As templates have it. Source: the template reference of AWS::ApiGateway::UsagePlan, checked 2026-11-30. */
export const templated = object(
  { ...optional(plan), tags: key('Tags of the plan.', list(object({ key: key('Name of the tag.', string()), value: key('Its value.', string()) }, strict))) },
  strict,
);
