import snippets from '../../../../snippets/patch-baseline.json' with { type: 'json' };
import { inputKind } from '../cli-input/kind.ts';
import { patchBaselineFiles } from './files.ts';
import { approveBoth } from './rules/approve-both.ts';
import { approveMissing } from './rules/approve-missing.ts';
import { approveUndated } from './rules/approve-undated.ts';
import { approvedAndRejected } from './rules/approved-and-rejected.ts';
import { keySystem } from './rules/key-system.ts';
import { linuxOnly } from './rules/linux-only.ts';
import { schema } from './schema.ts';

export const patchBaseline = inputKind({
  id: 'patch-baseline',
  title: 'a patch baseline',
  files: patchBaselineFiles,
  schema,
  rules: [approveBoth, approveMissing, approveUndated, approvedAndRejected, keySystem, linuxOnly],
  snippets,
});
