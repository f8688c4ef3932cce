import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule, RuleContext } from '../../../core/kind.ts';
import { code, distance, isSlip } from '../../../core/words.ts';
import { regions } from '../regions.ts';

/** Fewer have nothing in common that another one could lack. */
const FEWEST = 3;

/** Source: what lookups by `AWS::Region` find, aws-pseudo-parameters and intrinsic-function-reference-findinmap.html of the template reference; checked 2026-11-30. */
export const mappingSlip: Rule = {
  id: 'cloudformation/mapping-slip',
  severity: 'warning',
  on: ['/Mappings/*'],
  byPart: true,
  check(mapping, { report }) {
    const tops = keysOf(mapping);
    const known = tops.filter(({ key }) => regions.has(key));
    if (known.length >= 2 && known.length * 2 >= tops.length)
      for (const { key, fact } of tops) {
        const meant = regions.has(key) ? undefined : [...regions].find((region) => isTyped(key, region) && !known.some((other) => other.key === region));
        if (meant !== undefined) tell(fact, key, meant, 'The other keys of this mapping are Regions, but this one is not a known one.', report);
      }
    ofSecond(mapping, report);
  },
};

type Keyed = { readonly key: string; readonly fact: Fact };

const keysOf = ({ children }: Fact): readonly Keyed[] =>
  children.flatMap((fact) => (fact.entry && !fact.entry.half && !fact.entry.key.startsWith('Fn::') ? [{ key: fact.entry.key, fact }] : []));

/** One letter away, other than the letters of the continent: `mx-central-1` was new once, and no slip of `ca-central-1`. */
const isTyped = (key: string, region: string): boolean =>
  distance(key, region, 1) <= 1 && !(key.length === region.length && key.slice(2) === region.slice(2)) && key.replace(/\D/g, '') === region.replace(/\D/g, '');

/** A key that one entry has alone, and all others another one that is like it. */
function ofSecond(mapping: Fact, report: RuleContext['report']): void {
  const entries = keysOf(mapping).map(({ fact }) => keysOf(fact));
  if (entries.length < FEWEST) return;
  const counts = new Map<string, number>();
  for (const entry of entries) for (const { key } of entry) counts.set(key, (counts.get(key) ?? 0) + 1);
  const usual = [...counts].flatMap(([key, count]) => (count === entries.length - 1 ? [key] : []));
  if (usual.length === 0) return;
  for (const entry of entries)
    for (const { key, fact } of entry) {
      const meant = counts.get(key) === 1 ? usual.find((each) => isSlip(key, each) && !entry.some((other) => other.key === each)) : undefined;
      if (meant !== undefined) tell(fact, key, meant, `All other entries of this mapping have ${code(meant)}.`, report);
    }
}

function tell(fact: Fact, key: string, to: string, found: string, report: RuleContext['report']): void {
  if (fact.entry)
    report(fact.entry.keySpan, `${found} Did you mean ${code(to)} instead of ${code(key)}?`, {
      typing: fact.entry.keySpan,
      fix: { title: `Change to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(fact), to }], suggestion: true },
    });
}
