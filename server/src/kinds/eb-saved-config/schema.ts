import { key, object, text } from '../../core/schema.ts';
import { savedKeys } from '../beanstalk/saved.ts';

const milliseconds = text({ pattern: '^\\d+$', expected: 'milliseconds since 1970' });

export const schema = object(
  {
    EnvironmentConfigurationMetadata: key(
      'What Elastic Beanstalk notes when the configuration is saved.',
      object(
        {
          Description: key('A description of the configuration.', text()),
          DateCreated: key('When it was created, in milliseconds since 1970.', milliseconds),
          DateModified: key('When it was last changed, in milliseconds since 1970.', milliseconds),
        },
        { others: 'warning' },
      ),
    ),
    ...savedKeys,
  },
  { others: 'warning', slips: 'error' },
);
