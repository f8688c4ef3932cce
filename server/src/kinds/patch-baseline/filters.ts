import { cases, type Key, key, list, object, oneOf, type Schema, type TextOf } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';

// Filters of patches. Source: botocore ssm/2014-11-06 of 2026-08-07, PatchFilter; Systems Manager user guide,
// patch-manager-create-a-patch-baseline-for-windows.html, ...-for-linux.html and ...-for-macos.html. Checked 2026-11-30.

const all = { '*': 'All of them.' } as const;
/** Values as the guide lists them; repositories may have others. */
const open: Omit<TextOf, 'type' | 'values'> = {
  others: 'hint',
  slips: 'warning',
  why: 'Repositories may have others: `aws ssm describe-patch-properties` lists them.',
};

const classes = oneOf(
  {
    ...all,
    Security: 'Linux: fixes of security.',
    Bugfix: 'Linux: other fixes.',
    Enhancement: 'Linux: improvements.',
    Recommended: 'Linux: what the vendor recommends, as SUSE does.',
    Newpackage: 'Linux: packages that are new.',
    Optional: 'SUSE: what not everybody needs.',
    Feature: 'SUSE: new features.',
    Document: 'SUSE: documentation.',
    Yast: 'SUSE: updates of YaST.',
    CriticalUpdates: 'Windows: fixes of critical faults other than security.',
    SecurityUpdates: 'Windows: fixes of security.',
    DefinitionUpdates: 'Windows: definitions, such as those of Defender.',
    Drivers: 'Windows: drivers.',
    FeaturePacks: 'Windows: new features before the next release.',
    ServicePacks: 'Windows: all fixes so far in one.',
    Tools: 'Windows: tools.',
    UpdateRollups: 'Windows: fixes tested together.',
    Updates: 'Windows: other fixes.',
    Upgrades: 'Windows: a new version.',
  },
  open,
);

const severities = oneOf(
  {
    ...all,
    Critical: 'Critical.',
    Important: 'Important.',
    Moderate: 'Moderate; on Amazon Linux it is called `Medium`.',
    Medium: 'Medium, on Amazon Linux.',
    Low: 'Low.',
    None: 'The vendor gives none.',
    Unspecified: 'The vendor gives none.',
  },
  open,
);

const priorities = oneOf(
  {
    ...all,
    Required: 'The system does not work without it.',
    Important: 'Everybody expects it on a Unix system.',
    Standard: 'A usual system in text mode has it.',
    Optional: 'All else that does not conflict.',
    Extra: 'It conflicts with others, or few need it.',
  },
  open,
);

/** What is filtered by, with its values. */
const properties: Readonly<Record<string, readonly [about: string, values?: Schema]>> = {
  PRODUCT: ['The version of the system, or the product: `AmazonLinux2023`, `WindowsServer2022`, `Ubuntu24.04`.'],
  CLASSIFICATION: ['What sort of update it is.', classes],
  SEVERITY: ['Severity by the vendor of a Linux.', severities],
  MSRC_SEVERITY: ['Severity by Microsoft; Windows only.', severities],
  PRODUCT_FAMILY: ['A family of Microsoft products, such as `Windows` or `Office`; Windows only.'],
  PATCH_SET: [
    'Whether it is of the system or of an application; Windows only.',
    oneOf({ ...all, OS: 'Of Windows.', APPLICATION: 'Of a Microsoft application.' }, open),
  ],
  PRIORITY: ['Priority of the package; Debian and Ubuntu.', priorities],
  SECTION: ['Section of the repository; Debian and Ubuntu.'],
  ARCH: ['Architecture of the package.'],
  ADVISORY_ID: ['ID of the advisory, such as `ALAS2-2023-2300`.'],
  BUGZILLA_ID: ['ID of a bug in Bugzilla.'],
  CVE_ID: ['ID of a vulnerability, such as `CVE-2024-3094`.'],
  EPOCH: ['Epoch of the package, which comes before its version.'],
  NAME: ['Name of the package.'],
  PATCH_ID: ['ID of the patch, such as `KB4012212`.'],
  RELEASE: ['Release of the package.'],
  REPOSITORY: ['Repository it comes from.'],
  SECURITY: ['Whether it is a fix of security.'],
  VERSION: ['Version of the package.'],
};

const keySchema = oneOf(Object.fromEntries(Object.entries(properties).map(([name, [about]]) => [name, about])), { others: 'warning', slips: 'error' });

const filter = (values: Schema): Schema =>
  object(
    {
      Key: key('The property of a patch that is looked at; each operating system has its own.', keySchema, { required: 'error', mistaken: ['Name', 'Filter'] }),
      Values: key('The values that match, as a list of 1 to 20; `*` is all of them.', list(values, { min: 1, max: 20 }), {
        required: 'error',
        mistaken: ['Value'],
      }),
    },
    strict,
  );

const value = string({ length: [1, 64] });

/** A group of filters, all of which a patch must match. */
export const filterGroup: Readonly<Record<string, Key>> = {
  PatchFilters: key(
    'Up to 4 filters; a patch must match all of them.',
    list(
      cases(
        Object.entries(properties).flatMap(([name, [, values]]) => (values ? [{ when: { key: 'Key', is: [name] }, use: filter(values) }] : [])),
        filter(value),
      ),
      { max: 4 },
    ),
    { required: 'error', mistaken: ['Filters'] },
  ),
};
