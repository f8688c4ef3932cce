import type { Value } from '../../core/schema.ts';

/** The service in the ARN of a resource, what its events begin with, and what happens. */
type Source = { readonly service: string; readonly prefix: string; readonly resource: string; readonly events: Readonly<Record<string, string>> };

/**
 * Events of each service.
 * Source: Developer Tools console user guide, concepts.html, events for notification rules, checked 2026-11-30.
 */
export const sources: readonly Source[] = [
  {
    service: 'codecommit',
    prefix: 'codecommit-repository-',
    resource: 'a repository of CodeCommit',
    events: {
      'comments-on-commits': 'Somebody commented on a commit.',
      'comments-on-pull-requests': 'Somebody commented on a pull request.',
      'approvals-status-changed': 'Somebody approved a pull request or took an approval back.',
      'approvals-rule-override': 'Somebody overrode the approval rules of a pull request.',
      'pull-request-created': 'A new pull request.',
      'pull-request-source-updated': 'A push to the source branch of a pull request.',
      'pull-request-status-changed': 'A pull request was closed.',
      'pull-request-merged': 'A pull request was merged.',
      'branches-and-tags-created': 'A new branch or tag.',
      'branches-and-tags-deleted': 'A branch or tag was deleted.',
      'branches-and-tags-updated': 'A push to a branch or tag.',
    },
  },
  {
    service: 'codebuild',
    prefix: 'codebuild-project-',
    resource: 'a project of CodeBuild',
    events: {
      'build-state-failed': 'A build failed.',
      'build-state-succeeded': 'A build succeeded.',
      'build-state-in-progress': 'A build started.',
      'build-state-stopped': 'A build was stopped.',
      'build-phase-failure': 'A phase of a build failed.',
      'build-phase-success': 'A phase of a build succeeded.',
    },
  },
  {
    service: 'codedeploy',
    prefix: 'codedeploy-application-',
    resource: 'an application of CodeDeploy',
    events: {
      'deployment-failed': 'A deployment failed.',
      'deployment-succeeded': 'A deployment succeeded.',
      'deployment-started': 'A deployment started.',
    },
  },
  {
    service: 'codepipeline',
    prefix: 'codepipeline-pipeline-',
    resource: 'a pipeline of CodePipeline',
    events: {
      'action-execution-succeeded': 'An action succeeded.',
      'action-execution-failed': 'An action failed.',
      'action-execution-canceled': 'An action was canceled.',
      'action-execution-started': 'An action started.',
      'stage-execution-started': 'A stage started.',
      'stage-execution-succeeded': 'A stage succeeded.',
      'stage-execution-resumed': 'A stage was retried.',
      'stage-execution-canceled': 'A stage was canceled.',
      'stage-execution-failed': 'A stage failed.',
      'pipeline-execution-failed': 'An execution of the pipeline failed.',
      'pipeline-execution-canceled': 'An execution was canceled.',
      'pipeline-execution-started': 'An execution started.',
      'pipeline-execution-resumed': 'An execution was resumed.',
      'pipeline-execution-succeeded': 'An execution succeeded.',
      'pipeline-execution-superseded': 'A newer execution took the place of one that waited.',
      'manual-approval-failed': 'A manual approval was rejected or timed out.',
      'manual-approval-needed': 'A manual approval waits for somebody.',
      'manual-approval-succeeded': 'A manual approval was given.',
    },
  },
];

export const eventTypes: Readonly<Record<string, Omit<Value, 'value'>>> = Object.fromEntries(
  sources.flatMap(({ prefix, events }) =>
    Object.entries(events).map(([event, about]) => [
      `${prefix}${event}`,
      // Only pipelines say their own name twice.
      { about, ...(event.startsWith('pipeline-') ? { mistaken: [`codepipeline-${event}`] } : {}) },
    ]),
  ),
);
