import { cases, flag, type Key, key, list, number, type ObjectOf, object, oneOf, type Schema, text } from '../../core/schema.ts';
import { containerKeys, name } from '../ecs-taskdef/schema.ts';
import { volume } from '../ecs-taskdef/volumes.ts';
import { telling } from './versions.ts';

/**
 * `Dockerrun.aws.json` in its three versions. Containers and volumes of version 2 are written as in a task definition of ECS.
 * Source: Elastic Beanstalk developer guide, single-container-docker-configuration.html, create_deploy_docker_v2config.html and
 * docker-configuration.remote-repo.html; 32 real files. Checked 2026-11-30.
 */

/** Real files carry comments and keys of ECS, which do no harm; a slip of a key loses it. */
const open = { others: 'fine', slips: 'error', why: 'Elastic Beanstalk reads its keys in exactly this spelling and letter case.' } as const;

const versions =
  '| version | platform branch | describes |\n| --- | --- | --- |\n| 1 | Docker | one container |\n| 2 | ECS on Amazon Linux 2 or 2023 | several containers, one task an instance |\n| 3 | Docker, beside `docker-compose.yml` | access to a private registry |\n\nMulticontainer Docker on the first Amazon Linux, which read version 2 too, retired on 2022-07-18.';

/** `preset` is what the file's other keys ask for. */
const version = (preset?: string): Key =>
  key(
    'Version of the format; it decides which keys Elastic Beanstalk reads, and on which platform branch the file can be deployed.',
    oneOf({
      1: 'One container on the Docker branch: `Image`, `Ports`, `Volumes`.',
      2: 'Several containers on the ECS branch: `containerDefinitions`.',
      3: 'Login for a private registry, on the Docker branch beside `docker-compose.yml`: `Authentication`.',
    }),
    {
      required: 'error',
      more: versions,
      see: 'note:beanstalk-ecs#branches',
      mistaken: ['version', 'Version'],
      ...(preset === undefined ? {} : { preset, presetIsSure: true }),
    },
  );

/** Where `.dockercfg` is, in the letter case of its version. */
const login = (bucket: string, file: string): ObjectOf =>
  object(
    {
      [bucket]: key('Name of the S3 bucket, in the Region of the environment.', text(), { required: 'error' }),
      [file]: key('Key of the `.dockercfg` file in the bucket. The instance profile needs `s3:GetObject` on it.', text(), { required: 'error' }),
    },
    open,
  );

const loginWords = 'Login for a private registry other than Amazon ECR: where in S3 the `.dockercfg` file is.';

const port = number({ min: 1, max: 65_535, integer: true });

const one: ObjectOf = object(
  {
    AWSEBDockerrunVersion: version('1'),
    Authentication: key(`${loginWords} Version 1 writes \`Bucket\` and \`Key\`.`, login('Bucket', 'Key')),
    Image: key(
      'The image of the container, from a registry. Beside a `Dockerfile`, which is built instead, leave `Name` out.',
      object(
        {
          Name: key('Image as `repository:tag`. A repository in Amazon ECR is written with its registry in front.', text()),
          Update: key('Whether each deployment pulls the image.', flag('The image is pulled each time.', 'The copy on the instance is used if there is one.'), {
            default: 'true',
          }),
        },
        open,
      ),
    ),
    Ports: key(
      'Ports of the container, needed with `Image.Name`. Only the first one is connected to the reverse proxy of the instance.',
      list(
        object(
          {
            ContainerPort: key('Port on which the container listens.', port, { required: 'error' }),
            HostPort: key('Port on the instance.', port, { default: 'that of the container' }),
          },
          open,
        ),
      ),
    ),
    Volumes: key(
      'Folders of the instance that the container sees.',
      list(
        object(
          {
            HostDirectory: key('Folder on the instance.', text(), { required: 'error' }),
            ContainerDirectory: key('Path in the container at which it appears.', text(), { required: 'error' }),
          },
          open,
        ),
      ),
    ),
    Logging: key(
      'Folder in the container to which the application writes its logs. Elastic Beanstalk takes them from there, for log requests and for S3.',
      text(),
    ),
    Entrypoint: key('Command to run when the container starts, in place of the `ENTRYPOINT` of the image.', text()),
    Command: key('Command for the container; with `Entrypoint` it is added as its arguments.', text()),
  },
  open,
);

const { image, memory, memoryReservation, ...others } = containerKeys;
const orReservation = 'Each container needs it, or `memoryReservation`, or both.';
const container: ObjectOf = object(
  {
    ...others,
    image: key(
      'Image of the container, which must exist in a registry: this branch builds nothing. `repository:tag`, with the registry in front unless it is Docker Hub.',
      image.schema,
      {
        required: 'error',
      },
    ),
    memory: { ...memory, about: `${memory.about} ${orReservation}` },
    memoryReservation,
  },
  open,
);

const two: ObjectOf = object(
  {
    AWSEBDockerrunVersion: version('2'),
    containerDefinitions: key('The containers that run on each instance, written as in an ECS task definition.', list(container), {
      required: 'error',
      mistaken: ['containers', 'ContainerDefinitions'],
    }),
    volumes: key('Folders of the instance for `mountPoints`. The bundle is in `/var/app/current`.', list({ ...volume(name), ...open })),
    authentication: key(`${loginWords} Version 2 writes \`bucket\` and \`key\`.`, login('bucket', 'key')),
    executionRoleArn: key('Role that ECS takes to start the containers; needed when environment properties come from secrets.', text()),
    family: key('Elastic Beanstalk names the task definition itself.', text(), { offered: false }),
  },
  open,
);

const three: ObjectOf = object(
  {
    AWSEBDockerrunVersion: version(),
    Authentication: key(`${loginWords} Version 3 writes \`bucket\` and \`key\`.`, login('bucket', 'key')),
  },
  open,
);

const byKey = { 1: one, 2: two } as const;

/** What stands in the file says more than the version that it names. */
export const schema: Schema = cases(
  [
    ...telling.map(([has, is]) => ({ when: { has }, use: is === '2' ? byKey[2] : byKey[1] })),
    { when: { key: 'AWSEBDockerrunVersion', is: ['1'] }, use: one },
    { when: { key: 'AWSEBDockerrunVersion', is: ['2'] }, use: two },
    { when: { key: 'AWSEBDockerrunVersion', is: ['3'] }, use: three },
  ],
  object(
    { ...two.keys, ...one.keys, containerDefinitions: { ...key('The containers of version 2.', list(container)) }, AWSEBDockerrunVersion: version() },
    open,
  ),
);
