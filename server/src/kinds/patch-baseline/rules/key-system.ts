import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { type Fix, suggestedUnless } from '../../../core/problem.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
import { inTable, literalOf } from '../../cli-input/computed.ts';
import { baselinesIn, rulesOf, systemOf } from '../baselines.ts';
import { systems, tellingKeys } from '../systems.ts';

/** Properties of other systems that say the same; the values of the last ones differ. */
const likes: Readonly<Record<string, readonly [key: string, isSure: boolean][]>> = {
  MSRC_SEVERITY: [
    ['SEVERITY', true],
    ['PRIORITY', false],
  ],
  SEVERITY: [
    ['MSRC_SEVERITY', true],
    ['PRIORITY', false],
  ],
  PRIORITY: [
    ['SEVERITY', false],
    ['MSRC_SEVERITY', false],
  ],
};

/** Source: as of `systems`; fact sheet ssm-documents.md, ssm.patch-key-os. */
export const keySystem: Rule = {
  id: 'patch-baseline/key-system',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    for (const baseline of baselinesIn(root)) {
      const system = systemOf(baseline) ?? '';
      const { keys } = inTable(systems, system) ?? {};
      if (!keys) continue;
      const groups = [...rulesOf(baseline).flatMap((rule) => select(rule, '/PatchFilterGroup')), ...select(baseline, '/GlobalFilters')];
      for (const fact of groups.flatMap((group) => select(group, '/PatchFilters/*/Key'))) {
        const key = literalOf(fact.node);
        if (key === undefined || !tellingKeys.includes(key) || keys.includes(key)) continue;
        const fix = fixOf(fact, key, keys);
        report(fact.node, `Patches of ${code(system)} have no ${code(key)}, so this filter matches none. Expected ${oneOfCodes(keys)}.`, fix ? { fix } : {});
      }
    }
  },
};

function fixOf(fact: Fact, key: string, keys: readonly string[]): Fix | undefined {
  const [to, isSure = false] = inTable(likes, key)?.find(([like]) => keys.includes(like)) ?? [];
  return to === undefined ? undefined : suggestedUnless(isSure, { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }] });
}
