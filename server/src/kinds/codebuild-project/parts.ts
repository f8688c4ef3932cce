import { type Key, key, list, number, object, oneOf, type Schema, type TextOf } from '../../core/schema.ts';
import { computeTypes, environmentTypes, image } from '../build-compute.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

// Parts of a build project. Source: botocore codebuild/2016-10-06 of 2026-08-07, checked 2026-11-30.

/** A buildspec, or the path or ARN of its file. */
const buildspec: TextOf = {
  ...string(),
  inside: { kind: 'buildspec', when: '[{\\n]|:(?: |$)', given: '/environment/environmentVariables/*/name' },
};

const switched = oneOf({ ENABLED: 'It is on.', DISABLED: 'It is off.' });
const access = oneOf({ NONE: 'It has none.', READ_ONLY: 'It can read.', FULL: 'It has full access.' });

export const source = (isSecondary: boolean, own: TextOf = buildspec): Schema =>
  object(
    {
      type: key(
        'Where the source is.',
        oneOf({
          CODECOMMIT: 'A repository of CodeCommit.',
          CODEPIPELINE: 'What the pipeline hands over; artifacts then go back to it.',
          GITHUB: 'A repository of GitHub.',
          GITHUB_ENTERPRISE: 'A repository of GitHub Enterprise Server.',
          GITLAB: 'A repository of GitLab.',
          GITLAB_SELF_MANAGED: 'A repository of a GitLab of your own.',
          BITBUCKET: 'A repository of Bitbucket.',
          S3: 'A ZIP file or a folder in a bucket.',
          NO_SOURCE: 'None: the buildspec stands in the project.',
        }),
        { required: 'error' },
      ),
      location: key('Address of the repository, or bucket and key in S3. A pipeline says it itself.', string(), { mistaken: ['url', 'repository'] }),
      sourceIdentifier: key(
        'Name of a secondary source, which makes `CODEBUILD_SRC_DIR_` and the name.',
        string(),
        isSecondary ? { required: 'error' } : { offered: false },
      ),
      buildspec: key('The buildspec as one string, or the path of its file in the source; without it, `buildspec.yml`.', own, {
        mistaken: ['buildSpec'],
      }),
      gitCloneDepth: key('How many commits are fetched; 0 is all of them.', number({ min: 0, integer: true })),
      gitSubmodulesConfig: key(
        'Whether submodules are fetched too.',
        object({ fetchSubmodules: key('Whether they are.', yesNo('They are.', 'They are not.'), { required: 'error' }) }, strict),
      ),
      auth: key(
        'How CodeBuild signs in at the provider.',
        object(
          {
            type: key(
              'The way.',
              oneOf({ CODECONNECTIONS: 'A connection.', SECRETS_MANAGER: 'A token in Secrets Manager.', OAUTH: 'The account’s own sign-in.' }),
              { required: 'error' },
            ),
            resource: key('ARN of the connection or the secret.', string()),
          },
          strict,
        ),
      ),
      reportBuildStatus: key('Whether the provider shows the result of the build at the commit.', yesNo('It does.', 'It does not.')),
      buildStatusConfig: key(
        'What the provider shows.',
        object({ context: key('Its name there.', string()), targetUrl: key('The address behind it.', string()) }, strict),
      ),
      insecureSsl: key('Whether a wrong certificate of the provider is accepted.', yesNo('It is; for tests only.', 'It is not.'), { default: 'false' }),
    },
    strict,
  );

export const sourceVersion: Readonly<Record<string, Key>> = {
  sourceIdentifier: key('The name of a secondary source.', string(), { required: 'error' }),
  sourceVersion: key('The commit, branch or tag that is built of it.', string(), { required: 'error' }),
};

