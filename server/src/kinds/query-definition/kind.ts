import snippets from '../../../../snippets/query-definition.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { queryDefinitionFiles } from './files.ts';
import { logGroups } from './rules/log-groups.ts';
import { parameter } from './rules/parameter.ts';
import { schema, templated } from './schema.ts';

export const queryDefinition = inputKind({
  id: 'query-definition',
  title: 'a saved query of Logs Insights',
  files: queryDefinitionFiles,
  schema,
  schemas: { template: templated },
  rules: [logGroups, parameter],
  snippets,
});
