import snippets from '../../../../snippets/cloudwatch-dashboard.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed, literalOf } from '../computed.ts';
import { valueType } from '../value-type.ts';
import { explain, yields } from './explain.ts';
import { dashboardFiles } from './files.ts';
import { isOpen, names } from './names.ts';
import { offer } from './offer.ts';
import { duplicateId } from './rules/duplicate-id.ts';
import { gaugeRange } from './rules/gauge-range.ts';
import { logSource } from './rules/log-source.ts';
import { metricRow } from './rules/metric-row.ts';
import { metricSource } from './rules/metric-source.ts';
import { period } from './rules/period.ts';
import { position } from './rules/position.ts';
import { timeRange } from './rules/time-range.ts';
import { unknownId } from './rules/unknown-id.ts';
import { variable } from './rules/variable.ts';
import { schema } from './schema.ts';

export const dashboard: Kind = {
  id: 'cloudwatch-dashboard',
  title: 'a dashboard of CloudWatch',
  files: dashboardFiles,
  reader: 'yaml',
  schema,
  isComputed,
  names,
  isOpen,
  offer,
  explain,
  yields,
  rules: [
    duplicateId,
    gaugeRange,
    logSource,
    metricRow,
    metricSource,
    period,
    position,
    timeRange,
    unknownId,
    variable,
    valueType('cloudwatch-dashboard/value-type', literalOf, 'CloudWatch'),
  ],
  snippets,
};
