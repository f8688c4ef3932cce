/** Operating systems with the properties by which their patches are told, and the words for a hover. */
type System = { readonly about: string; readonly keys: readonly string[] };

const rpm = ['PRODUCT', 'CLASSIFICATION', 'SEVERITY'];
const deb = ['PRODUCT', 'PRIORITY', 'SECTION'];

/**
 * Source: botocore ssm/2014-11-06 of 2026-08-07, OperatingSystem, DescribePatchProperties and PatchFilter; Systems Manager user guide,
 * patch-manager-create-a-patch-baseline-for-linux.html, which has `SECTION` for Debian and Ubuntu. Checked 2026-11-30.
 */
export const systems: Readonly<Record<string, System>> = {
  WINDOWS: {
    about: 'Windows Server, and Microsoft applications on it.',
    keys: ['PATCH_SET', 'PRODUCT', 'PRODUCT_FAMILY', 'CLASSIFICATION', 'MSRC_SEVERITY'],
  },
  AMAZON_LINUX_2023: { about: 'Amazon Linux 2023.', keys: rpm },
  AMAZON_LINUX_2022: { about: 'Amazon Linux 2022, the preview of 2023.', keys: rpm },
  AMAZON_LINUX_2: { about: 'Amazon Linux 2.', keys: rpm },
  AMAZON_LINUX: { about: 'The first Amazon Linux.', keys: rpm },
  UBUNTU: { about: 'Ubuntu Server.', keys: deb },
  DEBIAN: { about: 'Debian Server.', keys: deb },
  RASPBIAN: { about: 'Raspberry Pi OS.', keys: deb },
  REDHAT_ENTERPRISE_LINUX: { about: 'Red Hat Enterprise Linux.', keys: rpm },
  CENTOS: { about: 'CentOS, CentOS Stream too.', keys: rpm },
  ROCKY_LINUX: { about: 'Rocky Linux.', keys: rpm },
  ALMA_LINUX: { about: 'AlmaLinux.', keys: rpm },
  ORACLE_LINUX: { about: 'Oracle Linux.', keys: rpm },
  SUSE: { about: 'SUSE Linux Enterprise Server.', keys: rpm },
  MACOS: { about: 'macOS.', keys: ['PRODUCT', 'CLASSIFICATION'] },
};

/** Systems whose repositories have no reliable dates, so that a patch is approved as soon as it is there. */
export const undated: readonly string[] = ['UBUNTU', 'DEBIAN', 'RASPBIAN'];

/** The keys that tell systems apart; any other may stand in a filter of each. */
export const tellingKeys: readonly string[] = ['PATCH_SET', 'PRODUCT_FAMILY', 'CLASSIFICATION', 'MSRC_SEVERITY', 'SEVERITY', 'PRIORITY', 'SECTION'];
