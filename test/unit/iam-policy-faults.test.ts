import assert from 'node:assert/strict';
import { recognize } from '../../server/src/core/recognize.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { iamPolicy } from '../../server/src/kinds/iam-policy/kind.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';

const policy = (...statements: readonly string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${statements.map((each) => `{ ${each} }`).join(', ')}] }`;
const rulesOf = (text: string): readonly string[] => diagnose(analyze(text, iamPolicy)).map(({ rule }) => rule.replace('iam-policy/', ''));

const read = '"Sid": "Read", "Effect": "Allow", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "arn:aws:s3:::shop/*"';
const build = '"Effect": "Deny", "Action": "codebuild:StartBuild", "Resource": "arn:aws:codebuild:eu-west-1:111122223333:project/shop"';
const trust = '"Effect": "Allow", "Principal": { "Service": "codebuild.amazonaws.com" }, "Action": "sts:AssumeRole"';
const account = '"Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": ["sts:AssumeRole", "sts:TagSession"]';
const bucket = '"Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "arn:aws:s3:::shop/*"';
const when = (condition: string): string => `${read}, "Condition": ${condition}`;

/** A good statement, what is changed in it and to what, and the one rule that tells of it. */
const faults: readonly (readonly [good: string, from: string, to: string, rule: string])[] = [
  [read, 's3:GetObject', 's3:GetObjct', 'unknown-action'],
  [read, 's3:GetObject', 's3:HeadObject', 'unknown-action'],
  [read, 's3:::shop/*', 's3:::shop', 'action-resource'],
  [read, 's3:::shop/*', 's3::111122223333:shop/*', 'arn-form'],
  [read, '"Read"', '"Read it"', 'sid-form'],
  [read, '"Resource"', '"Resorce"', 'unknown-key'],
  [read, '"Action"', '"Actions"', 'unknown-key'],
  [read, '"Effect": "Allow", ', '', 'missing-key'],
  [build, 'codebuild:StartBuild', 'codebild:StartBuild', 'unknown-service'],
  [build, 'codebuild:StartBuild', 'StartBuild', 'action-form'],
  [build, 'codebuild:StartBuild', 'codebuild:Fly*', 'empty-wildcard'],
  [build, '"codebuild:StartBuild"', '[]', 'missing-element'],
  [build, '"Action": "codebuild:StartBuild", ', '', 'missing-element'],
  [build, 'arn:aws:codebuild:eu-west-1:111122223333:project/shop', 'arn:aws:codebuild:project/shop', 'resource-form'],
  [build, 'arn:aws:codebuild', 'arn:asw:codebuild', 'arn-partition'],
  [build, 'eu-west-1', '', 'arn-form'],
  [build, '"Resource"', '"NotResource": "*", "Resource"', 'exclusive-elements'],
  [trust, 'sts:AssumeRole', 'sts:AssumeRol', 'unknown-action'],
  [trust, 'sts:AssumeRole', 'sts:Asume*', 'empty-wildcard'],
  [trust, 'sts:AssumeRole', 'AssumeRole', 'action-form'],
  [trust, 'sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'trust-action'],
  [trust, '"Allow"', '"Alow"', 'bad-value'],
  [trust, '"Effect": "Allow", ', '', 'missing-key'],
  [trust, '"Allow"', '"Deny"', 'trusts-nobody'],
  [trust, '"Service"', '"Services"', 'unknown-key'],
  [trust, '"Principal": { "Service": "codebuild.amazonaws.com" }, ', '', 'missing-element'],
  [account, '"sts:AssumeRole"', '"sts:AssumeRol"', 'unknown-action'],
  [account, ':root', ':group/a', 'principal-form'],
  [account, 'arn:aws:', 'arn:asw:', 'arn-partition'],
  [account, ':root"', ':root "', 'principal-form'],
  [bucket, '"Principal"', '"NotPrincipal"', 'allow-not'],
  [bucket, '"Principal"', '"NotPrincipal": { "AWS": "444455556666" }, "Principal"', 'exclusive-elements'],
  [when('{ "StringEquals": { "aws:SourceVpc": "vpc-1" } }'), 'StringEquals', 'StringEqual', 'unknown-key'],
  [when('{ "StringEquals": { "aws:SourceVpc": "vpc-1" } }'), '"aws:SourceVpc"', '"SourceVpc"', 'unknown-condition-key'],
  [when('{ "StringEquals": { "aws:SourceVpc": "vpc-1" } }'), '{ "StringEquals": { "aws:SourceVpc": "vpc-1" } }', '[{ "StringEquals": {} }]', 'wrong-type'],
  [when('{ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }'), '203.0.113.0/24', '203.0.113', 'condition-value'],
  [when('{ "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }'), 'IpAddress', 'NumericEquals', 'operator-type'],
];

describe('one fault in a policy', () => {
  for (const [good, from, to, rule] of faults)
    it(`is told of once: ${from} changed to ${to || 'nothing'}`, () => {
      assert.deepEqual(rulesOf(policy(good)), []);
      const text = policy(good.replace(from, to));
      const found = rulesOf(text);
      assert.deepEqual(found, [rule], text);
    });

  it('is a principal in one statement of several', () => assert.deepEqual(rulesOf(policy(read, build, `"Principal": "*", ${build}`)), ['misplaced-element']));
});

describe('a policy that is not written out', () => {
  const account = [
    '${AWS::AccountId}',
    '${ACCEL_LOOKUP::CUSTOM:ACCOUNT}',
    '${var.account}',
    '{{ account }}',
    '{account}',
    '<account-id>',
    'ACCOUNT-ID',
    'YOUR_ACCOUNT_ID',
    '#{account}',
    '__ACCOUNT__',
  ];
  for (const text of account)
    it(`has no problem where ${text} stands`, () => {
      assert.deepEqual(rulesOf(policy(`"Effect": "Allow", "Principal": { "AWS": "${text}" }, "Action": "sts:AssumeRole"`)), []);
      assert.deepEqual(rulesOf(policy(build.replace('111122223333', text), `${build.replace(/arn:[^"]*/, text)}`)), []);
    });
});

