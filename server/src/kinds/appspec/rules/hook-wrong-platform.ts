import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { platformNames } from '../events.ts';
import { hookNames, hooksIn, hooksPointers, platformsWithHook } from '../hooks.ts';
import { platformOf } from '../platform.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html; checked 2026-11-23. */
export const hookWrongPlatform: Rule = {
  id: 'appspec/hook-wrong-platform',
  severity: 'error',
  on: hooksPointers,
  check(hooks, { root, report }) {
    const platform = platformOf(root);
    if (!platform) return;
    for (const { entry, name } of hooksIn(hooks)) {
      const homes = platformsWithHook(name);
      if (homes.length === 0 || homes.includes(platform)) continue;
      const where = homes.map((each) => platformNames[each]).join(' and ');
      report(
        entry.keySpan,
        `${code(name)} is an event of ${where} deployments, and this AppSpec is for ${platformNames[platform]}. Expected ${oneOfCodes(hookNames(platform), 9)}.`,
      );
    }
  },
};
