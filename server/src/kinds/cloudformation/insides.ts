import type { TextOf } from '../../core/schema.ts';

/**
 * A buildspec as it stands in a build project: one text. What has one line without a colon is the path or ARN of a file. Source: CodeBuild
 * user guide, build-spec-ref.html, and the template reference of AWS::CodeBuild::Project Source, checked 2026-11-30.
 */
const buildspec: Partial<TextOf> = {
  expected: 'the buildspec as one text, such as a literal block (`|`), or the path of its file',
  inside: { kind: 'buildspec', when: '[{\\n]|:(?: |$)', given: '/Environment/EnvironmentVariables/*/Name' },
};

/** Properties in whose text a file of another kind stands. */
export const insides: Readonly<Record<string, Partial<TextOf>>> = { 'AWS::CodeBuild::Project.Source.BuildSpec': buildspec };
