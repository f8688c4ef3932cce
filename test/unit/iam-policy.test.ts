import assert from 'node:assert/strict';
import { type Fact, pathOf } from '../../server/src/core/fact.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { hover } from '../../server/src/features/hover.ts';
import { names } from '../../server/src/features/names.ts';
import { iamPolicy } from '../../server/src/kinds/iam-policy/kind.ts';
import { canMeet } from '../../server/src/kinds/iam-policy/patterns.ts';
import { analyze } from '../support/analyze.ts';

/**
 * Forms of each element that the grammar has, each with each. Source: IAM user guide, reference_policies_grammar.html, checked 2026-11-30.
 */
const actions = ['"Action": "s3:GetObject"', '"NotAction": ["iam:*", "sts:*"]', '"Action": ["s3:Get*", "s3:PutObject"]'];
const resources = ['"Resource": "*"', '"Resource": ["arn:aws:s3:::shop/*"]', '"NotResource": "arn:aws:s3:::audit/*"'];
const conditions = [
  '',
  '"Condition": {"StringLike": {"aws:PrincipalTag/team": ["a*", "b"]}, "Bool": {"aws:SecureTransport": false}}, ',
  '"Condition": {"ForAnyValue:StringEquals": {"aws:TagKeys": "team"}, "IpAddressIfExists": {"aws:SourceIp": "203.0.113.0/24"}}, ',
  '"Condition": {"Null": {"aws:TokenIssueTime": "true"}, "NumericLessThan": {"aws:MultiFactorAuthAge": "3600"}}, ',
];
const principals = [
  '',
  '"Principal": "*", ',
  '"NotPrincipal": {"AWS": ["111122223333", "arn:aws:iam::111122223333:role/admin"]}, ',
  '"Principal": {"Service": "codebuild.amazonaws.com", "Federated": "cognito-identity.amazonaws.com", "CanonicalUser": "79a59df900b949e5"}, ',
];
const policies = principals.flatMap((principal) =>
  actions.flatMap((action) =>
    resources.flatMap((resource) =>
      conditions.map(
        (condition) =>
          `{"Version": "2012-10-17", "Id": "a", "Statement": [{"Sid": "One", "Effect": "Deny", ${principal}${condition}${action}, ${resource}}, {"Effect": "Deny", ${principal}${action}, ${resource}}]}`,
      ),
    ),
  ),
);

/** The values under keys of the language; condition keys are those of services. */
function keyed(fact: Fact): readonly Fact[] {
  const own = fact.entry && pathOf(fact).length < 5 ? [fact] : [];
  return [...own, ...fact.children.flatMap(keyed)];
}

/** Each key once with each value, and with each set of keys beside it. */
const keys = [
  ...new Map(
    policies.flatMap((text) =>
      keyed(analyze(text, iamPolicy).root).map((fact) => {
        const beside = fact.parent?.children.map(({ segment }) => segment).join() ?? '';
        return [
          `${pathOf(fact).join('/')} ${beside} ${text.slice(fact.node.start, fact.node.end)}`,
          { fact, text, span: fact.entry?.keySpan ?? fact.node },
        ] as const;
      }),
    ),
  ).values(),
];
const atLeast = (share: number, found: readonly unknown[]): void => assert.ok(found.length / keys.length >= share, `${found.length} of ${keys.length}`);

describe('policies of all forms', () => {
  it('have no errors', () => {
    for (const text of policies)
      assert.deepEqual(
        diagnose(analyze(text, iamPolicy)).filter(({ severity }) => severity === 'error'),
        [],
        text,
      );
  });

  it('have many keys', () => {
    assert.ok(keys.length >= 100);
    assert.ok(new Set(keys.map(({ fact }) => pathOf(fact).join('/'))).size >= 15);
  });

  it('have a hover for each key', () =>
    atLeast(
      0.98,
      keys.filter(({ text, span }) => hover(analyze(text, iamPolicy), span.start + 1) !== undefined),
    ));

  it('tell of each key that is misspelt', () =>
    atLeast(
      0.95,
      keys.filter(({ text, span: { start, end } }) => {
        const slip = `${text.slice(0, start + 1)}${text[start + 2]}${text[start + 1]}${text.slice(start + 3)}`;
        return diagnose(analyze(slip, iamPolicy)).some(
          (problem) => problem.rule === 'iam-policy/unknown-key' && problem.start === start && problem.end === end,
        );
      }),
    ));

  it('offer each key that is typed anew', () =>
    atLeast(
      0.95,
      keys.filter(({ text, span: { start, end } }) => {
        const half = `${text.slice(0, start)}""${text.slice(end)}`;
        return complete(analyze(half, iamPolicy), start + 1).some(({ label }) => label === text.slice(start + 1, end - 1));
      }),
    ));

  it('have the names of their statements', () =>
    assert.deepEqual(
      names(analyze(policies[0] ?? '', iamPolicy)).map(({ text }) => text),
      ['One'],
    ));
});

describe('two patterns', () => {
  for (const [one, other, barred, meets] of [
    ['s3:Get*', 's3:*Object', '', true],
    ['s3:Get*', 's3:Put*', '', false],
    ['a?c', 'abc', '', true],
    ['shop/*', '*', '/', false],
    ['shop*', '*', '/', true],
    ['*', '', '', true],
    ['x', '?*', '', true],
    ['', '?*', '', false],
    ['arn:aws:s3', 'arn:aws:s3', '', true],
    ['arn:aws:s3', 'arn:aws:s3x', '', false],
    ['arn:aws:s3*', 'arn:aws:s', '', false],
    ['arn:aws:s*', 'arn:aws:s', '', true],
    ['ab*d', 'abcd', '', true],
  ] as const)
    it(`${one} and ${other} ${meets ? 'meet' : 'never meet'}`, () => assert.equal(canMeet(one, other, barred), meets));
});
