import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf } from '../init/read.ts';
import { branchesOf } from '../resources.ts';

/** Source: template reference, aws-resource-init.html, checked 2026-11-30. */
const forLinux = ['rpm', 'yum', 'apt', 'zypper'];
const forWindows = ['msi'];

/** A config is for one operating system. What stands in different branches of `Fn::If` is never used together. */
export const initPlatform: Rule = {
  id: 'cloudformation/init-platform',
  severity: 'warning',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    for (const config of [...(initOf(resource)?.configs.values() ?? [])].flat().flatMap(branchesOf)) {
      const managers = membersOf(config, 'services').map(({ segment }) => String(segment));
      const isWindows = managers.includes('windows');
      const isLinux = managers.includes('systemd') || managers.includes('sysvinit');
      if (isWindows === isLinux) continue;
      const packages = membersOf(config, 'packages').filter(({ segment }) => (isWindows ? forLinux : forWindows).includes(String(segment)));
      const accounts = isWindows ? [...sectionOf(config, 'groups'), ...sectionOf(config, 'users')] : [];
      for (const { entry } of [...packages, ...accounts])
        if (entry)
          report(
            entry.keySpan,
            `${code(entry.key)} is for ${isWindows ? 'Linux' : 'Windows'}, but this config has services of ${isWindows ? 'Windows' : 'Linux'}. Expected a config for one operating system.`,
          );
    }
  },
};

/** The entries of a section, unless a condition decides on it. */
const membersOf = (config: Fact, section: string): Fact[] => sectionOf(config, section).flatMap(({ children }) => children.filter(({ computed }) => !computed));

const sectionOf = ({ children }: Fact, section: string): Fact[] => children.filter(({ segment, computed }) => segment === section && !computed);
