import snippets from '../../../../snippets/lambda-event-source.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { eventSourceFiles } from './files.ts';
import { aliasWeights } from './rules/alias-weights.ts';
import { filterPattern } from './rules/filter-pattern.ts';
import { oneSource } from './rules/one-source.ts';
import { queueBatch } from './rules/queue-batch.ts';
import { sourceKeys } from './rules/source-keys.ts';
import { startingPosition } from './rules/starting-position.ts';
import { schema, templatedAlias, templatedMapping } from './schema.ts';

export const lambdaEventSource = inputKind({
  id: 'lambda-event-source',
  title: 'an event source mapping of Lambda',
  files: eventSourceFiles,
  schema,
  schemas: { mapping: templatedMapping, alias: templatedAlias },
  rules: [aliasWeights, filterPattern, oneSource, queueBatch, sourceKeys, startingPosition],
  snippets,
});
