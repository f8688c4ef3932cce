import assert from 'node:assert/strict';
import { aroundIn } from '../../server/src/core/around.ts';
import { type Fact, pathOf } from '../../server/src/core/fact.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { complete } from '../../server/src/features/complete.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { elsewhere } from '../../server/src/features/elsewhere.ts';
import { hover } from '../../server/src/features/hover.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { stackPolicy } from '../../server/src/kinds/cfn-stack-policy/kind.ts';
import { cloudformationParameters } from '../../server/src/kinds/cloudformation-parameters/kind.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';

/**
 * All forms of a policy that the guide has, each with each. Source: CloudFormation user guide, protect-stack-resources.html, checked
 * 2026-11-30.
 */
const actions = ['"Action": "Update:*"', '"NotAction": "Update:Delete"', '"Action": ["Update:Modify", "Update:Replace"]', '"NotAction": ["Update:Replace"]'];
const resources = ['"Resource": "*"', '"NotResource": "LogicalResourceId/Prod*"', '"Resource": ["LogicalResourceId/A", "LogicalResourceId/B"]'];
const conditions = [
  '',
  ', "Condition": {"StringEquals": {"ResourceType": "AWS::RDS::DBInstance"}}',
  ', "Condition": {"StringLike": {"ResourceType": ["AWS::EC2::*", "AWS::RDS::*"]}}',
];
const policies = actions.flatMap((action) =>
  resources.flatMap((resource) =>
    conditions.map(
      (condition) =>
        `{"Statement": [{"Effect": "Allow", ${action}, "Principal": "*", ${resource}${condition}}, {"Effect": "Deny", "Action": "Update:Delete", "Principal": "*", "Resource": "LogicalResourceId/A"}]}`,
    ),
  ),
);

/** The values under keys, with the pointers of their places. */
function keyed(fact: Fact): { readonly fact: Fact; readonly pointer: string }[] {
  const own = fact.entry
    ? [
        {
          fact,
          pointer: pathOf(fact)
            .map((each) => (typeof each === 'number' ? '*' : each))
            .join('/'),
        },
      ]
    : [];
  return [...own, ...fact.children.flatMap(keyed)];
}

const keys = policies.flatMap((text) => keyed(analyze(text, stackPolicy).root).map((key) => ({ ...key, text })));
const share = (count: number): number => count / keys.length;

describe('stack policies of all forms', () => {
  it('have no problems', () => {
    assert.equal(policies.length, 36);
    for (const text of policies) assert.deepEqual(said(diagnose(analyze(text, stackPolicy))), [], text);
  });

  it('have every key of the guide', () => {
    assert.ok(keys.length >= 100);
    assert.deepEqual([...new Set(keys.map(({ pointer }) => pointer))].sort(), [
      'Statement',
      'Statement/*/Action',
      'Statement/*/Condition',
      'Statement/*/Condition/StringEquals',
      'Statement/*/Condition/StringEquals/ResourceType',
      'Statement/*/Condition/StringLike',
      'Statement/*/Condition/StringLike/ResourceType',
      'Statement/*/Effect',
      'Statement/*/NotAction',
      'Statement/*/NotResource',
      'Statement/*/Principal',
      'Statement/*/Resource',
    ]);
  });

  it('have a hover for each key', () => {
    const found = keys.filter(({ fact, text }) => hover(analyze(text, stackPolicy), (fact.entry?.keySpan.start ?? 0) + 1) !== undefined);
    assert.ok(share(found.length) >= 0.98, `${found.length} of ${keys.length}`);
  });

  it('tell of each key that is misspelt', () => {
    const found = keys.filter(({ fact, text }) => {
      const { start, end } = fact.entry?.keySpan ?? fact.node;
      const slip = `${text.slice(0, start + 1)}${text[start + 2]}${text[start + 1]}${text.slice(start + 3)}`;
      return diagnose(analyze(slip, stackPolicy)).some(
        (problem) => problem.rule === 'cfn-stack-policy/unknown-key' && problem.start === start && problem.end === end,
      );
    });
    assert.ok(share(found.length) >= 0.95, `${found.length} of ${keys.length}`);
  });

  it('offer each key that is typed anew', () => {
    const found = keys.filter(({ fact, text }) => {
      const { start, end } = fact.entry?.keySpan ?? fact.node;
      const half = `${text.slice(0, start)}""${text.slice(end)}`;
      return complete(analyze(half, stackPolicy), start + 1).some(({ label }) => label === text.slice(start + 1, end - 1));
    });
    assert.ok(share(found.length) >= 0.98, `${found.length} of ${keys.length}`);
  });
});

describe('a logical ID of a stack policy', () => {
  const template = 'Resources:\n  Topic: { Type: AWS::SNS::Topic }\n  Orders: { Type: AWS::DynamoDB::Table }\n';
  const policy = '{"Statement": [{"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "LogicalResourceId/Orders"}]}';
  const nearby = { fileName: 'stack-policy.json', around: aroundIn({ 'shop.yaml': template }) };

  for (const [title, kind, text] of [
    ['leads to the template', stackPolicy, policy],
    ['leads there from a template configuration', cloudformationParameters, `{"Tags": {}, "StackPolicy": ${policy}}`],
  ] as const)
    it(title, () => {
      const found = elsewhere(analyze(text, kind), text.indexOf('Orders') + 1, nearby);
      assert.match(found?.uri ?? '', /shop\.yaml$/);
      assert.deepEqual(found?.start, { line: 2, character: 2 });
    });

  it('is offered in a template configuration too', () => {
    const text = `{"Tags": {}, "StackPolicy": ${policy.replace('LogicalResourceId/Orders', '')}}`;
    const offered = complete(analyze(text, cloudformationParameters), text.lastIndexOf('""') + 1, nearby).map(({ label }) => label);
    assert.ok(offered.includes('LogicalResourceId/Orders'), String(offered));
  });
});

describe('the size of a stack policy', () => {
  const sized = (count: number, letter = 'A'): string[] =>
    diagnose(
      analyze(
        `{"Statement": [{"Effect": "Allow", "Action": "Update:*", "Principal": "*", "Resource": "LogicalResourceId/${letter.repeat(count)}"}]}`,
        stackPolicy,
      ),
    ).map(({ rule }) => rule);
  it('is 16,384 bytes at most', () => assert.deepEqual([sized(16_000), sized(16_400)], [[], ['cfn-stack-policy/size']]));
  it('counts bytes', () => assert.deepEqual(sized(9000, 'é').includes('cfn-stack-policy/size'), true));
});

describe('the outline of a stack policy', () => {
  it('has its statements by their effects', () => {
    const [statements] = symbols(analyze(policies[0] ?? '', stackPolicy));
    assert.deepEqual([statements?.name, statements?.children.map(({ name }) => name)], ['Statement', ['Allow', 'Deny']]);
  });
});

describe('a policy of IAM', () => {
  const iam =
    '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ["cloudformation:UpdateStack", "cloudformation:SetStackPolicy"], "Resource": "*"}]}';
  it('is no stack policy, whatever its name', () => {
    for (const name of ['stack-policy.json', 'cloudformation-stack-policy.json', 'policy.json'])
      assert.notEqual(recognize(`/w/${name}`, iam, recognizers).kind, 'cfn-stack-policy');
  });
  it('and a stack policy is none of IAM', () => {
    for (const name of ['iam-policy.json', 'policy.json', 'a.json'])
      for (const text of policies) assert.equal(recognize(`/w/${name}`, text, recognizers).kind, 'cfn-stack-policy');
  });
});
