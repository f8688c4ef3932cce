const head = `Resources:
  Build:
    Type: AWS::CodeBuild::Project
    Properties:
      ServiceRole: build
      Artifacts: {Type: NO_ARTIFACTS}
      Environment: {Type: LINUX_CONTAINER, ComputeType: BUILD_GENERAL1_SMALL, Image: aws/codebuild/standard:7.0}
      Source:
        Type: NO_SOURCE
`;

const indented = (text: string, by: number): string => text.replace(/^(?=.)/gm, ' '.repeat(by));

/** A template with a build project whose buildspec is a text, by the ways to write it. */
export const projectWith = {
  block: (text: string): string => `${head}        BuildSpec: |\n${indented(text, 10)}`,
  sub: (text: string): string => `${head}        BuildSpec: !Sub |\n${indented(text.replaceAll('${', '${!'), 10)}`,
  quotes: (text: string): string => `${head}        BuildSpec: ${JSON.stringify(text)}\n`,
  json: (text: string): string => `${head}        BuildSpec:\n          Fn::ToJsonString:\n${indented(text, 12)}`,
} as const;
