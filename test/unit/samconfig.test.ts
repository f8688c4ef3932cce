import assert from 'node:assert/strict';
import { aroundIn } from '../../server/src/core/around.ts';
import { recognize } from '../../server/src/core/recognize.ts';
import { elsewhere } from '../../server/src/features/elsewhere.ts';
import { recognizers } from '../../server/src/kinds/recognizers.ts';
import { samconfig } from '../../server/src/kinds/samconfig/kind.ts';
import { pairsIn } from '../../server/src/kinds/samconfig/pairs.ts';
import { analyze } from '../support/analyze.ts';

describe('parameter overrides in a text', () => {
  // What the CLI's own expressions make of these texts (samcli/cli/types.py, CfnParameterOverridesType).
  for (const [text, pairs] of [
    ['Stage=prod Title=My shop', { Stage: 'prod', Title: 'My' }],
    ['Stage="prod" Title="My shop"', { Stage: 'prod', Title: 'My shop' }],
    ["Stage='prod'", { Stage: 'prod' }],
    ['ParameterKey=A,ParameterValue=b ParameterKey=C,ParameterValue="d e" F=g', { A: 'b', C: 'd e' }],
    ['A=1,B=2', { A: '1,B=2' }],
    ['A= B=2', { B: '2' }],
    ['A="" B=2', { A: '', B: '2' }],
    ['"A"=1', { A: '1' }],
    ['A=b=c', { A: 'b=c' }],
    ['A=1\nB=2', { A: '1\nB=2' }],
    ['A=b\\ c', { A: 'b c' }],
    ['A=b"c"', { A: 'b' }],
    ['A="b', {}],
    ['  A=1  ', { A: '1' }],
    ['my_key=1', {}],
    ['A="b\\"c"', { A: 'b"c' }],
    ['A=b\\', { A: 'b' }],
    ['A=1\t', { A: '1' }],
  ] as const)
    it(`are read as the CLI does: ${JSON.stringify(text)}`, () =>
      assert.deepEqual(Object.fromEntries(pairsIn(text).pairs.map(({ name, value }) => [name, value])), pairs));

  it('are read in step with their length', () => {
    const time = (text: string): number => {
      const start = performance.now();
      pairsIn(text);
      return performance.now() - start;
    };
    for (const part of ['A="', "A='\\", 'ParameterKey=A,ParameterValue', 'A=\\" ', '= ']) assert.ok(time(part.repeat(40_000)) < 2000, part);
  });
});

describe('a configuration of the AWS SAM CLI', () => {
  for (const [path, kind] of [
    ['/w/samconfig.toml', 'samconfig'],
    ['/w/samconfig.yml', 'samconfig'],
    ['/w/prod/samconfig-prod.yaml', 'samconfig'],
    ['/w/pyproject.toml', undefined],
  ] as const)
    it(`is told by its name: ${path}`, () => assert.equal(recognize(path, 'version = 0.1\n', recognizers).kind, kind));

  it('leads from a parameter to the template', () => {
    const template = 'Parameters:\n  Stage: { Type: String }\nResources:\n  Topic: { Type: AWS::SNS::Topic }\n';
    const text = 'version = 0.1\n\n[default.deploy.parameters]\nparameter_overrides = "Stage=prod"\n';
    const found = elsewhere(analyze(text, samconfig), text.indexOf('Stage') + 2, {
      fileName: 'samconfig.toml',
      around: aroundIn({ 'template.yaml': template }),
    });
    assert.match(found?.uri ?? '', /\/template\.yaml$/);
    assert.deepEqual(found?.start, { line: 1, character: 2 });
  });
});
