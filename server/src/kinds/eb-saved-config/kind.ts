import snippets from '../../../../snippets/eb-saved-config.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { explainRecurrence } from '../beanstalk/cron-hover.ts';
import { settingRules } from '../beanstalk/guests.ts';
import { isComputed } from '../computed.ts';
import { savedConfigFiles } from './files.ts';
import { tooManyTags } from './rules/too-many-tags.ts';
import { schema } from './schema.ts';

export const savedConfig: Kind = {
  id: 'eb-saved-config',
  title: 'a saved configuration of Elastic Beanstalk',
  files: savedConfigFiles,
  reader: 'yaml',
  schema,
  isComputed,
  emptyValues: 'absent',
  explain: explainRecurrence,
  rules: [tooManyTags],
  guests: settingRules,
  snippets,
};
