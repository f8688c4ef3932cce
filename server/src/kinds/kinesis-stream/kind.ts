import snippets from '../../../../snippets/kinesis-stream.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { dataStreamFiles } from './files.ts';
import { mode } from './rules/mode.ts';
import { schema, templated } from './schema.ts';

export const kinesisStream = inputKind({
  id: 'kinesis-stream',
  title: 'a data stream of Kinesis',
  files: dataStreamFiles,
  schema,
  schemas: { stream: templated },
  rules: [mode],
  snippets,
});
