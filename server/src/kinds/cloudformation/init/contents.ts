/** Files that an instance gets of which a kind knows what stands in them, by what matches their paths. */
export const known: readonly { readonly path: string; readonly what: string; readonly kind: string }[] = [
  { path: '[/\\\\]appspec\\.ya?ml$', what: 'an AppSpec of CodeDeploy', kind: 'appspec' },
  { path: '[/\\\\]buildspec\\.ya?ml$', what: 'a buildspec of CodeBuild', kind: 'buildspec' },
  { path: '[/\\\\]codedeployagent\\.yml$', what: 'the configuration of the CodeDeploy agent', kind: 'codedeploy-agent' },
  { path: '[/\\\\](?:codedeploy|conf)\\.onpremises\\.yml$', what: 'the identity of an on-premises instance of CodeDeploy', kind: 'codedeploy-onpremises' },
];
