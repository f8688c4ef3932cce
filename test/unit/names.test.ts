import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/text-edit.ts';
import { complete } from '../../server/src/features/complete.ts';
import { folds } from '../../server/src/features/fold.ts';
import { hover } from '../../server/src/features/hover.ts';
import { definitions, namesInTexts, references, rename } from '../../server/src/features/names.ts';
import { buildspec } from '../../server/src/kinds/buildspec/kind.ts';
import { cloudformation } from '../../server/src/kinds/cloudformation/kind.ts';
import { analyze } from '../support/analyze.ts';

/** Every place of the name at <|> is marked in brackets here: definitions with `=` behind. */
const cases: Record<string, string> = {
  'a variable of the file, through commands in every style': `version: 0.2
env:
  variables:
    [ST<|>AGE=]: prod
  exported-variables: ["[STAGE]"]
phases:
  build:
    commands:
      - echo $[STAGE] \${[STAGE]:-x} "\${#[STAGE]}" '%[STAGE]%' $STAGES
      - "echo \\"$[STAGE]\\""
      - |
        if [ $[STAGE] = prod ]; then
          export [STAGE=]=dev
        fi
      - make deploy --set STAGE=1 \\$STAGE
artifacts:
  name: app-$[STAGE]
cache:
  key: $[STAGE]-x
`,
  'one that a command sets': `version: 0.2
phases:
  build:
    commands:
      - [TAG=]=$(git rev-parse HEAD)
      - make && export [TAG=]=1; for i in 1 2; do echo $[T<|>AG] $i; done
`,
  'one that a key writes with an escape, which has no place to be changed at': `version: 0.2
env:
  variables:
    "ST\\u0041GE": prod
    [ST<|>AGE=]: test
phases:
  build:
    commands:
      - echo $[STAGE]
`,
  PowerShell: `version: 0.2
phases:
  build:
    commands:
      - $env:[Name=] = 'x'
      - Write-Host $env:[Na<|>me]
`,
  'batch identifiers, not variables of the same name': `version: 0.2
batch:
  build-graph:
    - identifier: [te<|>st=]
      env:
        variables:
          test: 1
    - identifier: deploy
      depend-on: [[test]]
phases:
  build:
    commands: ["echo $test"]
`,
};

const read = (marked: string): { text: string; offset: number; expected: string[] } => {
  const expected: string[] = [];
  let text = '';
  let offset = -1;
  for (const part of marked.split(/(\[[\w<|>]+=?\]|<\|>)/)) {
    const name = /^\[([\w<|>]+?)(=?)\]$/.exec(part);
    if (part === '<|>') offset = text.length;
    if (!name) {
      text += part === '<|>' ? '' : part;
      continue;
    }
    const cursor = name[1]?.indexOf('<|>') ?? -1;
    if (cursor >= 0) offset = text.length + cursor;
    expected.push(`${text.length} ${name[2] ? 'definition' : 'use'}`);
    text += name[1]?.replace('<|>', '');
  }
  return { text, offset, expected };
};

