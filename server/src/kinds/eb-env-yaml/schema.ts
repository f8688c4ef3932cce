import { key, object } from '../../core/schema.ts';
import { savedKeys } from '../beanstalk/saved.ts';

export const schema = object(
  {
    ...savedKeys,
    EnvironmentConfigurationMetadata: key('What saved configurations contain; a manifest doesn’t need it.', { type: 'any' }, { offered: false }),
  },
  { others: 'warning', slips: 'error' },
);
