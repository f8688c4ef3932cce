import { cases, either, flag, type Key, key, list, number, object, oneOf } from '../../core/schema.ts';
import { clientToken, described, optional, printed, strict, string, tags } from '../cli-input/shapes.ts';
import { filterGroup } from './filters.ts';
import { systems } from './systems.ts';

/**
 * A patch baseline.
 * Source: botocore ssm/2014-11-06 of 2026-08-07, CreatePatchBaseline, UpdatePatchBaseline and GetPatchBaseline. Checked 2026-11-30.
 */

const levels = oneOf({
  CRITICAL: 'Missing is critical.',
  HIGH: 'High.',
  MEDIUM: 'Medium.',
  LOW: 'Low.',
  INFORMATIONAL: 'For information.',
  UNSPECIFIED: 'Nothing is said.',
});

const rule = object(
  {
    PatchFilterGroup: key('Which patches the rule is about.', object(filterGroup, strict), { required: 'error' }),
    ApproveAfterDays: key(
      'Days after its release until a patch is approved, 0 to 360. Use it or `ApproveUntilDate`; for Debian and Ubuntu neither.',
      number({ min: 0, max: 360, integer: true }),
      { mistaken: ['ApprovalDelay', 'AutoApproveAfterDays'] },
    ),
    ApproveUntilDate: key(
      'The last day of release, `YYYY-MM-DD` in UTC: patches up to it are approved, later ones are not.',
      string({ pattern: '^\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$', expected: 'a date such as `2026-12-31`' }),
    ),
    ComplianceLevel: key('How severe it is that a patch of the rule is missing.', levels, { default: 'UNSPECIFIED' }),
    EnableNonSecurity: key(
      'Whether other than security updates are installed too; Linux only.',
      flag('All updates that match.', 'Security updates alone.', { others: 'warning' }),
      { default: 'false' },
    ),
  },
  strict,
);

const ruleGroup: Readonly<Record<string, Key>> = {
  PatchRules: key('Up to 10 rules; what one of them approves is approved.', list(rule, { max: 10 }), { required: 'error', mistaken: ['Rules'] }),
};

const source = object(
  {
    Name: key('Name of the source.', string({ pattern: '^[a-zA-Z0-9_.-]{3,50}$', expected: '3 to 50 letters, digits, `.`, `_` and `-`' }), {
      required: 'error',
    }),
    Products: key('Versions of the system that use it, such as `AmazonLinux2023`.', list(string({ length: [1, 128] }), { min: 1, max: 20 }), {
      required: 'error',
    }),
    Configuration: key(
      'Definition of the repository, as a file of `yum` or `dnf` or a line of `apt` has it; up to 1,024 characters.',
      string({ length: [1, 1024] }),
      { required: 'error' },
    ),
  },
  strict,
);

/** Names of patches, in the forms that each operating system has. */
const patches = list(string({ length: [1, 100] }), { max: 50 });

const override: Readonly<Record<string, Key>> = {
  OperatingSystem: key(
    'The operating system whose patches these are; it can’t be changed later.',
    oneOf(Object.fromEntries(Object.entries(systems).map(([name, { about }]) => [name, about])), { others: 'warning', slips: 'error' }),
    { default: 'WINDOWS', mistaken: ['OS', 'Platform'] },
  ),
  GlobalFilters: key('Filters for all patches of the baseline; only the AWS CLI and the API have them.', object(filterGroup, strict)),
  ApprovalRules: key('Rules that approve patches automatically.', object(ruleGroup, strict)),
  ApprovedPatches: key('Up to 50 patches that are approved whatever the rules say, such as `KB2124261` or `kernel-6.1*`.', patches, {
    mistaken: ['ApprovedPatch'],
  }),
  ApprovedPatchesComplianceLevel: key('How severe it is that one of `ApprovedPatches` is missing.', levels, { default: 'UNSPECIFIED' }),
  ApprovedPatchesEnableNonSecurity: key(
    'Whether `ApprovedPatches` has other than security updates; Linux only.',
    flag('All of them are installed.', 'Security updates alone.', { others: 'warning' }),
    { default: 'false' },
  ),
  RejectedPatches: key('Up to 50 patches that are never approved, such as `KB2032276`.', patches, { mistaken: ['RejectedPatch'] }),
  RejectedPatchesAction: key(
    'What becomes of a rejected patch that another one needs.',
    oneOf({
      ALLOW_AS_DEPENDENCY: 'It is installed where another package depends on it.',
      BLOCK: 'It is never installed, and one that is there already makes the node non-compliant.',
    }),
    { default: 'ALLOW_AS_DEPENDENCY' },
  ),
  Sources: key('Up to 20 other repositories; Linux only.', list(source, { max: 20 }), { mistaken: ['Source', 'PatchSources'] }),
  AvailableSecurityUpdatesComplianceStatus: key(
    'How security updates count that the rules have not approved yet; Windows only.',
    oneOf({ COMPLIANT: 'The node stays compliant.', NON_COMPLIANT: 'The node is non-compliant.' }),
  ),
};

/** What an override may have besides, since people copy baselines. */
const named: Readonly<Record<string, Key>> = {
  Name: key('Name of the baseline.', string({ pattern: '^[a-zA-Z0-9_.-]{3,128}$', expected: '3 to 128 letters, digits, `.`, `_` and `-`' }), {
    required: 'error',
    mistaken: ['BaselineName'],
  }),
  Description: key('What it is for, up to 1,024 characters.', described(1024)),
};

const id = key(
  'ID of a baseline that exists, which `update-patch-baseline` then changes: `pb-` and 17 digits, or the ARN of one of AWS.',
  string({ pattern: '^[a-zA-Z0-9_:/.-]{20,128}$', expected: 'an ID such as `pb-0123456789abcdef0`' }),
);

const created: Readonly<Record<string, Key>> = {
  ...named,
  ...override,
  Tags: key('Tags of the baseline.', tags(1000)),
  ClientToken: clientToken,
  // With it, the input is of another command.
  BaselineId: id,
};

const existing: Readonly<Record<string, Key>> = {
  BaselineId: { ...id, required: 'error' },
  ...optional({ ...named, ...override }),
  Replace: key(
    'Whether what the input leaves out is removed.',
    flag('Left out means empty; what creating needs must be there.', 'Left out stays as it is.', { others: 'warning' }),
    { default: 'false' },
  ),
  ...printed({
    PatchGroups: ['Patch groups that use the baseline, as `get-patch-baseline` prints them.', list(string())],
    PatchGroup: 'A patch group that uses the baseline, as commands for groups print it.',
    CreatedDate: 'When the baseline was created, as `get-patch-baseline` prints it.',
    ModifiedDate: 'When it was last changed, as `get-patch-baseline` prints it.',
  }),
};

export const schema = either(
  // What `BaselineOverride` of AWS-RunPatchBaseline takes.
  list(object(optional({ ...existing, ...override }), strict)),
  cases(
    [
      { when: { has: 'PatchRules' }, use: object(ruleGroup, strict) },
      { when: { has: 'PatchFilters' }, use: object(filterGroup, strict) },
      { when: { has: 'BaselineId' }, use: object(existing, strict) },
    ],
    object(created, strict),
  ),
);
