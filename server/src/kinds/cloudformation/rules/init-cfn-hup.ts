import { perPart } from '../../../core/fact.ts';
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
  check(_, { root, text, report }) {
    const all = hooksIn(root);
    if (all.length === 0 || started.test(text)) return;
    for (const hooks of all)
      if (hooks.entry)
        report(
          hooks.entry.keySpan,
          `Hooks are written to ${code(hooks.entry.key)}, but nothing in this template starts ${code('cfn-hup')}. Expected it in ${code('services')}.`,
        );
  },
};

/** The first file of hooks that each resource writes. */
const hooksIn = perPart((part) =>
  (part.parent?.segment === 'Resources' ? [...(initOf(part)?.configs.values() ?? [])] : [])
    .flat()
    .flatMap((config) => membersOf(config, 'files'))
    .filter(({ segment, entry }) => entry && isHooksFile(String(segment)))
    .slice(0, 1),
);
