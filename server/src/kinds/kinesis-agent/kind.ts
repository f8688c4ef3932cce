import snippets from '../../../../snippets/kinesis-agent.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { explainFlow } from './explain.ts';
import { kinesisAgentFiles } from './files.ts';
import { compressedFiles } from './rules/compressed-files.ts';
import { delimiter } from './rules/delimiter.ts';
import { destination } from './rules/destination.ts';
import { duplicateFlow } from './rules/duplicate-flow.ts';
import { endpoint } from './rules/endpoint.ts';
import { expression } from './rules/expression.ts';
import { filePattern } from './rules/file-pattern.ts';
import { ignoredKey } from './rules/ignored-key.ts';
import { logFields } from './rules/log-fields.ts';
import { metadataTimestamp } from './rules/metadata-timestamp.ts';
import { nestedKey } from './rules/nested-key.ts';
import { staticKeys } from './rules/static-keys.ts';
import { schema } from './schema.ts';

export const kinesisAgent: Kind = {
  id: 'kinesis-agent',
  title: 'a configuration of the Kinesis agent',
  files: kinesisAgentFiles,
  reader: 'commented-json',
  schema,
  isComputed,
  explainKey: explainFlow,
  rules: [
    compressedFiles,
    delimiter,
    destination,
    duplicateFlow,
    endpoint,
    expression,
    filePattern,
    ignoredKey,
    logFields,
    metadataTimestamp,
    nestedKey,
    staticKeys,
  ],
  snippets,
};
