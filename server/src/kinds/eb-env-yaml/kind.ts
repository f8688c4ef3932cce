import snippets from '../../../../snippets/eb-env-yaml.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { explainRecurrence } from '../beanstalk/cron-hover.ts';
import { settingRules } from '../beanstalk/guests.ts';
import { isComputed } from '../computed.ts';
import { tooManyTags } from '../eb-saved-config/rules/too-many-tags.ts';
import { envYamlFiles } from './files.ts';
import { schema } from './schema.ts';

export const envYaml: Kind = {
  id: 'eb-env-yaml',
  title: 'an environment manifest of Elastic Beanstalk',
  files: envYamlFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  explain: explainRecurrence,
  rules: [],
  guests: [tooManyTags, ...settingRules],
  snippets,
};