export const artifacts = (isSecondary: boolean): Schema =>
  object(
    {
      type: key(
        'Where artifacts go.',
        oneOf({ CODEPIPELINE: 'Back to the pipeline.', S3: 'Into a bucket.', NO_ARTIFACTS: { about: 'Nowhere: there are none.', mistaken: ['NONE'] } }),
        { required: 'error' },
      ),
      location: key('Name of the bucket; for `S3`.', string(), { mistaken: ['bucket'] }),
      artifactIdentifier: key('Name of a secondary artifact, as the buildspec has it.', string(), isSecondary ? { required: 'error' } : { offered: false }),
      path: key('Folder in the bucket.', string()),
      namespaceType: key('Whether the ID of the build is a folder below it.', oneOf({ NONE: 'It is not.', BUILD_ID: 'It is.' }), { default: 'NONE' }),
      name: key('Name of the artifact in the bucket; the buildspec can set it if `overrideArtifactName` is on.', string()),
      packaging: key('Whether it is one file.', oneOf({ NONE: 'A folder with the files.', ZIP: 'A ZIP file.' }), { default: 'NONE' }),
      overrideArtifactName: key('Whether the name in the buildspec counts.', yesNo('It does.', 'The one here does.')),
      encryptionDisabled: key('Whether artifacts are stored without encryption.', yesNo('They are.', 'They are encrypted.'), { default: 'false' }),
      bucketOwnerAccess: key('What the owner of a bucket of another account may do with the artifact.', access),
    },
    strict,
  );

export const cache = object(
  {
    type: key(
      'Where the cache is.',
      oneOf({ NO_CACHE: 'There is none.', S3: 'In a bucket, for all builds.', LOCAL: 'On the build host, for as long as it is there.' }),
      { required: 'error' },
    ),
    location: key('Bucket and prefix; for `S3`.', string()),
    modes: key(
      'What is kept; for `LOCAL`.',
      list(
        oneOf({
          LOCAL_DOCKER_LAYER_CACHE: 'Layers of Docker; Linux in privileged mode only.',
          LOCAL_SOURCE_CACHE: 'The data of Git.',
          LOCAL_CUSTOM_CACHE: 'Folders that the buildspec names.',
        }),
      ),
    ),
    cacheNamespace: key('A name by which projects share a cache in S3.', string()),
  },
  strict,
);

const variable = object(
  {
    name: key('Name of the variable.', string({ length: [1, null] }), { required: 'error', mistaken: ['key', 'Name'] }),
    value: key('Its value, or the name of the parameter or secret that has it.', string(), { required: 'error' }),
    type: key(
      'What the value is.',
      oneOf({
        PLAINTEXT: { about: 'The value itself, which everybody sees who sees the project.', mistaken: ['PLAIN_TEXT'] },
        PARAMETER_STORE: 'The name of a parameter of Parameter Store.',
        SECRETS_MANAGER: 'The name of a secret of Secrets Manager.',
      }),
      { default: 'PLAINTEXT' },
    ),
  },
  strict,
);

const securityGroups = key('Security groups, up to 5.', list(string({ length: [1, null] }), { max: 5 }));

