import { type Fact, pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf, textAt } from '../../cli-input/computed.ts';
import { advancedIn, basicIn, conditionsOn } from '../selectors.ts';

/** Source: botocore cloudtrail/2013-11-01 of 2026-08-07, DataResource Values; CloudTrail user guide, filtering-data-events.html. Checked 2026-11-30. */
export const bucketSlash: Rule = {
  id: 'cloudtrail-selectors/bucket-slash',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const objects = basicIn(root)
      .flatMap((selector) => select(selector, '/DataResources/*'))
      .filter((resource) => textAt(resource, '/Type') === 'AWS::S3::Object')
      .flatMap((resource) => select(resource, '/Values/*'));
    const exact = advancedIn(root)
      .filter((selector) => conditionsOn(selector, 'resources.type').some((type) => textAt(type, '/Equals/0') === 'AWS::S3::Object'))
      .flatMap((selector) => conditionsOn(selector, 'resources.ARN'))
      .flatMap((condition) => [...select(condition, '/Equals/*'), ...select(condition, '/NotEquals/*')]);
    for (const fact of objects) judge(fact, 'Without a slash at its end, this is a bucket and not its objects, and other buckets may begin with it.');
    for (const fact of exact)
      judge(
        fact,
        'This is the ARN of a bucket, which no object has, so it matches nothing. Expected the ARN of an object, or `StartsWith` with a slash at the end.',
        true,
      );

    function judge(fact: Fact, says: string, isExact = false): void {
      const arn = literalOf(fact.node);
      if (arn === undefined || !/^arn:aws[\w-]*:s3:::[^/*]+$/.test(arn)) return;
      const to = `${arn}/`;
      report(
        fact.node,
        isExact ? says : `${says} Expected ${code(to)}.`,
        isExact ? {} : { fix: { title: `Change to ${code(to)}`, operations: [{ op: 'set', path: pathOf(fact), to }] } },
      );
    }
  },
};
