import type { Files } from '../../core/recognize.ts';

/**
 * Names: `buildspec.yml` is the default in the root of the source; any other path can be set in the project. Many OBS plug-ins
 * have a `buildspec.json`, buildtest has `*_buildspec.yml`, AWS Amplify's build files and CloudFormation templates share the
 * name now and then, and Oracle's build specs have `version: 0.1` and `env`.
 * Source: CodeBuild user guide, build-spec-ref.html, checked 2026-11-23.
 */
export const buildspecFiles: Files = {
  names: ['*buildspec*.{yml,yaml,json}', 'buildspec/*.{yml,yaml}', 'buildspecs/*.{yml,yaml}'],
  telling: ['phases', 'pre_build', 'post_build', 'eb_codebuild_settings'],
  shared: ['version', 'env', 'artifacts', 'batch', 'cache', 'reports', 'proxy', 'run-as', 'environment_variables'],
  version: /^0(\.\d*)?(\s|$)/,
  inner: [
    'commands',
    'pre_build',
    'post_build',
    'runtime-versions',
    'parameter-store',
    'secrets-manager',
    'build-list',
    'build-graph',
    'build-matrix',
    'build-fanout',
  ],
  others: ['frontend', 'backend', 'applications', 'AWSTemplateFormatVersion', 'Resources'],
  isSure: (top, hasOthers) =>
    /^0\.[12]$/.test(top.get('version') ?? '') && (top.has('phases') || (!hasOthers() && ['batch', 'artifacts', 'env'].some((key) => top.has(key)))),
};