export const environment = object(
  {
    type: key('The kind of build environment.', environmentTypes, { required: 'error' }),
    image: key('The image, by its name in Docker Hub or ECR, or one of AWS.', { ...image, strict: true }, { required: 'error' }),
    computeType: key('How large it is.', computeTypes, { required: 'error', mistaken: ['size'] }),
    computeConfiguration: key(
      'What a fleet must have, for `ATTRIBUTE_BASED_COMPUTE` and `CUSTOM_INSTANCE_TYPE`.',
      object(
        {
          vCpu: key('vCPUs.', number({ integer: true })),
          memory: key('GiB of memory.', number({ integer: true })),
          disk: key('GB of disk.', number({ integer: true })),
          machineType: key('Kind of disk.', oneOf({ GENERAL: 'General.', NVME: 'NVMe.' })),
          instanceType: key('The type of EC2 instance.', string({ length: [1, null] })),
        },
        strict,
      ),
    ),
    fleet: key('A reserved fleet.', object({ fleetArn: key('ARN of the fleet.', string()) }, strict)),
    environmentVariables: key('Variables of the build.', list(variable)),
    privilegedMode: key('Whether the build may run the Docker daemon.', yesNo('It may, with the rights of the host.', 'It may not.'), { default: 'false' }),
    imagePullCredentialsType: key(
      'Who fetches the image.',
      oneOf({ CODEBUILD: 'CodeBuild; for its own images.', SERVICE_ROLE: 'The service role; for images of yours.' }),
    ),
    registryCredential: key(
      'How a private registry is signed in to; with `SERVICE_ROLE`.',
      object(
        {
          credential: key('Name or ARN of the secret.', string({ length: [1, null] }), { required: 'error' }),
          credentialProvider: key('Who has it.', oneOf({ SECRETS_MANAGER: 'Secrets Manager, the only one.' }), { required: 'error' }),
        },
        strict,
      ),
    ),
    certificate: key('A certificate in a bucket, for servers of your own.', string()),
    dockerServer: key(
      'A Docker server that keeps its layers between builds.',
      object(
        {
          computeType: key('How large it is.', computeTypes, { required: 'error' }),
          securityGroupIds: securityGroups,
          status: key(
            'Its status, as `batch-get-projects` prints it.',
            object({ status: key('The status.', string()), message: key('What it says.', string()) }, strict),
            { offered: false },
          ),
        },
        strict,
      ),
    ),
    hostKernel: key(
      'The kernel of the host.',
      oneOf({ LINUX_KERNEL_4: 'Linux 4.', LINUX_KERNEL_6: 'Linux 6.', LINUX_KERNEL_LATEST: 'The newest one.' }, { others: 'warning', slips: 'error' }),
    ),
  },
  strict,
);

export const vpc = object(
  {
    vpcId: key('ID of the VPC.', string({ length: [1, null] })),
    subnets: key(
      'Subnets, up to 16, with a way to the internet through a NAT gateway if the build needs it.',
      list(string({ length: [1, null] }), { max: 16 }),
      { mistaken: ['subnetIds'] },
    ),
    securityGroupIds: securityGroups,
  },
  strict,
);

export const logs = object(
  {
    cloudWatchLogs: key(
      'Logs in CloudWatch Logs, which are on unless they are switched off.',
      object(
        {
          status: key('Whether they are on.', switched, { required: 'error' }),
          groupName: key('The log group.', string()),
          streamName: key('Prefix of the log streams.', string()),
        },
        strict,
      ),
    ),
    s3Logs: key(
      'Logs in a bucket.',
      object(
        {
          status: key('Whether they are on.', switched, { required: 'error' }),
          location: key('Bucket and prefix.', string()),
          encryptionDisabled: key('Whether they are stored without encryption.', yesNo('They are.', 'They are encrypted.'), { default: 'false' }),
          bucketOwnerAccess: key('What the owner of a bucket of another account may do with them.', access),
        },
        strict,
      ),
    ),
  },
  strict,
);

export const fileSystem = object(
  {
    type: key('The kind.', oneOf({ EFS: 'Amazon EFS, the only one.' })),
    location: key('DNS name of the file system and the directory in it.', string()),
    mountPoint: key('Where it is in the container.', string()),
    identifier: key('Its name, which makes `CODEBUILD_` and the name in upper case.', string()),
    mountOptions: key('Options of the mount.', string()),
  },
  strict,
);

export const batch = object(
  {
    serviceRole: key('ARN of the role that starts the builds of a batch.', string({ length: [1, null] })),
    combineArtifacts: key('Whether all artifacts go to one place.', yesNo('They do.', 'Each build has its own.')),
    restrictions: key(
      'What a batch may take.',
      object(
        {
          maximumBuildsAllowed: key('How many builds, up to 100.', number({ integer: true })),
          computeTypesAllowed: key('Which compute types.', list(string({ length: [1, null] }))),
          fleetsAllowed: key('Which fleets.', list(string({ length: [1, null] }))),
        },
        strict,
      ),
    ),
    timeoutInMins: key('Minutes in which the batch must be done.', number({ integer: true })),
    batchReportMode: key(
      'What the provider of the source is told.',
      oneOf({ REPORT_INDIVIDUAL_BUILDS: 'Each build.', REPORT_AGGREGATED_BATCH: 'The batch as one.' }),
    ),
  },
  strict,
);
