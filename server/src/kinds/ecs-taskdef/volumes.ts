import { key, list, map, number, type ObjectOf, object, oneOf, type Schema, type TextOf, text } from '../../core/schema.ts';
import { plain, strict } from './parts.ts';

// Volumes and tags. Source: botocore ecs/2014-11-13 (Volume and below it), checked 2026-11-30.

const port = number({ min: 1, max: 65_535, integer: true });

const efs = object(
  {
    fileSystemId: key('ID of the file system, such as `fs-0123456789abcdef0`.', text(), {
      required: 'error',
      mistaken: ['filesystemId'],
      upper: 'FilesystemId',
    }),
    rootDirectory: key('Directory of the file system that is mounted; with an access point it is `/` or left out.', text(), { default: '/' }),
    transitEncryption: key(
      'Whether data is encrypted on its way; an access point and IAM need it.',
      oneOf({ ENABLED: 'It is encrypted.', DISABLED: 'It is not.' }),
      { default: 'DISABLED' },
    ),
    transitEncryptionPort: key('Port for encrypted data.', port, { default: 'chosen by the mount helper' }),
    authorizationConfig: key(
      'Access point, and whether the task role counts.',
      object(
        {
          accessPointId: key('ID of an access point, such as `fsap-0123456789abcdef0`.', text()),
          iam: key('Whether the task role is used to mount.', oneOf({ ENABLED: 'The task role is used.', DISABLED: 'No role is used.' }), {
            default: 'DISABLED',
          }),
        },
        strict,
      ),
    ),
  },
  strict,
);

const docker = object(
  {
    scope: key('How long the volume lives.', oneOf({ task: 'As long as the task.', shared: 'Longer than the task.' }), { default: 'task' }),
    autoprovision: key('Whether a shared volume is made if there is none.', plain('It is made.', 'It must be there.')),
    driver: key('Volume driver of Docker.', text(), { default: 'local' }),
    driverOpts: key('Options of the driver.', map('An option: its value is a string.', text())),
    labels: key('Labels of the volume.', map('A label: its value is a string.', text()), { upper: 'Labels' }),
  },
  strict,
);

const fsx = object(
  {
    fileSystemId: key('ID of the file system.', text(), { required: 'error' }),
    rootDirectory: key('Directory of the file system that is mounted.', text(), { required: 'error' }),
    authorizationConfig: key(
      'How to log in to the domain.',
      object(
        {
          credentialsParameter: key('ARN of a secret or parameter with the credentials.', text(), { required: 'error' }),
          domain: key('Name of the Active Directory domain.', text(), { required: 'error' }),
        },
        strict,
      ),
      { required: 'error' },
    ),
  },
  strict,
);

const s3files = object(
  {
    fileSystemArn: key('ARN of the file system.', text(), { required: 'error' }),
    rootDirectory: key('Directory of the file system that is mounted; with an access point it is `/` or left out.', text(), { default: '/' }),
    transitEncryptionPort: key('Port for encrypted data.', port, { default: 'chosen by the mount helper' }),
    accessPointArn: key('ARN of an access point.', text()),
  },
  strict,
);

/** A volume of the task: at most one of its configurations. */
export const volume = (name: TextOf): ObjectOf =>
  object(
    {
      name: key('Name of the volume, for `mountPoints`.', name, { required: 'error' }),
      host: key(
        'A bind mount: without `sourcePath` an empty directory that lives as long as the task.',
        object({ sourcePath: key('Path on the instance; not on Fargate.', text()) }, strict),
      ),
      efsVolumeConfiguration: key('A file system of Amazon EFS, for Linux.', efs, { mistaken: ['efs'] }),
      dockerVolumeConfiguration: key('A Docker volume, on EC2 and your own servers only.', docker),
      fsxWindowsFileServerVolumeConfiguration: key('A file system of FSx for Windows File Server; not on Fargate.', fsx),
      s3filesVolumeConfiguration: key('A file system of Amazon S3 Files.', s3files, { since: '2026' }),
      configuredAtLaunch: key(
        'Whether service or task bring the volume, an EBS volume; one in a task definition.',
        plain('Service or task bring it.', 'It is what else is said here.'),
        { default: 'false' },
      ),
    },
    strict,
  );

/** Tags as a list of keys and values. */
export const tags: Schema = list(
  object(
    {
      key: key(
        'Key of the tag; `aws:` is reserved.',
        text({ pattern: '^(?![aA][wW][sS]:)[\\s\\S]{1,128}$', expected: 'up to 128 characters that do not begin with `aws:`' }),
        {
          required: 'error',
          mistaken: ['name', 'Key'],
        },
      ),
      value: key('Value of the tag.', text({ length: [0, 256] }), { mistaken: ['Value'] }),
    },
    strict,
  ),
  { max: 50 },
);
