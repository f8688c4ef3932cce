import { toldBy } from '../cli-input/files.ts';

/**
 * A patch baseline as `create-patch-baseline` and `update-patch-baseline` take it and `get-patch-baseline` prints it, a list of them
 * (`BaselineOverride` of AWS-RunPatchBaseline), or its rules or filters alone (`--approval-rules file://rules.json`).
 * Source: botocore ssm/2014-11-06 of 2026-08-07; Systems Manager user guide, patch-manager-baselineoverride-parameter.html. Checked 2026-11-30.
 */
export const patchBaselineFiles = toldBy({
  names: ['*patch{_,-,}{b,B}aseline*.{json,yaml,yml}', '*{b,B}aseline{_,-,}{o,O}verride*.json'],
  by: [
    ['ApprovalRules'],
    ['PatchRules'],
    ['PatchFilters'],
    ['ApprovedPatches', 'Name'],
    ['RejectedPatches', 'Name'],
    ['GlobalFilters', 'Name'],
    ['BaselineId', 'OperatingSystem', 'Name'],
  ],
  telling: [
    'ApprovalRules',
    'PatchRules',
    'PatchFilters',
    'GlobalFilters',
    'ApprovedPatches',
    'ApprovedPatchesComplianceLevel',
    'ApprovedPatchesEnableNonSecurity',
    'RejectedPatches',
    'RejectedPatchesAction',
    'AvailableSecurityUpdatesComplianceStatus',
    'BaselineId',
    'PatchGroups',
    'PatchGroup',
  ],
  shared: ['Name', 'Description', 'OperatingSystem', 'Sources', 'Tags', 'ClientToken', 'CreatedDate', 'ModifiedDate', 'Replace'],
});