describe('names', () => {
  for (const [title, marked] of Object.entries(cases))
    it(`finds all places of ${title}, and renames them`, () => {
      const { text, offset, expected } = read(marked);
      const analysis = analyze(text, buildspec);
      assert.deepEqual(
        references(analysis, offset).map(({ start, role }) => `${start} ${role}`),
        expected,
      );
      assert.equal(definitions(analysis, offset).length, expected.filter((each) => each.endsWith('definition')).length);
      const edits = rename(analysis, offset, 'RENAMED');
      assert.ok(typeof edits !== 'string');
      assert.equal(applyEdits(text, edits).match(/RENAMED/g)?.length, expected.length);
    });

  it('are not renamed to what is no name, to a name that is taken, or when the service gives them', () => {
    const text = 'version: 0.2\nenv:\n  variables:\n    A: 1\n    B: 2\nphases:\n  build:\n    commands: ["echo $A $CODEBUILD_SRC_DIR"]\n';
    const analysis = analyze(text, buildspec);
    const at = text.indexOf('A: 1');
    assert.equal(
      rename(analysis, at, 'a-b'),
      '`a-b` is not a valid name for an environment variable. Expected letters, digits and underscores, no digit first.',
    );
    assert.equal(rename(analysis, at, 'B'), '`B` is already the name of another environment variable.');
    assert.equal(rename(analysis, text.indexOf('CODEBUILD'), 'X'), 'There is no name here that this file defines.');
  });

  it('are explained: what CodeBuild puts in, and where the file sets them', () => {
    const text =
      'version: 0.2\nenv:\n  variables:\n    A: one\nphases:\n  build:\n    commands:\n      - echo $A $CODEBUILD_BUILD_SUCCEEDING $CODEBUILD_SRC_DIR_web CodeDeployDefault.OneAtATime $UNKNOWN\n';
    const analysis = analyze(text, buildspec);
    const words = (name: string): string => hover(analysis, text.indexOf(name) + 2)?.markdown ?? '';
    assert.match(words('CODEBUILD_BUILD_SUCCEEDING'), /`1` as long as all is well/);
    assert.match(words('CODEBUILD_SRC_DIR_web'), /Folder of the primary source/);
    assert.match(words('CodeDeployDefault.OneAtATime'), /one instance at a time/);
    assert.match(hover(analysis, text.indexOf('$A') + 1)?.markdown ?? '', /Line 4: `A: one`/);
    assert.match(words('UNKNOWN'), /Shell commands/);
  });

  it('that are made together are not renamed', () => {
    const text = `Transform: AWS::LanguageExtensions
Resources:
  Fn::ForEach::Topics:
    - Name
    - [One, Two]
    - Topic\${Name}:
        Type: AWS::SNS::Topic
  Network:
    Type: Ours::Shared::Network::MODULE
  Other:
    Type: AWS::SNS::Topic
Outputs:
  Topic: {Value: !Ref TopicOne}
  Vpc: {Value: !Ref Network.Vpc}
  Other: {Value: !Ref Other}
`;
    const analysis = analyze(text, cloudformation);
    const renamed = (place: string, to: string): unknown => rename(analysis, text.indexOf(place), to);
    assert.equal(renamed('TopicOne', 'New'), '`TopicOne` is made from `Topic${Name}`, which names several things. Change it by hand.');
    assert.equal(renamed('Topic${', 'New'), '`Topic${Name}` names several things. Change it by hand.');
    assert.equal(renamed('Network.Vpc', 'New'), '`Network.Vpc` is made from `Network`, which names several things. Change it by hand.');
    assert.equal(renamed('Other:', 'TopicThree'), '`TopicThree` is already the name of another parameter or resource.');
    assert.equal((renamed('Other:', 'Third') as unknown[]).length, 2);
    assert.deepEqual(
      definitions(analysis, text.indexOf('Network.Vpc')).map((each) => each.text),
      ['Network'],
    );
  });

  it('are offered where one is typed', () => {
    const offered = (marked: string): string[] => {
      const offset = marked.indexOf('<|>');
      const items = complete(analyze(marked.replace('<|>', ''), buildspec), offset);
      return items.map(({ label }) => label);
    };
    const file = (command: string, more = ''): string =>
      `version: 0.2\nenv:\n  variables:\n    STAGE: prod\n${more}phases:\n  build:\n    commands:\n      - export TAG=1\n      - ${command}\n`;
    for (const command of ['echo $<|>', 'echo "${ST<|>"', 'Write-Host $env:<|>', '|\n        make\n        echo $<|>']) {
      assert.deepEqual(offered(file(command)).slice(0, 2), ['STAGE', 'TAG'], command);
      assert.ok(offered(file(command)).includes('CODEBUILD_RESOLVED_SOURCE_VERSION'));
    }
    assert.deepEqual(offered(file('echo \\$<|>')), [], 'an escaped sign');
    assert.deepEqual(offered(file('x', '  exported-variables:\n    - <|>\n')).slice(0, 2), ['STAGE', 'TAG']);
    for (const list of ['[<|>]', '[ <|> ]', '[one, <|>]', '\n        - <|>', '\n        - one\n        - t<|>', '<|>']) {
      const found = offered(
        `version: 0.2\nbatch:\n  build-graph:\n    - identifier: one\n    - identifier: two\n    - identifier: three\n      depend-on: ${list}\n`,
      );
      assert.deepEqual(found.slice(0, 2), ['one', 'two'], list);
      assert.equal(new Set(found).size, found.length, `nothing twice in ${list}`);
    }
    assert.deepEqual(offered(file('x', '  exported-variables: [STAGE, <|>]\n')).slice(0, 2), ['STAGE', 'TAG']);
    assert.deepEqual(offered(file('echo $<|> done')).slice(0, 2), ['STAGE', 'TAG']);
    assert.equal(new Set(offered(file('export HOME=/x; echo $<|>'))).size, offered(file('export HOME=/x; echo $<|>')).length, 'nothing twice');
    const batch = 'version: 0.2\nbatch:\n  build-graph:\n    - identifier: one\n    - identifier: two\n      depend-on: [<|>]\n';
    assert.deepEqual(offered(batch), ['one']);
    assert.ok(offered(file('aws deploy create-deployment --deployment-config-name <|>')).includes('CodeDeployDefault.LambdaCanary10Percent5Minutes'));
  });

  it('that are known in a part of the file only hide others of the same text there, and are renamed alone', () => {
    const text = (parameter: string, variable: string): string =>
      `Parameters:\n  ${parameter}: {Type: String}\nResources:\n  T:\n    Type: AWS::SNS::Topic\n    Properties:\n      DisplayName: !Ref ${parameter}\n      TopicName: !Sub ["\${${variable}}-x", {${variable}: !Ref ${parameter}}]\n`;
    const template = text('Name', 'Name');
    const analysis = analyze(template, cloudformation);
    const renamed = (offset: number): string => {
      const edits = rename(analysis, offset, 'Label');
      assert.ok(typeof edits !== 'string', String(edits));
      return applyEdits(template, edits);
    };
    for (const at of ['Name: {Type', 'Name\n', 'Name}]']) assert.equal(renamed(template.indexOf(at)), text('Label', 'Name'), at);
    for (const at of ['Name}-x', 'Name: !Ref Name}']) assert.equal(renamed(template.indexOf(at)), text('Name', 'Label'), at);
  });

  it('that only one place defines leave the hover there to the key', () => {
    const text = 'version: 0.2\nbatch:\n  build-graph:\n    - identifier: one\n    - identifier: two\n      depend-on: [one]\n';
    const analysis = analyze(text, buildspec);
    assert.match(hover(analysis, text.indexOf('one'))?.markdown ?? '', /^`identifier`/);
    assert.match(hover(analysis, text.lastIndexOf('one'))?.markdown ?? '', /Line 4: `- identifier: one`/);
  });

  it('in texts have colours of their own, those that are keys do not', () => {
    const text = 'version: 0.2\nenv:\n  variables:\n    A: 1\nphases:\n  build:\n    commands: ["echo $A"]\n';
    assert.deepEqual(
      namesInTexts(analyze(text, buildspec)).map(({ start }) => start),
      [text.indexOf('$A') + 1],
    );
  });
});

describe('folding', () => {
  it('takes keys, items, texts of several lines and runs of comments', () => {
    const text = '# a\n# b\nversion: 0.2\nphases:\n  build:\n    commands:\n      - |\n        one\n        two\n      - three\n# c\n\n';
    const found = folds(analyze(text, buildspec)).map(({ from, to, comment }) => `${from}-${to}${comment ? ' comment' : ''}`);
    assert.deepEqual(found, ['0-1 comment', '3-9', '4-9', '5-9', '6-8']);
  });
});
