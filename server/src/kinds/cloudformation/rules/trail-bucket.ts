import { reachable } from '../../../core/graph.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { resourceUses } from '../names.ts';
import { neededBy } from '../needed-by.ts';
import { childOf, refIn, resourcesIn, resourcesOf } from '../resources.ts';

/** Source: CloudTrail user guide, create-s3-bucket-policy-for-cloudtrail.html: a trail is refused while its bucket’s policy doesn’t let CloudTrail write. Checked 2026-11-30. */
export const trailBucket: Rule = {
  id: 'cloudformation/trail-bucket',
  severity: 'warning',
  on: ['/Resources'],
  check(_, { root, names, report }) {
    const trails = resourcesOf(root, 'AWS::CloudTrail::Trail');
    if (trails.length === 0) return;
    const policies = resourcesOf(root, 'AWS::S3::BucketPolicy').map((policy) => ({ id: policy.id, bucket: refIn(childOf(policy.properties, 'Bucket')) }));
    const later = neededBy(root, resourceUses(names()));
    for (const { id, properties, fact } of trails) {
      const at = childOf(properties, 'S3BucketName');
      const bucket = resourcesIn(root).get(refIn(at) ?? '');
      if (!at || bucket?.type !== 'AWS::S3::Bucket') continue;
      const own = policies.filter((policy) => policy.bucket === undefined || policy.bucket === bucket.id);
      const [first] = own;
      if (!first)
        report(at.node, `Nothing lets CloudTrail write to ${code(bucket.id)}, so the trail is refused. Expected an \`AWS::S3::BucketPolicy\` for it.`, {
          typing: at.node,
        });
      else if (first.bucket && !own.some((policy) => reachable(later, [policy.id]).has(id)))
        report(at.node, `The trail can be created before ${code(first.id)} lets CloudTrail write to the bucket. Expected ${code(`DependsOn: ${first.id}`)}.`, {
          typing: at.node,
          ...(childOf(fact, 'DependsOn')
            ? {}
            : {
                fix: {
                  title: `Add ${code(`DependsOn: ${first.id}`)}`,
                  operations: [{ op: 'insert', path: ['Resources', id], key: 'DependsOn', value: first.id }],
                },
              }),
        });
    }
  },
};
