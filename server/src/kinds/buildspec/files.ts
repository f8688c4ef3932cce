import type { Files } from '../../core/recognize.ts';

/**
 * Names: `buildspec.yml` is the default in the root of the source; any other path can be set in the project.
 * AWS Amplify's build file and CloudFormation templates share the name now and then.
 * Source: CodeBuild user guide, build-spec-ref.html, checked 2026-11-23.
 */
export const buildspecFiles: Files = {
  names: ['*buildspec*.{yml,yaml,json}'],
  likelyNames: ['buildspec/*.{yml,yaml}', 'buildspecs/*.{yml,yaml}'],
  content: (top) => {
    if (['frontend', 'backend', 'applications', 'AWSTemplateFormatVersion', 'Resources'].some((key) => top.has(key))) return 'no';
    const version = top.get('version') ?? '';
    const isVersion = /^0\.[12]$/.test(version);
    const isKnown = ['phases', 'batch', 'artifacts', 'env'].some((key) => top.has(key));
    return isVersion && isKnown ? 'yes' : isVersion || isKnown || top.size === 0 ? 'perhaps' : 'unknown';
  },
};
