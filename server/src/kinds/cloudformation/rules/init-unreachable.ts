import type { Fact } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { initOf } from '../init/read.ts';

/** Source: construction.py of aws-cfn-bootstrap 1.4-31, checked 2026-11-30. */
export const initUnreachable: Rule = {
  id: 'cloudformation/init-unreachable',
  severity: 'hint',
  on: ['/Resources/*'],
  byPart: true,
  check(resource: Fact, { report }) {
    const init = initOf(resource);
    if (!init || init.isOpen) return;
    const { configs, sets, setsAt } = init;
    const used = new Set([...sets.values()].flat().flatMap(({ of, text }) => (of === 'config' ? [text] : [])));
    // A set may mean this one by a name that is not there.
    if ([...used].some((name) => !configs.has(name))) return;
    for (const [name, facts] of configs) {
      if (used.has(name) || (setsAt.length === 0 && name === 'config')) continue;
      const why =
        setsAt.length > 0
          ? `${code(name)} is in no config set, so it never runs. Add it to one.`
          : `Without ${code('configSets')}, only the config named ${code('config')} runs, so ${code(name)} never does. Rename it to ${code('config')}, or add ${code('configSets')}.`;
      for (const { entry } of facts) if (entry) report(entry.keySpan, why, { tag: 'unnecessary' });
    }
  },
};
