import type { Files } from '../../core/recognize.ts';

/**
 * Names: the action names any path of the artifact, AWS's example `deployspec.yaml`. Version 0.0 is an AppSpec, which the
 * action also takes; many files of this name are buildspecs, for a CodeBuild project that deploys.
 * Source: CodePipeline user guide, action-reference-EC2Deploy.html, checked 2026-11-23.
 */
export const deployspecFiles: Files = {
  names: ['*deployspec*.{yml,yaml}'],
  shared: ['scripts', 'files', 'version', 'permissions'],
  version: /^0\.1$/,
  inner: ['BeforeDeploy', 'AfterDeploy'],
  others: ['version: 0.0', 'phases', 'Resources', 'AWSTemplateFormatVersion'],
  isSure: (top, hasOthers) => top.get('version') === '0.1' && top.has('scripts') && !hasOthers(),
};
