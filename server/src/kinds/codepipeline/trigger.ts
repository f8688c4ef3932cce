import { type Key, key, list, object, oneOf, type Schema } from '../../core/schema.ts';
import * as texts from './texts.ts';

/**
 * Triggers with their filters. Source: botocore's model of CodePipeline (PipelineTriggerDeclaration and below); CodePipeline user guide,
 * pipeline-requirements.html and pipelines-filter.html. Checked 2026-11-30.
 */

const patterns = (about: string): Key =>
  key(about, list(texts.string(1, 255), { max: 8, why: 'A filter takes up to 8 patterns to include and 8 to exclude.' }));

const filter = (what: string, example: string): Schema =>
  object({
    includes: patterns(`Globs of ${what} that start the pipeline, such as \`${example}\`.`),
    excludes: patterns(`Globs of ${what} that don't; they win over \`includes\`.`),
  });

const branches = key('Which branches: those pushed to, or those a pull request goes into.', filter('branches', 'release/**'));
const filePaths = key('Which changed files.', filter('files', 'services/shop/**'));

const push = object({
  tags: key('Which tags. A filter looks at tags, or at branches and files.', filter('tags', 'v*')),
  branches,
  filePaths,
});

const pullRequest = object({
  events: key(
    'What must happen to the pull request; left out, all three count.',
    list(oneOf({ OPEN: 'It is opened.', UPDATED: 'It gets another revision.', CLOSED: 'It is merged or closed.' }, { strict: true }), { max: 3 }),
  ),
  branches,
  filePaths,
});

const atMost = { max: 3, why: 'A trigger takes up to 3 filters of each sort.' } as const;

export const triggers: Key = key(
  'What starts the pipeline, in place of the default detection of that source. V2 only.',
  list(
    object({
      providerType: key('What sort of source it listens to.', oneOf({ CodeStarSourceConnection: 'A connection; the only sort.' }, { strict: true }), {
        required: 'error',
        preset: 'CodeStarSourceConnection',
        presetIsSure: true,
        mistaken: ['provider'],
      }),
      gitConfiguration: key(
        'Which events of Git start the pipeline.',
        object({
          sourceActionName: key('Name of the source action, which uses a connection; one trigger for each.', texts.name, { required: 'error' }),
          push: key('Filters for pushes; one that matches is enough.', list(push, atMost)),
          pullRequest: key('Filters for pull requests; one that matches is enough.', list(pullRequest, atMost), { mistaken: ['pullRequests'] }),
        }),
        { required: 'error' },
      ),
    }),
    { max: 50, why: 'A pipeline takes up to 50 triggers.' },
  ),
);
