import { either, flag, type Key, key, map, type ObjectOf, object, type Schema, type TextOf, text } from '../../../core/schema.ts';
import { formatted } from '../formats.ts';

// What several resources of AWS SAM have in common. Source: samtranslator/internal/schema_source at commit 7000d0a, checked 2026-11-30.

/** A key that is true or false. */
export const yesNo = (about: string, yes: string, no: string, more: Partial<Key> = {}): Key => key(about, flag(yes, no, { others: 'fine' }), more);

/** The ARN of a role, as a string: the transform takes no number for one. */
export const roleArn: TextOf = { ...formatted('role-arn'), strict: true };

/** Tags of AWS SAM: names and values, not a list of pairs. */
export const tags = (of: string): Key =>
  key(`Tags of ${of}: a map of names and values, not a list as in CloudFormation.`, map('The value of the tag.', text()));

export const propagateTags = (of: string): Key =>
  yesNo(`Whether the tags go on the resources that SAM makes for ${of}.`, 'The generated resources get the tags too.', 'Only the resource itself gets them.', {
    default: 'false',
  });

/** An object in S3 where a path would do. */
const s3Object = (of: string): ObjectOf =>
  object({
    Bucket: key(`The bucket with ${of}.`, text(), { required: 'error' }),
    Key: key('The key of the object.', text(), { required: 'error' }),
    Version: key('The version of the object, in a bucket with versioning.', text()),
  });

/**
 * A local path, an S3 URI or an object in S3. `sam package` uploads what is local, and writes where it went. The transform knows no
 * other addresses. Source: samtranslator/model/s3_utils/uri_parser.py at commit 7000d0a, checked 2026-11-30.
 */
export const location = (of: string): Schema =>
  either(text({ path: 'any', pattern: '^(?!https?://)(?!s3://(?![A-Za-z0-9._-]+/.))', expected: 'a local path or `s3://bucket/key`' }), s3Object(of));

const principals = (about: string): Key => key(about, either(text(), { type: 'list', of: text() }));

/** Who may call an API. Source: sam-property-api-resourcepolicystatement.html and swagger.py, checked 2026-11-30. */
export const resourcePolicy: ObjectOf = object({
  AwsAccountBlacklist: principals('Accounts that can’t call the API.'),
  AwsAccountWhitelist: principals('Accounts that can call the API.'),
  CustomStatements: key('Statements of a policy, added to the generated ones.', { type: 'any' }),
  IntrinsicVpcBlacklist: principals('VPCs that can’t call it, by functions such as `Ref`.'),
  IntrinsicVpcWhitelist: principals('VPCs that can call it, by functions such as `Ref`.'),
  IntrinsicVpceBlacklist: principals('VPC endpoints that can’t call it, by functions such as `Ref`.'),
  IntrinsicVpceWhitelist: principals('VPC endpoints that can call it, by functions such as `Ref`.'),
  IpRangeBlacklist: principals('IP ranges that can’t call it, as CIDR blocks.'),
  IpRangeWhitelist: principals('IP ranges that can call it, as CIDR blocks.'),
  SourceVpcBlacklist: principals('VPCs (`vpc-`) or VPC endpoints (`vpce-`) that can’t call it, by literal IDs.'),
  SourceVpcWhitelist: principals('VPCs (`vpc-`) or VPC endpoints (`vpce-`) that can call it, by literal IDs.'),
});
