import { oneOf } from '../../core/schema.ts';
import { units } from '../cloudwatch/units.ts';

/** Units of OpenTelemetry that the agent turns into one of CloudWatch. */
const ucum = /^(?:1|%|s|us|ms|ns|min|h|d|[kmgt]?i?(?:b|by|bi)(?:\/s)?)$/i;

/**
 * The agent compares the units of CloudWatch in any letter case, and knows those of OpenTelemetry. Source: amazon-cloudwatch-agent,
 * internal/cloudwatch/unit.go of 2026-08-07; checked 2026-11-30.
 */
export const unit = oneOf(units, {
  others: 'warning',
  ignoreCase: true,
  strict: true,
  isRight: (written) => written === '' || ucum.test(written),
  why: 'The agent sends the metric without a unit.',
});
