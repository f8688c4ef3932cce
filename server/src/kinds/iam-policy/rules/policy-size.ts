import type { Node } from '../../../core/node.ts';
import type { Policy } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/**
 * Beyond `sure` no such policy is taken. Characters without blanks, as IAM counts them. The quota of trust policies can be raised from 2,048 to 8,192. Sources: IAM user guide,
 * reference_iam-quotas.html; Organizations guide, orgs_reference_limits.html. Checked 2026-11-30.
 */
export const policySize: PolicyRule = {
  id: 'iam-policy/policy-size',
  severity: 'warning',
  check(policy, { report }) {
    const limit = limitOf(policy);
    if (!limit || policy.isOpen) return;
    const size = sizeOf(policy.fact.node);
    if (size <= limit.most) return;
    const first = policy.fact.entry?.keySpan ?? (policy.fact.node.type === 'map' ? policy.fact.node.entries[0]?.keySpan : undefined) ?? policy.fact.node;
    report(
      first,
      `The policy has about ${size.toLocaleString('en')} characters without white space. ${limit.words}`,
      size > limit.sure ? {} : { severity: 'hint' },
    );
  },
};

function limitOf({ sort }: Policy): { readonly most: number; readonly sure: number; readonly words: string } | undefined {
  if (sort === 'trust') return { most: 2048, sure: 8192, words: 'A trust policy can have 2,048, or up to 8,192 with a quota increase.' };
  if (sort === 'identity')
    return {
      most: 6144,
      sure: 10_240,
      words: 'A managed policy can have 6,144; all inline policies together can have 10,240 for a role and 2,048 for a user.',
    };
  if (sort === 'rcp') return { most: 5120, sure: 5120, words: 'A resource control policy can have 5,120.' };
  return sort === 'scp' ? { most: 10_240, sure: 10_240, words: 'A service control policy can have 10,240.' } : undefined;
}

/** How long a value is as JSON without blanks. */
function sizeOf(node: Node): number {
  if (node.type === 'map') return node.entries.reduce((sum, { key, value }) => sum + key.length + 3 + sizeOf(value) + 1, 1);
  if (node.type === 'list') return node.items.reduce((sum, item) => sum + sizeOf(item) + 1, 1);
  return node.type === 'scalar' ? node.text.length + 2 : 2;
}
