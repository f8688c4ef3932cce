import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf, isHooksFile, membersOf } from '../init/read.ts';

/** What starts the daemon, by whatever means: a service of this name, a command, a unit. */
const started = /\bcfn-hup(?![\w.-]*\.(?:conf|log))/;

/** Source: template reference, cfn-hup.html, checked 2026-11-30. */
export const initCfnHup: Rule = {
  id: 'cloudformation/init-cfn-hup',
  severity: 'information',
  on: ['/Resources'],
  check(resources, { text, report }) {
    let isStarted: boolean | undefined;
    for (const resource of resources.children) {
      const configs = [...(initOf(resource)?.configs.values() ?? [])].flat();
      const [hooks] = configs.flatMap((config) => membersOf(config, 'files')).filter(({ segment }) => isHooksFile(String(segment)));
      if (!hooks?.entry) continue;
      isStarted ??= started.test(text);
      if (isStarted) return;
      report(
        hooks.entry.keySpan,
        `Hooks are written to ${code(hooks.entry.key)}, but nothing in this template starts ${code('cfn-hup')}. Expected it in ${code('services')}.`,
      );
    }
  },
};
