import { type Fact, select } from '../../core/fact.ts';
import { literalOf } from '../cli-input/computed.ts';

/** The baselines of a file: itself, or the items of a list. */
export const baselinesIn = (root: Fact): readonly Fact[] => (root.node.type === 'list' ? root.children : [root]);

/** The operating system of a baseline: Windows unless another is set; `undefined` where the file can't tell. */
export function systemOf(baseline: Fact): string | undefined {
  const [set] = select(baseline, '/OperatingSystem');
  if (set) return literalOf(set.node);
  // An update leaves it out, and rules or filters alone don't say it.
  const alone = ['/BaselineId', '/PatchRules', '/PatchFilters'].some((pointer) => select(baseline, pointer).length > 0);
  return alone ? undefined : 'WINDOWS';
}

/** The rules of a baseline, also where they stand alone. */
export const rulesOf = (baseline: Fact): readonly Fact[] => [...select(baseline, '/ApprovalRules/PatchRules/*'), ...select(baseline, '/PatchRules/*')];
