import type { Files } from '../../core/recognize.ts';

/**
 * Names: the agent looks for `appspec.yml` in the root of the bundle; pipelines and deployments may name any other file,
 * and most do so with "appspec" in it. MoveApps and other platforms have an `appspec.json` or `appspec.yaml` of their own.
 * Source: CodeDeploy user guide, reference-appspec-file.html; aws-codedeploy-agent 800eb28, command_executor.rb. Checked 2026-11-23.
 */
export const appspecFiles: Files = {
  names: ['*appspec*.{yml,yaml,json}'],
  telling: ['file_exists_behavior'],
  shared: ['hooks', 'files', 'Resources', 'version', 'os', 'permissions'],
  version: /^0(\.\d*)?(\s|$)/,
  inner: [
    'BeforeInstall',
    'AfterInstall',
    'ApplicationStop',
    'ApplicationStart',
    'ValidateService',
    'BeforeBlockTraffic',
    'AfterBlockTraffic',
    'BeforeAllowTraffic',
    'AfterAllowTraffic',
    'AfterAllowTestTraffic',
  ],
  // A template, a build file, an API description, a Kubernetes object, a deploy spec of CodePipeline's EC2 action.
  others: ['AWSTemplateFormatVersion', 'Transform', 'phases', 'openapi', 'swagger', 'apiVersion', 'scripts'],
  isSure: (top) => {
    const has = (key: string): boolean => [...top.keys()].some((each) => each.toLowerCase() === key);
    if (!/^0(\.0*)?$/.test(top.get('version') ?? '')) return false;
    return has('resources') || (/^(linux|windows)$/i.test(top.get('os') ?? '') && (has('files') || has('hooks')));
  },
};
