import type { Files } from '../../core/recognize.ts';

/**
 * Names: the action names any path of the artifact, AWS's example `deployspec.yaml`. Version 0.0 is an AppSpec, which the
 * action also takes; many files of this name are buildspecs, for a CodeBuild project that deploys.
 * Source: CodePipeline user guide, action-reference-EC2Deploy.html, checked 2026-11-23.
 */
export const deployspecFiles: Files = {
  names: ['*deployspec*.{yml,yaml}'],
  content: (top) => {
    const version = top.get('version') ?? '';
    const isOther = ['phases', 'Resources', 'AWSTemplateFormatVersion'].some((key) => top.has(key));
    if (isOther || (version !== '' && version !== '0.1')) return 'no';
    const isWhole = [...top.keys()].every((key) => ['version', 'files', 'scripts', 'permissions'].includes(key));
    if (version === '0.1' && top.has('scripts') && isWhole) return 'yes';
    return version === '0.1' || top.size === 0 || ['version', 'files', 'scripts'].some((key) => top.has(key)) ? 'perhaps' : 'no';
  },
};
