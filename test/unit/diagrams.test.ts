import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { diagrams } from '../../server/src/features/diagrams.ts';
import { appspec } from '../../server/src/kinds/appspec/kind.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { codepipeline } from '../../server/src/kinds/codepipeline/kind.ts';
import { analyze } from '../support/analyze.ts';

describe('what a file describes, to be drawn', () => {
  it('is the graph of a batch, with what waits for what', () => {
    const text = readFileSync('test/workspace/services/api/batch.yml', 'utf8');
    const [graph, ...others] = diagrams(analyze(text, buildspec));
    assert.deepEqual(others, []);
    assert.equal(graph?.wish, 'Show batch');
    assert.deepEqual(
      graph?.boxes.map(({ title, detail, span }) => [title, detail, span && text.slice(span.start, span.end)]),
      [
        ['test_22', 'BUILD_GENERAL1_SMALL', 'test_22'],
        ['test_24', '', 'test_24'],
        ['image', 'services/api/buildspec.yml', 'image'],
      ],
    );
    assert.deepEqual(graph?.arrows, [
      { from: 'test_22', to: 'image' },
      { from: 'test_24', to: 'image' },
    ]);
  });

  it('has no arrow to a task that is not there, and names one without an identifier by its place', () => {
    const text = 'version: 0.2\nbatch:\n  build-graph:\n    - identifier: a\n      depend-on: [none]\n    - depend-on: [a]\n';
    const [graph] = diagrams(analyze(text, buildspec));
    assert.deepEqual(
      graph?.boxes.map(({ title }) => title),
      ['a', 'Task 2'],
    );
    assert.deepEqual(graph?.arrows, [{ from: 'a', to: '1' }]);
  });

  it('is the lifecycle of an AppSpec in its order, with what each event runs', () => {
    const text = readFileSync('test/workspace/services/api/appspec.yaml', 'utf8');
    const [lifecycle] = diagrams(analyze(text, appspec));
    assert.equal(lifecycle?.title, 'Lifecycle on ECS');
    const drawn = lifecycle?.boxes.map(({ title, detail, span }) => [title, detail, span !== undefined]);
    assert.deepEqual(drawn?.slice(3, 6), [
      ['AfterInstall', '', false],
      ['AllowTestTraffic', '', false],
      ['AfterAllowTestTraffic', 'CodeDeployHook_smoke-test-api', true],
    ]);
    assert.equal(lifecycle?.arrows.length, (lifecycle?.boxes.length ?? 0) - 1);
  });

  it('is the delivery of a pipeline: artifacts by name, and the order where none shows it', () => {
    const action = (name: string, type: string, more: string): string =>
      `    - { name: ${name}, actionTypeId: { category: ${type}, owner: AWS, provider: X, version: '1' }, ${more} }\n`;
    const text = [
      'name: shop\nstages:\n- name: Source\n  actions:\n',
      action('Code', 'Source', 'outputArtifacts: [{ name: Src }]'),
      '- name: Build\n  actions:\n',
      action('Image', 'Build', 'inputArtifacts: [{ name: Src }], outputArtifacts: [{ name: Img }]'),
      action('Check', 'Approval', 'runOrder: 2'),
      action('Lint', 'Test', 'inputArtifacts: [{ name: Src }]'),
      '- name: Deploy\n  actions:\n',
      action('Run', 'Deploy', 'inputArtifacts: [{ name: Img }, { name: None }]'),
    ].join('');
    const [delivery] = diagrams(analyze(text, codepipeline));
    assert.equal(delivery?.title, 'Delivery of shop');
    assert.deepEqual(
      delivery?.groups.map(({ title }) => title),
      ['Source', 'Build', 'Deploy'],
    );
    const title = (id: string): string | undefined => delivery?.boxes.find((box) => box.id === id)?.title;
    assert.deepEqual(
      delivery?.arrows.map(({ from, to, label }) => [title(from), title(to), label]),
      [
        ['Code', 'Image', 'Src'],
        ['Code', 'Lint', 'Src'],
        ['Image', 'Run', 'Img'],
        ['Image', 'Check', undefined],
        ['Lint', 'Check', undefined],
        ['Check', 'Run', undefined],
      ],
    );
  });

  it('is the delivery of a pipeline in a template, at its places there', () => {
    const text = [
      'Resources:',
      '  Delivery:',
      '    Type: AWS::CodePipeline::Pipeline',
      '    Properties:',
      '      RoleArn: !Ref Role',
      '      Stages:',
      '        - Name: Source',
      '          Actions:',
      "            - { Name: Code, ActionTypeId: { Category: Source, Owner: AWS, Provider: S3, Version: '1' }, OutputArtifacts: [{ Name: Src }] }",
      '        - Name: Build',
      '          Actions:',
      "            - { Name: Image, ActionTypeId: { Category: Build, Owner: AWS, Provider: CodeBuild, Version: '1' }, InputArtifacts: [{ Name: Src }] }",
      '',
    ].join('\n');
    const [delivery] = diagrams(analyze(text, cloudformation));
    assert.deepEqual(
      delivery?.boxes.map(({ title, span }) => [title, span && text.slice(span.start, span.end)]),
      [
        ['Code', 'Code'],
        ['Image', 'Image'],
      ],
    );
    assert.deepEqual(delivery?.arrows, [{ from: '0', to: '1', label: 'Src' }]);
  });

  it('is nothing where nothing is known', () => {
    assert.deepEqual(diagrams(analyze('version: 0.0\n', appspec)), []);
    assert.deepEqual(diagrams(analyze('version: 0.2\nphases:\n', buildspec)), []);
    assert.deepEqual(diagrams(analyze('', buildspec)), []);
  });
});
