import { any, type Key, key, list, map, number, type ObjectOf, object, oneOf, text, type Value } from '../../core/schema.ts';
import { types } from './step.ts';

/**
 * Parameters of documents.
 * Source: Systems Manager user guide, documents-syntax-data-elements-parameters.html; botocore's model of Systems Manager, checked 2026-11-23
 * and 2026-11-30.
 */

/** Types that only runbooks have: the console offers resources of the account. */
const resourceTypes: Readonly<Record<string, string>> = {
  'AWS::EC2::Instance::Id': 'An EC2 instance.',
  'AWS::IAM::Role::Arn': 'An IAM role.',
  'AWS::S3::Bucket::Name': 'A bucket.',
  'List<AWS::EC2::Instance::Id>': 'EC2 instances.',
  'List<AWS::IAM::Role::Arn>': 'IAM roles.',
  'List<AWS::S3::Bucket::Name>': 'Buckets.',
};

const array: Value = { value: 'Array', about: 'A list of strings.', deprecated: 'Documents of version 1.2 have it. Use `StringList`.' };

function parameterOf(all: Readonly<Record<string, string>>, isLegacy: boolean): ObjectOf {
  const typed = oneOf(all, { others: 'warning', slips: 'error', why: 'The list is of 2026-11; AWS may have added it since.' });
  return object(
    {
      type: key('Type of its value.', isLegacy ? { ...typed, values: [...(typed.values ?? []), array] } : typed, { required: 'error', preset: 'String' }),
      description: key('What it is for.', text()),
      default: key('Its value when nobody gives another; without one whoever runs the document must give a value. `{{ssm:NAME}}` reads Parameter Store.', any),
      allowedValues: key('The values it may have.', list(any), { mistaken: ['allowedvalues'] }),
      allowedPattern: key('Regular expression that its value must match.', text()),
      displayType: key('Field that the console shows.', oneOf({ textfield: 'One line.', textarea: 'Several lines.' }, { others: 'warning', slips: 'error' }), {
        default: 'textfield',
      }),
      interpolationType: key(
        'How a script gets its value. With `ENV_VAR` it is never part of the script, so that nobody can put commands into it.',
        oneOf({ ENV_VAR: 'As the environment variable `SSM_` and the name of the parameter.' }, { others: 'warning', slips: 'error' }),
      ),
      minItems: key('Fewest items.', number({ integer: true, min: 0 })),
      maxItems: key('Most items.', number({ integer: true, min: 0 })),
      minChars: key('Fewest characters.', number({ integer: true, min: 0 })),
      maxChars: key('Most characters.', number({ integer: true, min: 0 })),
    },
    { others: 'warning', slips: 'error' },
  );
}

const about = 'A parameter of the document: `{{ NAME }}` where it is used.';

const parametersOf = (parameter: ObjectOf): Key => key('What whoever runs the document can or must give.', map(about, parameter));

export const commandParameters = parametersOf(parameterOf(types, false));
export const legacyParameters = parametersOf(parameterOf(types, true));
export const runbookParameters = parametersOf(parameterOf({ ...types, ...resourceTypes }, false));

export const variables = key(
  'Values that steps can change, by `aws:updateVariable`: `{{ variable:NAME }}` where they are used.',
  map(
    'A variable of the runbook.',
    object(
      {
        type: key('Type of its value.', oneOf(types, { others: 'warning', slips: 'error' }), { required: 'error', preset: 'String' }),
        description: key('What it is for.', text()),
        default: key('Its value at the start.', any),
        allowedValues: key('The values it may have.', list(any)),
        allowedPattern: key('Regular expression that its value must match.', text()),
        minItems: key('Fewest items.', number({ integer: true, min: 0 })),
        maxItems: key('Most items.', number({ integer: true, min: 0 })),
        minChars: key('Fewest characters.', number({ integer: true, min: 0 })),
        maxChars: key('Most characters.', number({ integer: true, min: 0 })),
      },
      { others: 'warning', slips: 'error' },
    ),
  ),
);
