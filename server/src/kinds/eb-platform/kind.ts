import type { Kind } from '../../core/kind.ts';
import { any } from '../../core/schema.ts';
import { explain } from './explain.ts';
import { platformFiles } from './files.ts';
import { hookOrder } from './rules/hook-order.ts';
import { hookStart } from './rules/hook-start.ts';
import { unreadFile } from './rules/unread-file.ts';

export const platform: Kind = {
  id: 'eb-platform',
  title: 'a hook or proxy file of Elastic Beanstalk',
  files: platformFiles,
  reader: 'whole',
  schema: any,
  comments: false,
  explain,
  rules: [hookOrder, hookStart, unreadFile],
  snippets: [],
};
