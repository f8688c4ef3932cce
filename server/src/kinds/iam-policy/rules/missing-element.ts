import type { Fact } from '../../../core/fact.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { type Element, has, type Policy, type Statement } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: IAM user guide, reference_policies_grammar.html with its notes on what each sort of policy must have; S3 user guide,
 * bucket policies; Organizations guide, orgs_manage_policies_rcps_syntax.html. Checked 2026-11-30. */
export const missingElement: PolicyRule = {
  id: 'iam-policy/missing-element',
  severity: 'error',
  check(policy, { report }) {
    for (const statement of policy.statements) {
      if (statement.isOpen) continue;
      for (const [name, why] of missingIn(statement, policy)) report(placeOf(statement.fact), `Missing key ${code(name)} in this statement. ${why}`);
    }
  },
};

function* missingIn(statement: Statement, { sort }: Policy): Generator<readonly [name: string, why: string]> {
  if (lacks(statement.actions)) yield ['Action', 'Every statement needs `Action`, or `NotAction` for all actions except those listed.'];
  if ((sort === 'identity' || sort === 'scp' || sort === 'rcp') && lacks(statement.resources))
    yield ['Resource', `${sort === 'identity' ? 'An identity-based policy' : 'A control policy'} needs the resources it applies to; \`*\` means all of them.`];
  if ((sort === 'resource' || (sort === 'any' && statement.principal)) && isOfBucket(statement) && lacks(statement.resources))
    yield ['Resource', 'A bucket policy needs the bucket, its objects, or both, by ARN.'];
  if (sort === 'any' && !statement.resources && !statement.principal)
    yield ['Resource', 'An identity-based policy needs the resources it applies to, and a resource-based policy needs a `Principal`.'];
  if (sort === 'rcp' && !has(statement, 'Principal') && !has(statement, 'NotPrincipal'))
    yield ['Principal', 'A resource control policy applies to everyone: `"Principal": "*"`.'];
  if ((sort === 'resource' || sort === 'trust') && !has(statement, 'Principal') && !has(statement, 'NotPrincipal'))
    yield ['Principal', sort === 'trust' ? 'A trust policy needs to say who can assume the role.' : 'A resource-based policy needs to say who has access.'];
}

/** An element that isn't there, or is an empty list. */
const lacks = (element: Element | undefined): boolean => !element?.items.length;

/** Policies of some resources, such as repositories, have no `Resource`; those of buckets and access points must have it. */
const isOfBucket = ({ actions }: Statement): boolean =>
  actions !== undefined && actions.items.length > 0 && actions.items.every(({ text }) => /^s3:/i.test(text ?? ''));

/** The key of a single statement, or the first of one in a list. */
const placeOf = ({ entry, node }: Fact): Span =>
  entry?.keySpan ?? (node.type === 'map' ? node.entries[0]?.keySpan : undefined) ?? { start: node.start, end: Math.min(node.start + 1, node.end) };
