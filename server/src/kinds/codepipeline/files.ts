import type { Files } from '../../core/recognize.ts';

/**
 * The structure of a pipeline may have any name: its content tells it. Many tools have a `pipeline.json` or `pipeline.yaml` (Azure, Kubeflow,
 * Tekton, Dagster, GitLab, Elasticsearch, ...), and none of them has action types and artifact stores.
 * Source: AWS CLI, codepipeline create-pipeline and get-pipeline, checked 2026-11-30.
 */
export const codepipelineFiles: Files = {
  where: 'JSON and YAML of any name, told by its content',
  shared: [
    ...['pipeline', 'metadata', 'tags', 'name', 'roleArn', 'artifactStore', 'artifactStores', 'stages'],
    ...['version', 'pipelineType', 'executionMode', 'variables', 'triggers'],
  ],
  others: ['apiVersion', 'kind', 'AWSTemplateFormatVersion', 'Resources', 'Statement', 'jobs', 'trigger', 'steps', 'services'],
  isSure: (top, hasOthers, head) =>
    ((top.get('pipeline') === '' || (top.has('stages') && top.has('name'))) &&
      stages.test(head) &&
      (roleArn.test(head) || action.test(head) || store.test(head))) ||
    // A key at the top may be misspelt.
    (top.size > 0 && action.test(head) && (roleArn.test(head) || store.test(head)) && !hasOthers()),
};

// Keys in quotes, at the start of a line or behind a bracket, that no other tool's file has together.
const stages = /(?:^|[{,])[ \t]*(?:- )?["']?stages["']?[ \t]*:/m;
const roleArn = /(?:^|[{,])[ \t]*(?:- )?["']?roleArn["']?[ \t]*:/m;
const action = /(?:^|[{,])[ \t]*(?:- )?["']?actionTypeId["']?[ \t]*:/m;
const store = /(?:^|[{,])[ \t]*(?:- )?["']?artifactStores?["']?[ \t]*:/m;
