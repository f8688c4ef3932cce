import { cases, type Key, key, list, object, oneOf } from '../../core/schema.ts';
import { described, printed, strict, string } from '../cli-input/shapes.ts';

/** Saved queries. Source: botocore 1.43.11, logs/2014-03-28: PutQueryDefinition and DescribeQueryDefinitions, checked 2026-12-01. */

const parameter = object(
  {
    name: key(
      'Name of the parameter, which stands in the query as `{{name}}`.',
      string({ pattern: '^[a-zA-Z_][a-zA-Z0-9_]{0,127}$', expected: 'a letter or `_`, then letters, digits and `_`' }),
      {
        required: 'error',
      },
    ),
    defaultValue: key('What stands in its place unless another value is given.', string({ length: [0, 1024] })),
    description: key('What it is for.', string({ length: [0, 512] })),
  },
  strict,
);

const definition: Readonly<Record<string, Key>> = {
  name: key('Name of the query; what stands before a `/` is a folder.', described(255), { required: 'error' }),
  queryString: key(
    'The query.',
    string({ length: [1, 10000], inside: { kind: 'logs-insights', when: '^(?!\\s*(?:SELECT|select|WITH|with|source|search)\\b)' } }),
    { required: 'error', mistaken: ['query'] },
  ),
  queryLanguage: key(
    'Its language.',
    oneOf(
      { CWLI: 'Logs Insights QL.', PPL: 'OpenSearch PPL.', SQL: 'OpenSearch SQL, which names the log groups itself.' },
      { others: 'warning', slips: 'error' },
    ),
    { default: 'CWLI' },
  ),
  logGroupNames: key('Log groups that it looks at.', list(string({ pattern: '^[.\\-_/#A-Za-z0-9]{1,512}$', expected: 'the name of a log group' }))),
  parameters: key('Values that whoever runs the query gives, up to 20; Logs Insights QL only.', list(parameter, { max: 20 })),
};

const known: Readonly<Record<string, Key>> = {
  ...definition,
  queryDefinitionId: key('ID of the query that is changed; without it a new one is made.', described(256)),
};

const listed = object({ ...known, ...printed({ lastModified: 'When it was changed, as `describe-query-definitions` prints it.' }) }, strict);

export const schema = cases(
  [
    {
      when: { has: 'queryDefinitions' },
      use: object(
        {
          queryDefinitions: key('Saved queries, as `describe-query-definitions` prints them.', list(listed)),
          ...printed({ nextToken: 'Where the next page begins.' }),
        },
        strict,
      ),
    },
    { when: { has: 'lastModified' }, use: listed },
  ],
  object(
    { ...known, clientToken: key('A string of your own, so that a repeated call counts once; the AWS CLI fills it in.', string({ length: [36, 128] })) },
    strict,
  ),
);

/** What of it a template has: its own schema judges it. */
export const templated = object(definition, { others: 'fine' });
