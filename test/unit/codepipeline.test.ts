import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { diagnose } from '../../server/src/features/diagnose.ts';
import { references, rename } from '../../server/src/features/names.ts';
import type { OutlineItem as Item } from '../../server/src/features/outline-item.ts';
import { symbols } from '../../server/src/features/symbols.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { codepipeline } from '../../server/src/kinds/codepipeline/kind.ts';
import { conditionRules } from '../../server/src/kinds/codepipeline/providers/conditions.ts';
import { providers } from '../../server/src/kinds/codepipeline/providers/index.ts';
import { analyze } from '../support/analyze.ts';
import { said } from '../support/said.ts';

const type = (category: string, provider: string) => ({ category, owner: 'AWS', provider, version: '1' });

/** A pipeline in which every sort of name is used, through strings of JSON within JSON. */
const pipeline = {
  pipeline: {
    name: 'shop',
    roleArn: 'arn:aws:iam::111122223333:role/pipeline',
    artifactStore: { type: 'S3', location: 'shop-artifacts' },
    variables: [{ name: 'STAGE', defaultValue: 'test' }],
    triggers: [{ providerType: 'CodeStarSourceConnection', gitConfiguration: { sourceActionName: 'Code' } }],
    stages: [
      {
        name: 'Source',
        actions: [
          {
            inputArtifacts: [],
            name: 'Code',
            namespace: 'SourceVariables',
            actionTypeId: type('Source', 'CodeStarSourceConnection'),
            configuration: { ConnectionArn: 'arn', FullRepositoryId: 'org/shop', BranchName: 'main' },
            outputArtifacts: [{ name: 'App' }],
          },
        ],
      },
      {
        name: 'Build',
        actions: [
          {
            name: 'Build',
            actionTypeId: type('Build', 'CodeBuild'),
            configuration: {
              ProjectName: 'shop',
              PrimarySource: 'App',
              EnvironmentVariables: JSON.stringify([
                { name: 'COMMIT', value: '#{SourceVariables.CommitId}' },
                { name: 'STAGE', value: '#{variables.STAGE}' },
              ]),
            },
            inputArtifacts: [{ name: 'App' }],
            outputArtifacts: [{ name: 'Built' }],
          },
          {
            name: 'Deploy',
            runOrder: 2,
            actionTypeId: type('Deploy', 'CloudFormation'),
            configuration: {
              ActionMode: 'CREATE_UPDATE',
              StackName: 'shop-#{variables.STAGE}',
              RoleArn: 'arn',
              TemplatePath: 'App::template.yaml',
              TemplateConfiguration: 'Built::config.json',
              ParameterOverrides: JSON.stringify({
                Tag: { 'Fn::GetParam': ['Built', 'out.json', 'Tag'] },
                Code: { 'Fn::GetArtifactAtt': ['App', 'ObjectKey'] },
              }),
            },
            inputArtifacts: [{ name: 'App' }, { name: 'Built' }],
          },
        ],
      },
    ],
  },
};

const text = JSON.stringify(pipeline, undefined, 2);

