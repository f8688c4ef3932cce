/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'codebuild-project/artifacts-location',
  'codebuild-project/compute-type',
  'codebuild-project/docker-cache',
  'codebuild-project/pipeline-pair',
  'codebuild-project/plaintext-secret',
  'codebuild-project/registry',
  'codebuild-project/source-location',
  'codebuild-project/vpc-parts',
  'codebuild-project/webhook-event',
  'codebuild-project/empty-value',
  'codebuild-project/value-type',
];
