import assert from 'node:assert/strict';
import { kindOf } from '../../server/src/catalogue.ts';
import type { Kind } from '../../server/src/core/kind.ts';
import { inlays } from '../../server/src/features/inlay.ts';
import { selections } from '../../server/src/features/select.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { analyze } from '../support/analyze.ts';

const kind = kindOf('cloudformation') as Kind;

/** What the values of a template come to, by the text they stand behind. */
function shown(text: string): [string, string][] {
  const all = inlays(analyze(text, kind), { start: 0, end: text.length });
  return all.map((each) => [text.slice(text.lastIndexOf('\n', each.offset - 1) + 1, each.offset).trim(), each.text]);
}

const head = `Parameters:
  Stage: {Type: String, Default: test}
  Secret: {Type: String, Default: s3cret, NoEcho: true}
  Image: {Type: 'AWS::SSM::Parameter::Value<String>', Default: /images/shop}
Mappings:
  Sizes:
    test: {Size: small, Zones: [a, b]}
    prod: {Size: large}
Resources:
  Topic: {Type: AWS::SNS::Topic, Properties: {TopicName: !Sub 'shop-\${Stage}'}}
  Queue: {Type: AWS::SQS::Queue}
  One: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref Two}}
  Two: {Type: AWS::S3::Bucket, Properties: {BucketName: !Ref One}}
Outputs:
  Here:
    Value: `;

describe('what the functions of a template come to', () => {
  const cases: [string, string | undefined][] = [
    ['!Ref Stage', 'test'],
    ['{Ref: Stage', 'test'],
    ['!Ref Secret', undefined],
    ['!Ref Image', undefined],
    ['!Ref AWS::Region', undefined],
    ['!Ref Queue', undefined],
    ['!Ref One', undefined],
    ['!GetAtt Topic.TopicName', 'shop-test'],
    ['!GetAtt [Topic, TopicName]', 'shop-test'],
    ['!GetAtt Queue.Arn', undefined],
    ['!FindInMap [Sizes, !Ref Stage, Size]', 'small'],
    ['!FindInMap [Sizes, prod, Size]', 'large'],
    ['!FindInMap [Sizes, test, Zones]', undefined],
    ['!FindInMap [Sizes, !Ref AWS::Region, Size]', undefined],
    ["!Sub 'a-${Stage}-${AWS::Region}'", 'a-test-${AWS::Region}'],
    ["!Sub '${AWS::Region}'", undefined],
    ["!Sub '${!Stage}'", undefined],
    ["!Sub ['${Size}-${Stage}', {Size: !FindInMap [Sizes, prod, Size]}]", 'large-test'],
    ["!Sub '${Topic.TopicName}'", 'shop-test'],
  ];
  for (const [value, wanted] of cases)
    it(value, () => {
      const text = `${head}${value}${value.startsWith('{') ? '}' : ''}\n`;
      assert.deepEqual(
        shown(text).filter(([before]) => before.startsWith('Value:')),
        wanted === undefined ? [] : [[`Value: ${value}`, wanted]],
      );
    });

  it('costs little where names multiply', () => {
    const many = Array.from(
      { length: 200 },
      (_, index) => `  B${index}: {Type: AWS::S3::Bucket, Properties: {BucketName: !Sub '${`\${B${index + 1}}`.repeat(50)}'}}`,
    );
    const begun = performance.now();
    shown(`Resources:\n${many.join('\n')}\n  B200: {Type: AWS::S3::Bucket, Properties: {BucketName: a}}\n`);
    assert.ok(performance.now() - begun < 5000);
  });
});

describe('the outline of a template', () => {
  it('says what a definition is', () => {
    const outline = symbols(analyze(`${head}a\n`, kind)).map(({ name, children }) => [
      name,
      ...children.map((child) => `${child.name} ${child.detail}`.trim()),
    ]);
    assert.deepEqual(outline, [
      ['Parameters', 'Stage String', 'Secret String', 'Image AWS::SSM::Parameter::Value<String>'],
      ['Mappings', 'Sizes Mapping'],
      ['Resources', 'Topic AWS::SNS::Topic', 'Queue AWS::SQS::Queue', 'One AWS::S3::Bucket', 'Two AWS::S3::Bucket'],
      ['Outputs', 'Here'],
    ]);
  });
});

describe('selections in a template', () => {
  it('grow from a name over its text, key and resource to the file', () => {
    const text = `${head}a\n`;
    const found = selections(analyze(text, kind), text.indexOf('${Stage}') + 4).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found.slice(0, 3), ['Stage', "'shop-${Stage}'", "TopicName: !Sub 'shop-${Stage}'"]);
    assert.equal(found.at(-1), text);
    for (const [index, each] of found.entries()) if (index > 0) assert.ok(each.includes(found[index - 1] ?? ''), 'each holds the one before');
  });
});