describe('the names of a pipeline', () => {
  it('are all known', () => assert.deepEqual(said(diagnose(analyze(text, codepipeline))), []));

  for (const [name, to, count] of [
    ['App', 'SourceApp', 6],
    ['Built', 'Package', 4],
    ['SourceVariables', 'Revision', 2],
    ['STAGE', 'TARGET', 3],
    ['Code', 'Checkout', 2],
  ] as const)
    it(`${name} is renamed in all ${count} places, and nothing else is`, () => {
      const analysis = analyze(text, codepipeline);
      const offset = text.indexOf(`"name": "${name}"`) < 0 || name === 'STAGE' ? text.indexOf(`"${name}"`) + 1 : text.indexOf(`"name": "${name}"`) + 9;
      assert.equal(references(analysis, offset).length, count);
      const edits = rename(analysis, offset, to);
      assert.ok(typeof edits !== 'string', String(edits));
      const renamed = applyEdits(text, edits);
      assert.deepEqual(said(diagnose(analyze(renamed, codepipeline))), []);
      assert.equal(renamed.split(to).length - 1, count);
    });

  it('are the same in a template, of each of its pipelines', () => {
    const spelled = JSON.stringify(pipeline.pipeline).replace(/"([a-z])(\w+)":/g, (_, first: string, rest: string) => `"${first.toUpperCase()}${rest}":`);
    const one = (name: string): string => `"${name}":{"Type":"AWS::CodePipeline::Pipeline","Properties":${spelled.replace('shop', name)}}`;
    const template = `{"Resources":{${one('Shop')},${one('Other')}}}`;
    const analysis = analyze(template, cloudformation);
    assert.deepEqual(said(diagnose(analysis)), []);
    const edits = rename(analysis, template.indexOf('"Name":"App"') + 8, 'SourceApp');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(edits.length, 6);
    assert.deepEqual(said(diagnose(analyze(applyEdits(template, edits), cloudformation))), []);
  });

  it('are renamed in the text of `Fn::Sub` too, and left alone in what it fills in', () => {
    const action = (name: string, provider: string, more: string): string =>
      `            - { Name: ${name}, ActionTypeId: { Category: ${provider === 'S3' ? 'Source' : 'Build'}, Owner: AWS, Provider: ${provider}, Version: '1' }, ${more} }`;
    const template = `Parameters: { Src: { Type: String } }
Resources:
  Pipeline:
    Type: AWS::CodePipeline::Pipeline
    Properties:
      RoleArn: arn:aws:iam::111122223333:role/pipeline
      ArtifactStore: { Type: S3, Location: !Ref Src }
      Stages:
        - Name: Source
          Actions:
${action('Code', 'S3', "Namespace: Src, Configuration: { S3Bucket: !Ref Src, S3ObjectKey: app.zip, PollForSourceChanges: 'false' }, OutputArtifacts: [{ Name: App }]")}
        - Name: Build
          Actions:
${action('Build', 'CodeBuild', `InputArtifacts: [{ Name: App }], Configuration: { ProjectName: !Sub "shop-\${Src}-#{Src.ETag}", EnvironmentVariables: !Sub '[{"name":"V","value":"#{Src.VersionId} \${Src}"}]' }`)}
${action('Scan', 'CodeBuild', 'InputArtifacts: [{ Name: App }], Configuration: { ProjectName: { "Fn::Sub": "scan-${Src}-#{Src.ETag}" }, BuildspecOverride: !Sub ["${X}-#{Src.ETag}", { X: !Ref Src }] }')}
`;
    const analysis = analyze(template, cloudformation);
    assert.deepEqual(said(diagnose(analysis)), []);
    const edits = rename(analysis, template.indexOf('Namespace: Src') + 12, 'Revision');
    assert.ok(typeof edits !== 'string', String(edits));
    assert.equal(edits.length, 5);
    const renamed = applyEdits(template, edits);
    assert.deepEqual(said(diagnose(analyze(renamed, cloudformation))), []);
    assert.equal(renamed.split('#{Revision.').length - 1, 4);
  });

  it('make the outline, wherever the name stands in its object', () => {
    const named = (all: readonly Item[]): string[] =>
      all.flatMap(({ name, shape, detail, children }) => [...(shape === 'map' ? [`${name} ${detail}`.trim()] : []), ...named(children)]);
    const outline = named(symbols(analyze(text, codepipeline)));
    for (const expected of ['Source Stage 1.', 'Code CodeStarSourceConnection in stage `Source`', 'Deploy CloudFormation in stage `Build`'])
      assert.ok(outline.includes(expected), `${expected} is in the outline: ${outline.join(', ')}`);
  });
});

describe('the providers of CodePipeline', () => {
  const sentence = /^\S.*\.$/s;
  for (const { category, owner, name, about, keys, needs = [], conflicts = [], artifactKeys = [], inputs, outputs } of [...providers, ...conditionRules])
    it(`${category}/${owner}/${name} has a sentence for itself, each key and each value, and speaks of keys that it has`, () => {
      assert.match(about, sentence);
      assert.ok(inputs[0] <= inputs[1] && outputs[0] <= outputs[1]);
      for (const [key, { about: words, schema }] of Object.entries(keys)) {
        assert.match(words, sentence, key);
        assert.ok(schema.type === 'text' && schema.strict, `${key} is a string`);
        for (const value of schema.values ?? []) assert.match(value.about, sentence, `${key}: ${value.value}`);
      }
      const named = [
        ...needs.flatMap(({ when, keys: wanted }) => [...(when ? [when.key] : []), ...wanted]),
        ...conflicts.flatMap(({ one, other }) => [one.key, other.key]),
        ...artifactKeys,
      ];
      for (const key of named) assert.ok(Object.hasOwn(keys, key), `${key} is a key of ${name}`);
    });
});

describe('the length of a setting', () => {
  const withRule = (action: number, rule: number): string[] =>
    diagnose(
      analyze(
        JSON.stringify({
          ...pipeline.pipeline,
          stages: [
            pipeline.pipeline.stages[0],
            {
              name: 'Call',
              beforeEntry: {
                conditions: [
                  {
                    result: 'FAIL',
                    rules: [
                      {
                        name: 'Ask',
                        ruleTypeId: { category: 'Rule', owner: 'AWS', provider: 'LambdaInvoke', version: '1' },
                        configuration: { FunctionName: 'ask', UserParameters: 'r'.repeat(rule) },
                      },
                    ],
                  },
                ],
              },
              actions: [{ name: 'Call', actionTypeId: type('Invoke', 'Lambda'), configuration: { FunctionName: 'call', UserParameters: 'a'.repeat(action) } }],
            },
          ],
        }),
        codepipeline,
      ),
    )
      .filter(({ severity }) => severity === 'error')
      .map(({ message }) => message.replace(/(.)\1{20,}/g, '$1'));

  it('is 1,000 in an action and 10,000 in a rule', () => {
    assert.deepEqual(withRule(1000, 10_000), []);
    assert.equal(withRule(1001, 10_000).length, 1);
    assert.equal(withRule(1000, 10_001).length, 1);
  });
});
