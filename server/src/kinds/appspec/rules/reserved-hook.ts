import type { Rule } from '../../../core/kind.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { events, type Platform } from '../events.ts';
import { hooksIn, hooksPointers, reservedEvents } from '../hooks.ts';
import { platformOf } from '../platform.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html, on each platform's run order; checked 2026-11-23. */
export const reservedHook: Rule = {
  id: 'appspec/reserved-hook',
  severity: 'error',
  on: hooksPointers,
  check(hooks, { root, report }) {
    const platform = platformOf(root);
    for (const { entry, name } of hooksIn(hooks)) {
      if (!reservedEvents.has(name)) continue;
      const beside = platform ? hooksBeside(platform, name) : [];
      const expected = beside.length > 0 ? `Expected ${oneOfCodes(beside)}` : 'Expected an event that an AppSpec can hook into';
      report(entry.keySpan, `${code(name)} is an event of CodeDeploy itself, and no script or function of yours can run in it. ${expected}.`);
    }
  },
};

/** The hooks next to an event, before and after it. */
function hooksBeside(platform: Platform, name: string): string[] {
  const all = events[platform];
  const index = all.findIndex((each) => each.name === (name === 'TestTraffic' ? 'AllowTestTraffic' : name));
  if (index < 0) return [];
  const before = all.slice(0, index).findLast(({ isHook }) => isHook);
  const after = all.slice(index).find(({ isHook }) => isHook);
  return [before, after].flatMap((each) => (each ? [each.name] : []));
}
