import type { Files } from '../../core/recognize.ts';

const ours = ['version', 'os', 'files', 'file_exists_behavior', 'permissions', 'hooks', 'resources'];
/** A template, a build file, an API description, a Kubernetes object, a deploy spec of CodePipeline's EC2 action. */
const others = ['AWSTemplateFormatVersion', 'Transform', 'phases', 'openapi', 'swagger', 'apiVersion', 'scripts'];

/**
 * Names: the agent looks for `appspec.yml` in the root of the bundle; pipelines and deployments may name any other file,
 * and most do so with "appspec" in it.
 * Source: CodeDeploy user guide, reference-appspec-file.html; aws-codedeploy-agent 800eb28, command_executor.rb. Checked 2026-11-23.
 */
export const appspecFiles: Files = {
  names: ['*appspec*.{yml,yaml,json}'],
  content: (top) => {
    const known = new Set([...top.keys()].map((key) => key.toLowerCase()).filter((key) => ours.includes(key)));
    if (others.some((key) => top.has(key)) || (top.size > 1 && known.size === 0)) return 'no';
    if (!/^0(\.0*)?$/.test(top.get('version') ?? '')) return 'perhaps';
    const isForServers = /^(linux|windows)$/i.test(top.get('os') ?? '') && (known.has('files') || known.has('hooks'));
    return isForServers || known.has('resources') ? 'yes' : 'perhaps';
  },
};
