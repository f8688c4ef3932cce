import { type Key, key, list, map, number, object } from '../../core/schema.ts';
import { printed, strict, string } from '../cli-input/shapes.ts';

/** An alias of a function. Source: botocore lambda/2015-03-31 of 2026-08-07: CreateAlias, UpdateAlias and GetAlias. Checked 2026-11-30. */

export const routing: Readonly<Record<string, Key>> = {
  AdditionalVersionWeights: key(
    'One other version with its share of the calls, 0 to 1; the version of the alias has the rest.',
    map('Its share of the calls: 0.1 is a tenth.', number({ min: 0, max: 1 })),
  ),
};

/** As templates have it: a list. Source: the template reference of AWS::Lambda::Alias VersionWeight, checked 2026-11-30. */
export const templatedRouting: Readonly<Record<string, Key>> = {
  AdditionalVersionWeights: key(
    'One other version with its share of the calls, 0 to 1; the version of the alias has the rest.',
    list(
      object(
        {
          FunctionVersion: key('The other version.', string(), { required: 'error' }),
          FunctionWeight: key('Its share of the calls: 0.1 is a tenth.', number({ min: 0, max: 1 }), { required: 'error' }),
        },
        strict,
      ),
    ),
  ),
};

export const alias: Readonly<Record<string, Key>> = {
  FunctionName: key('Name or ARN of the function.', string({ length: [1, 140] }), { required: 'error' }),
  Name: key(
    'Name of the alias, with more than digits.',
    string({ pattern: '^(?:[0-9]*[a-zA-Z_-][a-zA-Z0-9_-]*)$', length: [1, 128], expected: 'letters, digits, `_` and `-`, and not digits alone' }),
    {
      required: 'error',
    },
  ),
  FunctionVersion: key(
    'The version that the alias means.',
    string({ pattern: '^(?:\\$LATEST(?:\\.PUBLISHED)?|[0-9]{1,1024})$', expected: 'the number of a version in quotes, or `$LATEST`' }),
    {
      mistaken: ['Version'],
    },
  ),
  Description: key('What it is for, up to 256 characters.', string({ length: [0, 256] })),
  RoutingConfig: key('Sends some calls to another version.', object(routing, strict), { mistaken: ['Routing'] }),
  RevisionId: key('Changes the alias only if this is still its revision.', string()),
  ...printed({ AliasArn: 'ARN of the alias, as `get-alias` prints it.' }),
};