describe('ARNs and keys that the reference has in another place', () => {
  for (const [name, statement] of [
    [
      'a transform',
      '"Effect": "Allow", "Action": "cloudformation:CreateChangeSet", "Resource": "arn:aws:cloudformation:eu-west-1:aws:transform/Serverless-2016-10-31"',
    ],
    ['a Multi-Region Access Point', '"Effect": "Allow", "Action": "s3:ListBucket", "Resource": "arn:aws:s3::111122223333:accesspoint/m1.mrap"'],
    ['its objects', '"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3::111122223333:accesspoint/m1.mrap/object/*"'],
    [
      'an authorizer, of which there are two forms',
      '"Effect": "Allow", "Action": "apigateway:GET", "Resource": "arn:aws:apigateway:eu-west-1::/restapis/a/authorizers/b"',
    ],
    [
      'a key under the prefix of another service',
      '"Effect": "Allow", "Action": "ec2-instance-connect:SendSSHPublicKey", "Resource": "arn:aws:ec2:*:111122223333:instance/*", "Condition": { "StringEquals": { "ec2:osuser": "admin" } }',
    ],
  ] as const)
    it(`are fine: ${name}`, () => assert.deepEqual(rulesOf(policy(statement)), []));
});

describe('a file that looks like a policy', () => {
  const own = policy(build);
  for (const [name, text, kind] of [
    ['is one under any name', own, 'iam-policy'],
    ['is one in YAML', "Version: '2012-10-17'\nStatement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: '*'\n", 'iam-policy'],
    ['is none of another cloud', '{ "Version": "1", "Statement": [{ "Effect": "Allow", "Action": "oss:*", "Resource": "*" }] }', undefined],
    ['is none of another standard', '{ "Version": "1.0", "Statement": [{ "Effect": "Permit", "Action": "read" }] }', undefined],
    ['is none as what an API returns', `{ "PolicyVersion": { "Document": ${own}, "VersionId": "v1" } }`, undefined],
    ['is none as a list of policies', `[${own}, ${own}]`, undefined],
    ['is none as a text in a file', JSON.stringify({ Policy: own, RevisionId: 'a' }), undefined],
    ['is none as input of another tool', `{ "input": ${own} }`, undefined],
  ] as const)
    it(name, () => assert.equal(recognize('/w/policy-1.json', text, recognizers).kind, kind));
});
