import { may, must, type Provider, setting, word, yesOrNo } from './provider.ts';

/**
 * Source: CodePipeline user guide, action-reference-S3, -CodeCommit, -ECR, -CodestarConnectionSource, appendix-github-oauth and
 * reference-variables, checked 2026-11-30.
 */
const source = { category: 'Source', inputs: [0, 0], outputs: [1, 1] } as const;

const polls = may(
  'Whether CodePipeline looks for changes itself. Left out, it does; with an EventBridge rule or webhook both would start the pipeline, so set it to `false`.',
  yesOrNo('CodePipeline polls; a pipeline without a run for 30 days is no longer polled.', 'Something else starts the pipeline, such as an EventBridge rule.'),
  { default: 'true' },
);

const format = may(
  'What the output artifact is: the files, or a reference with which CodeBuild clones the repository with its history.',
  word({
    CODE_ZIP: 'A ZIP of the commit, without history.',
    CODEBUILD_CLONE_REF: 'A reference to the repository; only CodeBuild actions can read it.',
  }),
  { default: 'CODE_ZIP' },
);

const commit = {
  CommitId: 'Full id of the commit that started the run.',
  CommitMessage: 'Message of the commit, up to 100 kB.',
  AuthorDate: 'When the commit was authored.',
};

const s3: Provider = {
  ...source,
  owner: 'AWS',
  name: 'S3',
  page: 'action-reference-S3',
  about: 'An object in a versioned bucket, most often a ZIP.',
  keys: {
    S3Bucket: must('Versioned bucket with the source.'),
    S3ObjectKey: must('Key of the object with the source, such as `app.zip`.'),
    PollForSourceChanges: polls,
    AllowOverrideForS3ObjectKey: may(
      'Whether who starts a run may name another object.',
      yesOrNo('A source override may name another key.', 'The key stays as it is here.'),
      { default: 'false' },
    ),
  },
  variables: {
    BucketName: 'Bucket whose change started the run.',
    ObjectKey: 'Key of the object.',
    ETag: 'ETag of the object.',
    VersionId: 'Version of the object.',
  },
};

const codecommit: Provider = {
  ...source,
  owner: 'AWS',
  name: 'CodeCommit',
  page: 'action-reference-CodeCommit',
  about: 'A branch of a CodeCommit repository.',
  keys: {
    RepositoryName: must('Name of the repository.'),
    BranchName: must('Branch whose commits start the pipeline.', setting(), { mistaken: ['Branch'] }),
    PollForSourceChanges: polls,
    OutputArtifactFormat: format,
  },
  variables: {
    ...commit,
    CommitterDate: 'When the commit was committed.',
    BranchName: 'Branch of the commit.',
    RepositoryName: 'Repository of the commit.',
  },
};

const ecr: Provider = {
  ...source,
  owner: 'AWS',
  name: 'ECR',
  page: 'action-reference-ECR',
  about: 'An image in ECR; the artifact is an `imageDetail.json` with its URI. It never polls: an EventBridge rule starts the pipeline.',
  keys: {
    RepositoryName: must('Name of the ECR repository.'),
    ImageTag: may('Tag of the image.', setting(), { default: 'latest' }),
    PollForSourceChanges: may('An ECR source never polls: this key does nothing.', setting(), { offered: false }),
  },
  variables: {
    ImageDigest: 'The `sha256` digest of the image.',
    ImageTag: 'Tag of the image; not given when a run names another revision.',
    ImageURI: 'URI of the image.',
    RegistryId: 'Account of the registry.',
    RepositoryName: 'Name of the ECR repository.',
  },
};

const connection: Provider = {
  ...source,
  owner: 'AWS',
  name: 'CodeStarSourceConnection',
  page: 'action-reference-CodestarConnectionSource',
  about: 'A branch on GitHub, GitLab or Bitbucket, through a connection of CodeConnections.',
  keys: {
    ConnectionArn: must('ARN of the connection, which somebody has completed in the console.'),
    FullRepositoryId: must('Owner and repository, as in `my-org/my-app`; letter case counts.'),
    BranchName: must('Branch whose commits start the pipeline, and that a manual start takes.', setting(), { mistaken: ['Branch'] }),
    OutputArtifactFormat: format,
    DetectChanges: may(
      'Whether a commit on the branch starts the pipeline. A trigger in `triggers` takes its place.',
      yesOrNo('A commit starts the pipeline.', 'Commits start nothing.'),
      { default: 'true' },
    ),
  },
  variables: {
    ...commit,
    AuthorDisplayName: 'Name of the author.',
    AuthorEmail: 'Address of the author.',
    AuthorId: 'Id of the author with the Git provider.',
    BranchName: 'Branch of the commit; for runs that a push or tag started.',
    ConnectionArn: 'ARN of the connection.',
    DestinationBranchName: 'Branch into which the pull request goes; for pull requests only.',
    FullRepositoryName: 'Owner and repository.',
    ProviderType: 'The Git provider, such as `GitHub`.',
    PullRequestId: 'Number of the pull request; for pull requests only.',
    PullRequestTitle: 'Title of the pull request; for pull requests only.',
    SourceBranchName: 'Branch of the pull request; for pull requests only.',
    TagName: 'The tag; for runs that a tag started.',
  },
};

const github: Provider = {
  ...source,
  owner: 'ThirdParty',
  name: 'GitHub',
  page: 'appendix-github-oauth',
  about: 'A branch on GitHub, read with a personal token (the older way, by OAuth).',
  deprecated: 'AWS advises `CodeStarSourceConnection`, which needs no token in the pipeline.',
  keys: {
    Owner: must('User or organization that owns the repository.'),
    Repo: must('Name of the repository.'),
    Branch: must('Branch whose commits start the pipeline.', setting(), { mistaken: ['BranchName'] }),
    OAuthToken: must('Token for GitHub. `get-pipeline` shows four asterisks for it; put the token back before `update-pipeline`.'),
    PollForSourceChanges: polls,
  },
  variables: {
    ...commit,
    CommitUrl: 'Address of the commit on GitHub.',
    CommitterDate: 'When the commit was committed.',
    BranchName: 'Branch of the commit.',
    RepositoryName: 'Repository of the commit.',
  },
};

export const sources: readonly Provider[] = [connection, codecommit, s3, ecr, github];
