import { any, type Key, key, list, number, object, text } from '../../core/schema.ts';
import { session } from './steps/aws.ts';
import { attempts, resourceLock, timeLimit } from './steps/basic.ts';
import { call, needed, of, truth, word } from './steps/call.ts';

/**
 * Options of a stage, which are options of a pipeline too.
 * Source: DeclarativeOption classes of pipeline-model-definition-plugin 42c9dc3, and StageOptions.groovy: every step with a block that needs no
 * workspace is one too. Their parameters: the plugins named at the steps, throttle-concurrent-builds-plugin 304b622; checked 2026-11-30.
 */
const ofStages: Readonly<Record<string, Key>> = {
  skipDefaultCheckout: call(
    'Skips the checkout at the start of each stage with an agent.',
    { skipDefaultCheckout: truth('Whether the checkout is skipped.', 'Skipped.', 'Checked out.', { default: 'true' }) },
    { first: 'skipDefaultCheckout' },
  ),
  checkoutToSubdirectory: call('The source goes to a folder of the workspace.', { subdirectory: word('The folder.', needed) }, { first: 'subdirectory' }),
  timeout: call('Stops it after a time.', timeLimit, { first: 'time' }),
  retry: call('Runs it again when it fails.', attempts, { first: 'count' }),
  timestamps: call('Writes the time in front of each line of the log.'),
  ansiColor: call('Shows colors in the log.', { colorMapName: word('The terminal, such as `xterm`.', needed) }, { first: 'colorMapName' }),
  withAWS: call('Sets account, role and region of AWS for all steps.', session),
  lock: call('Locks a resource (Lockable Resources plugin).', resourceLock, { first: 'resource', isOpen: true }),
  withCredentials: call(
    'Gives secrets of Jenkins to all steps.',
    { bindings: of('Which credentials become which variables.', list(any), needed) },
    { first: 'bindings', isOpen: true },
  ),
  throttle: call(
    'Limits how many builds run at a time, by categories.',
    { categories: of('The categories.', list(text()), needed) },
    { first: 'categories', isOpen: true },
  ),
};

const rotator = object(
  {
    logRotator: call('Which builds are kept.', {
      numToKeepStr: word('How many builds are kept.'),
      daysToKeepStr: word('How many days builds are kept.'),
      artifactNumToKeepStr: word('For how many builds artifacts are kept.'),
      artifactDaysToKeepStr: word('How many days artifacts are kept.'),
      removeLastBuild: truth('The last build may be deleted too.', 'May be deleted.', 'Always kept.'),
    }),
  },
  { others: 'fine', slips: 'warning', rest: any },
);

/**
 * Source: DeclarativeOption and JobProperty classes: pipeline-model-definition-plugin 42c9dc3, Jenkins core ff9430e, workflow-job-plugin cef6bae,
 * branch-api-plugin e73a56d, docker-workflow-plugin 3e04e4f, copyartifact-plugin 9378172, gitlab-plugin 563da54, github-plugin ff28c72; checked 2026-11-30.
 */
const ofPipelines: Readonly<Record<string, Key>> = {
  buildDiscarder: call('Deletes old builds.', { strategy: of('Which builds are deleted.', rotator, needed) }, { first: 'strategy' }),
  disableConcurrentBuilds: call('One build at a time.', {
    abortPrevious: truth('A new build stops the one before.', 'Stopped.', 'The new one waits.', { default: 'false' }),
  }),
  disableResume: call('A build does not resume after a restart of the controller.'),
  preserveStashes: call(
    'Keeps stashes, so that a build can be restarted from a later stage.',
    { buildCount: of('For how many builds, from 1 to 50.', number({ min: 1, max: 50 }), { default: '1' }) },
    { first: 'buildCount' },
  ),
  quietPeriod: call('Waits before a build starts.', { quietPeriod: of('Seconds.', number(), needed) }, { first: 'quietPeriod' }),
  skipStagesAfterUnstable: call('Stages are skipped once the build is unstable.'),
  parallelsAlwaysFailFast: call('The first failure in a parallel stage stops its other branches.'),
  disableRestartFromStage: call('Builds cannot be restarted from a stage.'),
  newContainerPerStage: call('Each stage runs in a new container, if the agent is one.'),
  overrideIndexTriggers: call(
    'Whether branch scans start builds.',
    { enableTriggers: truth('Whether they do.', 'They do.', 'They do not.', needed) },
    { first: 'enableTriggers' },
  ),
  copyArtifactPermission: call('Jobs that may copy artifacts.', { projectNames: word('The jobs.', needed) }, { first: 'projectNames' }),
  durabilityHint: call('How much of a running build survives a crash.', { hint: word('Such as `PERFORMANCE_OPTIMIZED`.', needed) }, { first: 'hint' }),
  rateLimitBuilds: call('How often builds may start.', { throttle: of('The limit.', any, needed) }, { first: 'throttle' }),
  gitLabConnection: call('The connection to GitLab.', { gitLabConnection: word('Its name.', needed) }, { first: 'gitLabConnection', isOpen: true }),
  githubProjectProperty: call('The project on GitHub.', { projectUrlStr: word('Its address.', needed) }, { first: 'projectUrlStr', isOpen: true }),
};

const isOpen = { others: 'fine', slips: 'warning' } as const;

/** The section `options` of a stage, and of the whole pipeline. */
export const stageOptions = key('Settings of the stage.', object(ofStages, isOpen));
export const options = key('Settings of the pipeline: time limits, how many old builds are kept, and more.', object({ ...ofPipelines, ...ofStages }, isOpen));

/** What a pipeline may have and a stage may not. */
export const pipelineOptions: readonly string[] = Object.keys(ofPipelines);
