import snippets from '../../../../snippets/appspec.json' with { type: 'json' };
import type { Kind } from '../../core/kind.ts';
import { namesIn } from './env.ts';
import { appspecFiles } from './files.ts';
import { aclDefaultOnFile } from './rules/acl-default-on-file.ts';
import { aclEntry } from './rules/acl-entry.ts';
import { contextRange } from './rules/context-range.ts';
import { destinationLooksLikeFile } from './rules/destination-looks-like-file.ts';
import { destinationRelative } from './rules/destination-relative.ts';
import { duplicateTarget } from './rules/duplicate-target.ts';
import { ec2Json } from './rules/ec2-json.ts';
import { fileExistsBehaviorPlace } from './rules/file-exists-behavior-place.ts';
import { fileNameRule } from './rules/file-name.ts';
import { mixedPlatform } from './rules/mixed-platform.ts';
import { modeLeadingZero } from './rules/mode-leading-zero.ts';
import { overwriteIgnored } from './rules/overwrite-ignored.ts';
import { patternOnFile } from './rules/pattern-on-file.ts';
import { permissionTwice } from './rules/permission-twice.ts';
import { permissionsOnWindows } from './rules/permissions-on-windows.ts';
import { platformMissing } from './rules/platform-missing.ts';
import { versionQuoted } from './rules/version-quoted.ts';
import { versionValue } from './rules/version-value.ts';
import { schema } from './schema.ts';

export const appspec: Kind = {
  id: 'appspec',
  title: 'an AppSpec',
  files: appspecFiles,
  reader: 'yaml',
  schema,
  rules: [
    aclDefaultOnFile,
    aclEntry,
    contextRange,
    destinationLooksLikeFile,
    destinationRelative,
    duplicateTarget,
    ec2Json,
    fileExistsBehaviorPlace,
    fileNameRule,
    mixedPlatform,
    modeLeadingZero,
    overwriteIgnored,
    patternOnFile,
    permissionTwice,
    permissionsOnWindows,
    platformMissing,
    versionQuoted,
    versionValue,
  ],
  snippets,
  names: namesIn,
};
