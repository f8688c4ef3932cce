import snippets from '../../../../snippets/ecr-lifecycle.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { isComputed, literalOf } from '../computed.ts';
import { valueType } from '../value-type.ts';
import { lifecycleFiles } from './files.ts';
import { anyLast } from './rules/any-last.ts';
import { countUnit } from './rules/count-unit.ts';
import { priority } from './rules/priority.ts';
import { repeatedTags } from './rules/repeated-tags.ts';
import { storageClass } from './rules/storage-class.ts';
import { tagLists } from './rules/tag-lists.ts';
import { wildcards } from './rules/wildcards.ts';
import { schema } from './schema.ts';

export const ecrLifecycle: Kind = {
  id: 'ecr-lifecycle',
  title: 'a lifecycle policy of Amazon ECR',
  files: lifecycleFiles,
  reader: 'yaml',
  schema,
  isComputed,
  rules: [anyLast, countUnit, priority, repeatedTags, storageClass, tagLists, wildcards, valueType('ecr-lifecycle/value-type', literalOf, 'Amazon ECR')],
  snippets,
};
