import { patchBaseline } from '../../server/src/kinds/patch-baseline/kind.ts';
import { systems } from '../../server/src/kinds/patch-baseline/systems.ts';
import { everyKey } from '../support/every-key.ts';

/** All forms of botocore's model, one for each operating system with a property of its own. Source: botocore ssm/2014-11-06 of 2026-08-07. */
const baselines = Object.entries(systems).map(([system, { keys }], index) => {
  const filters = `{"PatchFilters": [{"Key": "${keys[index % keys.length]}", "Values": ["*"]}]}`;
  const dated = ['UBUNTU', 'DEBIAN', 'RASPBIAN'].includes(system) ? '' : index % 2 === 0 ? '"ApproveAfterDays": 7, ' : '"ApproveUntilDate": "2026-12-31", ';
  const isLinux = system !== 'WINDOWS' && system !== 'MACOS';
  const linux = isLinux ? '"ApprovedPatchesEnableNonSecurity": true, "Sources": [{"Name": "mine", "Products": ["*"], "Configuration": "[main]"}], ' : '';
  return `{"OperatingSystem": "${system}", "GlobalFilters": ${filters}, ${linux}"ApprovedPatches": ["a"], "RejectedPatches": ["b"], "RejectedPatchesAction": "BLOCK",
  "ApprovedPatchesComplianceLevel": "HIGH", "AvailableSecurityUpdatesComplianceStatus": "COMPLIANT", "Name": "web-servers", "Description": "a",
  "Tags": [{"Key": "a", "Value": ""}], "ClientToken": "a", "ApprovalRules": {"PatchRules": [{"PatchFilterGroup": ${filters}, ${dated}"ComplianceLevel": "LOW",
  "EnableNonSecurity": ${isLinux}}]}}`;
});

const pointers = [
  'ApprovalRules',
  'ApprovalRules/PatchRules',
  'ApprovalRules/PatchRules/*/ApproveAfterDays',
  'ApprovalRules/PatchRules/*/ApproveUntilDate',
  'ApprovalRules/PatchRules/*/ComplianceLevel',
  'ApprovalRules/PatchRules/*/EnableNonSecurity',
  'ApprovalRules/PatchRules/*/PatchFilterGroup',
  'ApprovalRules/PatchRules/*/PatchFilterGroup/PatchFilters',
  'ApprovalRules/PatchRules/*/PatchFilterGroup/PatchFilters/*/Key',
  'ApprovalRules/PatchRules/*/PatchFilterGroup/PatchFilters/*/Values',
  'ApprovedPatches',
  'ApprovedPatchesComplianceLevel',
  'ApprovedPatchesEnableNonSecurity',
  'AvailableSecurityUpdatesComplianceStatus',
  'ClientToken',
  'Description',
  'GlobalFilters',
  'GlobalFilters/PatchFilters',
  'GlobalFilters/PatchFilters/*/Key',
  'GlobalFilters/PatchFilters/*/Values',
  'Name',
  'OperatingSystem',
  'RejectedPatches',
  'RejectedPatchesAction',
  'Sources',
  'Sources/*/Configuration',
  'Sources/*/Name',
  'Sources/*/Products',
  'Tags',
  'Tags/*/Key',
  'Tags/*/Value',
];

describe('patch baselines of all operating systems', () => everyKey(patchBaseline, baselines, pointers));
