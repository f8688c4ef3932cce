import snippets from '../../../../snippets/ebextensions.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { offer } from '../cloudformation/offer.ts';
import { INDEX } from '../cloudformation/spec.ts';
import { explain } from './explain.ts';
import { ebextensionsFiles } from './files.ts';
import { computed, isComputed } from './functions.ts';
import { gives, isOpen, names } from './names.ts';
import { resourceTables } from './resources.ts';
import { commandList } from './rules/command-list.ts';
import { commandOrder } from './rules/command-order.ts';
import { deploymentPolicy } from './rules/deployment-policy.ts';
import { file } from './rules/file.ts';
import { fileMode } from './rules/file-mode.ts';
import { fileName } from './rules/file-name.ts';
import { functionText } from './rules/function-text.ts';
import { instanceTypes } from './rules/instance-types.ts';
import { leaderOnly } from './rules/leader-only.ts';
import { managedUpdates } from './rules/managed-updates.ts';
import { migration } from './rules/migration.ts';
import { plaintextSecret } from './rules/plaintext-secret.ts';
import { rootVolume } from './rules/root-volume.ts';
import { singleInstance } from './rules/single-instance.ts';
import { sizeRange } from './rules/size-range.ts';
import { undefinedReference } from './rules/undefined-reference.ts';
import { schema } from './schema.ts';

export const ebextensions: Kind = {
  id: 'ebextensions',
  title: 'a configuration file of Elastic Beanstalk',
  files: ebextensionsFiles,
  reader: 'yaml',
  data: [INDEX],
  schema,
  tables: resourceTables,
  computed,
  isComputed,
  emptyValues: 'absent',
  names,
  gives,
  isOpen,
  offer,
  explain,
  rules: [
    commandList,
    commandOrder,
    deploymentPolicy,
    file,
    fileMode,
    fileName,
    functionText,
    instanceTypes,
    leaderOnly,
    managedUpdates,
    migration,
    plaintextSecret,
    rootVolume,
    singleInstance,
    sizeRange,
    undefinedReference,
  ],
  snippets,
};
