import snippets from '../../../../snippets/codestar-notification-rule.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed } from '../computed.ts';
import { notificationRuleFiles } from './files.ts';
import { eventResource } from './rules/event-resource.ts';
import { schema } from './schema.ts';

export const notificationRule: Kind = {
  id: 'codestar-notification-rule',
  title: 'a notification rule',
  files: notificationRuleFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [eventResource],
  snippets,
};
