import snippets from '../../../../snippets/cloudwatch-agent.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { valueType } from '../value-type.ts';
import { isComputed, literalOf } from './computed.ts';
import { agentFiles } from './files.ts';
import { explain, offer } from './offer.ts';
import { aggregationMissing } from './rules/aggregation-missing.ts';
import { cpuNothing } from './rules/cpu-nothing.ts';
import { droppedMetric } from './rules/dropped-metric.ts';
import { emptyMeasurement } from './rules/empty-measurement.ts';
import { emptySection } from './rules/empty-section.ts';
import { eventName } from './rules/event-name.ts';
import { eventSelection } from './rules/event-selection.ts';
import { expression } from './rules/expression.ts';
import { globalDimension } from './rules/global-dimension.ts';
import { jmxRemote } from './rules/jmx-remote.ts';
import { jmxTarget } from './rules/jmx-target.ts';
import { logName } from './rules/log-name.ts';
import { multilineFormat } from './rules/multiline-format.ts';
import { noInstances } from './rules/no-instances.ts';
import { ownDimension } from './rules/own-dimension.ts';
import { placeholderPlace } from './rules/placeholder-place.ts';
import { placeholderUnknown } from './rules/placeholder-unknown.ts';
import { procstatSelector } from './rules/procstat-selector.ts';
import { repeatedEntry } from './rules/repeated-entry.ts';
import { repeatedFile } from './rules/repeated-file.ts';
import { retentionConflict } from './rules/retention-conflict.ts';
import { roleArn } from './rules/role-arn.ts';
import { sparseFile } from './rules/sparse-file.ts';
import { statsdAggregation } from './rules/statsd-aggregation.ts';
import { timestampFormat } from './rules/timestamp-format.ts';
import { twoPlatforms } from './rules/two-platforms.ts';
import { unreadSection } from './rules/unread-section.ts';
import { wrongSection } from './rules/wrong-section.ts';
import { schema } from './schema.ts';

export const cloudwatchAgent: Kind = {
  id: 'cloudwatch-agent',
  title: 'a configuration of the CloudWatch agent',
  files: agentFiles,
  reader: 'json',
  schema,
  isComputed,
  offer,
  explain,
  rules: [
    aggregationMissing,
    cpuNothing,
    droppedMetric,
    emptyMeasurement,
    emptySection,
    eventName,
    eventSelection,
    expression,
    globalDimension,
    jmxRemote,
    jmxTarget,
    logName,
    multilineFormat,
    noInstances,
    ownDimension,
    placeholderPlace,
    placeholderUnknown,
    procstatSelector,
    repeatedEntry,
    repeatedFile,
    retentionConflict,
    roleArn,
    sparseFile,
    statsdAggregation,
    timestampFormat,
    twoPlatforms,
    unreadSection,
    wrongSection,
    valueType('cloudwatch-agent/value-type', literalOf, 'the agent'),
  ],
  snippets,
};
