import { Position, Selection, window, workspace } from 'vscode';

/** Small files that are nobody's, each with the line where the cursor is put. */
const samples = {
  buildspec: {
    at: 'artifacts:',
    text: `# A sample to try things on. Hold the mouse over a key,
# or put the cursor on it and press Ctrl+K Ctrl+I (Cmd+K Cmd+I).
version: 0.2
env:
  variables:
    STAGE: test
phases:
  install:
    runtime-versions:
      nodejs: "24"
    commands:
      - npm ci
  build:
    on-failure: ABORT
    commands:
      - npm test
      - npm run build -- --mode "$STAGE"
artifacts:
  base-directory: dist
  files:
    - '**/*'
`,
  },
  template: {
    at: '  Failures:',
    text: `# A sample to try things on. Hold the mouse over a type or a property,
# press F12 behind !Ref, or F2 to give a resource another name everywhere.
AWSTemplateFormatVersion: '2010-09-09'
Parameters:
  Stage:
    Type: String
    AllowedValues: [test, prod]
    Default: test
Resources:
  Failures:
    Type: AWS::SNS::Topic
    Properties:
      TopicName: !Sub 'shop-\${Stage}-failures'
  FailedBuild:
    Type: AWS::Events::Rule
    Properties:
      EventPattern:
        source: [aws.codebuild]
        detail-type: [CodeBuild Build State Change]
        detail:
          build-status: [FAILED]
      Targets:
        - Id: failures
          Arn: !Ref Failures
Outputs:
  Topic:
    Value: !GetAtt Failures.TopicArn
`,
  },
};

/** Opens a sample in an editor of its own. */
export async function openSample(name: keyof typeof samples): Promise<void> {
  const { text, at } = samples[name];
  const editor = await window.showTextDocument(await workspace.openTextDocument({ language: 'yaml', content: text }));
  const { line, character } = editor.document.positionAt(text.indexOf(`\n${at}`) + 1 + at.search(/\S/));
  const key = new Position(line, character);
  editor.selection = new Selection(key, key);
}
