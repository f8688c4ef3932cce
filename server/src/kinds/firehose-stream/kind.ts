import snippets from '../../../../snippets/firehose-stream.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { firehoseFiles } from './files.ts';
import { buffer } from './rules/buffer.ts';
import { conversion } from './rules/conversion.ts';
import { encryption } from './rules/encryption.ts';
import { oneDestination } from './rules/one-destination.ts';
import { partitioning } from './rules/partitioning.ts';
import { prefix } from './rules/prefix.ts';
import { processor } from './rules/processor.ts';
import { source } from './rules/source.ts';
import { schema, templated } from './schema.ts';

export const firehoseStream = inputKind({
  id: 'firehose-stream',
  title: 'a stream of Amazon Data Firehose',
  files: firehoseFiles,
  schema,
  schemas: { stream: templated },
  rules: [buffer, conversion, encryption, oneDestination, partitioning, prefix, processor, source],
  snippets,
});
