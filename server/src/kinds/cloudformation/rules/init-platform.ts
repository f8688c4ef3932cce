import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf, membersOf, sectionOf } from '../init/read.ts';

/** Source: template reference, aws-resource-init.html, checked 2026-11-30. */
const forLinux = ['rpm', 'yum', 'apt', 'zypper'];
const forWindows = ['msi'];

/** A config is for one operating system. */
export const initPlatform: Rule = {
  id: 'cloudformation/init-platform',
  severity: 'warning',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    for (const facts of initOf(resource)?.configs.values() ?? []) {
      const managers = facts.flatMap((config) => membersOf(config, 'services')).map(({ segment }) => String(segment));
      const isWindows = managers.includes('windows');
      const isLinux = managers.includes('systemd') || managers.includes('sysvinit');
      if (isWindows === isLinux) continue;
      const packages = facts
        .flatMap((config) => membersOf(config, 'packages'))
        .filter(({ segment }) => (isWindows ? forLinux : forWindows).includes(String(segment)));
      const accounts = isWindows ? facts.flatMap((config) => [...sectionOf(config, 'groups'), ...sectionOf(config, 'users')]) : [];
      for (const { entry } of [...packages, ...accounts])
        if (entry)
          report(
            entry.keySpan,
            `${code(entry.key)} is for ${isWindows ? 'Linux' : 'Windows'}, but this config has ${isWindows ? 'Windows' : 'Linux'} services. Expected one operating system per config.`,
          );
    }
  },
};
