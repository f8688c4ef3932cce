import { any, cases, type Key, key, list, map, number, type ObjectOf, object, oneOf, type Schema, type TextOf, text } from '../../core/schema.ts';
import { logConfiguration, routerOptions } from './logging.ts';
import { plain, secrets, strict } from './parts.ts';
import { tags, volume } from './volumes.ts';

/**
 * What RegisterTaskDefinition takes, as `--cli-input-json` and `--cli-input-yaml` give it, and what `describe-task-definition` prints.
 * Source: botocore ecs/2014-11-13 of 2026-08-07, members, enumerations and the limits in its texts; ECS developer guide,
 * task_definition_parameters.html. Checked 2026-11-30.
 */

export const name: TextOf = text({ pattern: '^[A-Za-z0-9_-]{1,255}$', expected: 'up to 255 letters, digits, hyphens and underscores' });

const seconds = (min: number, max: number) => number({ min, max, integer: true });

const port = number({ min: 1, max: 65_535, integer: true });

const portMapping = object(
  {
    containerPort: key('Port on which the container listens.', port, { mistaken: ['port', 'targetPort'] }),
    hostPort: key(
      'Port of the host. In the network modes `awsvpc` and `host` it is the container port or left out; in `bridge` mode 0, or no value, takes any free port.',
      number({ min: 0, max: 65_535, integer: true }),
    ),
    protocol: key('Protocol of the port.', oneOf({ tcp: 'TCP, also for HTTP.', udp: 'UDP.' }), { default: 'tcp' }),
    name: key(
      'Name by which Service Connect and VPC Lattice know the port: lower-case letters, digits, `_` and `-`.',
      text({ pattern: '^[a-z0-9_][a-z0-9_-]{0,63}$', expected: 'up to 64 lower-case letters, digits, `_` and `-`, no hyphen first' }),
    ),
    appProtocol: key(
      'Protocol of the application on this port, for Service Connect: it adds telemetry of that protocol.',
      oneOf({ http: 'HTTP/1.1.', http2: 'HTTP/2.', grpc: 'gRPC.' }),
      { default: 'TCP without telemetry' },
    ),
    containerPortRange: key(
      'Range of container ports, such as `8000-8010`, in place of `containerPort`; in the network modes `bridge` and `awsvpc`.',
      text({ pattern: '^\\d+-\\d+$', expected: 'two ports with a hyphen between them' }),
    ),
  },
  strict,
);

const variable = object(
  {
    name: key('Name of the environment variable.', text(), { required: 'warning', mistaken: ['key'] }),
    value: key('Value as a string. Everyone who may describe the task definition can read it.', text(), { required: 'warning' }),
  },
  strict,
);

const environmentFile = object(
  {
    value: key('ARN of an object in S3 whose name ends in `.env`; its lines are `NAME=value`.', text(), { required: 'error', mistaken: ['arn'] }),
    type: key('Where the file is.', oneOf({ s3: 'In S3, the only place there is.' }), { required: 'error', preset: 's3', presetIsSure: true }),
  },
  strict,
);

const mountPoint = object(
  {
    sourceVolume: key('Name of a volume under `volumes` of the task definition.', text(), { mistaken: ['volume', 'name'] }),
    containerPath: key('Path in the container at which the volume appears.', text(), { mistaken: ['mountPath', 'path'] }),
    readOnly: key('Whether the container may only read the volume.', plain('The container can read only.', 'The container can write.'), { default: 'false' }),
  },
  strict,
);

const volumeFrom = object(
  {
    sourceContainer: key('Name of the container whose mounts this one takes over.', text()),
    readOnly: key('Whether this container may only read them.', plain('It can read only.', 'It can write.'), { default: 'false' }),
  },
  strict,
);

const dependency = object(
  {
    containerName: key('Name of the container to wait for.', text(), { required: 'error', mistaken: ['name', 'container'] }),
    condition: key(
      'What that container must reach before this one starts. On shutdown the order is reversed.',
      oneOf({
        START: 'It was started.',
        COMPLETE: 'It ran and exited, with any code; it must not be essential.',
        SUCCESS: 'It ran and exited with code 0; it must not be essential.',
        HEALTHY: 'Its health check passed for the first time; it needs a `healthCheck` in the task definition.',
      }),
      { required: 'error' },
    ),
  },
  strict,
);

const restartPolicy = object(
  {
    enabled: key('Whether the container is restarted in place.', plain('ECS restarts it without replacing the task.', 'It is not restarted.'), {
      required: 'error',
      preset: 'true',
    }),
    ignoredExitCodes: key('Exit codes after which it is not restarted, at most 50.', list(number({ integer: true }), { max: 50 })),
    restartAttemptPeriod: key('Seconds it must have run before a restart.', seconds(60, 1800), { default: '300' }),
  },
  strict,
);

const healthCheck = object(
  {
    command: key(
      'Command whose exit code says how the container is: 0 is healthy. The list begins with `CMD`, or with `CMD-SHELL` and one string for the shell of the container.',
      list(text()),
      { required: 'error', mistaken: ['test'] },
    ),
    interval: key('Seconds between two checks.', seconds(5, 300), { default: '30' }),
    timeout: key('Seconds after which a check has failed.', seconds(2, 60), { default: '5' }),
    retries: key('Failures in a row that make the container unhealthy.', number({ min: 1, max: 10, integer: true }), { default: '3' }),
    startPeriod: key('Seconds after the start in which failures do not count.', seconds(0, 300), { default: 'off' }),
  },
  strict,
);

const capabilities = [
  'ALL AUDIT_CONTROL AUDIT_WRITE BLOCK_SUSPEND CHOWN DAC_OVERRIDE DAC_READ_SEARCH FOWNER FSETID IPC_LOCK IPC_OWNER KILL LEASE LINUX_IMMUTABLE',
  'MAC_ADMIN MAC_OVERRIDE MKNOD NET_ADMIN NET_BIND_SERVICE NET_BROADCAST NET_RAW SETFCAP SETGID SETPCAP SETUID SYS_ADMIN SYS_BOOT SYS_CHROOT',
  'SYS_MODULE SYS_NICE SYS_PACCT SYS_PTRACE SYS_RAWIO SYS_RESOURCE SYS_TIME SYS_TTY_CONFIG SYSLOG WAKE_ALARM',
].flatMap((line) => line.split(' '));

const capability = oneOf(Object.fromEntries(capabilities.map((each) => [each, each === 'ALL' ? 'All capabilities.' : `The Linux capability CAP_${each}.`])), {
  others: 'warning',
});

const linuxParameters = object(
  {
    capabilities: key(
      'Linux capabilities, as Docker names them, without `CAP_`.',
      object(
        {
          add: key('Capabilities the container gets besides the default ones. On Fargate only `SYS_PTRACE`.', list(capability)),
          drop: key('Default capabilities the container does not get.', list(capability)),
        },
        strict,
      ),
    ),
    devices: key(
      'Devices of the host that the container sees; not on Fargate.',
      list(
        object(
          {
            hostPath: key('Path of the device on the host.', text(), { required: 'error' }),
            containerPath: key('Path of the device in the container.', text(), { default: 'the same path' }),
            permissions: key(
              'What the container may do with the device.',
              list(oneOf({ read: 'Read from it.', write: 'Write to it.', mknod: 'Make the device node.' })),
              { default: 'all three' },
            ),
          },
          strict,
        ),
      ),
    ),
    initProcessEnabled: key(
      'Whether a small init process forwards signals and reaps processes; ECS Exec asks for it.',
      plain('An init process runs as the first process.', 'The command of the container is the first process.'),
      { default: 'false' },
    ),
    sharedMemorySize: key('Size of `/dev/shm` in MiB; not on Fargate.', number({ min: 0, integer: true })),
    tmpfs: key(
      'File systems in memory.',
      list(
        object(
          {
            containerPath: key('Absolute path in the container.', text(), { required: 'error' }),
            size: key('Largest size in MiB.', number({ min: 1, integer: true }), { required: 'error' }),
            mountOptions: key('Options of the mount, such as `noexec`.', list(text())),
          },
          strict,
        ),
      ),
    ),
    maxSwap: key('Swap in MiB that the container may use besides its memory; 0 is none. Not on Fargate.', number({ min: 0, integer: true })),
    swappiness: key('How readily the kernel swaps, from 0 to 100; it needs `maxSwap`. Not on Fargate.', number({ min: 0, max: 100, integer: true }), {
      default: '60',
    }),
  },
  strict,
);

const ulimit = object(
  {
    name: key(
      'Resource that is limited.',
      oneOf({
        core: 'Size of core dumps, in bytes.',
        cpu: 'CPU time, in seconds.',
        data: 'Data segment, in bytes.',
        fsize: 'Size of files, in bytes.',
        locks: 'File locks.',
        memlock: 'Locked memory, in bytes.',
        msgqueue: 'POSIX message queues, in bytes.',
        nice: 'Nice priority.',
        nofile: 'Open files; the one that Fargate lets you change.',
        nproc: 'Processes.',
        rss: 'Resident memory, in bytes.',
        rtprio: 'Real-time priority.',
        rttime: 'Real-time CPU time, in microseconds.',
        sigpending: 'Pending signals.',
        stack: 'Stack, in bytes.',
      }),
      { required: 'error' },
    ),
    softLimit: key('Limit that a process starts with.', number({ integer: true }), { required: 'error' }),
    hardLimit: key('Limit to which a process may raise its own.', number({ integer: true }), { required: 'error' }),
  },
  strict,
);

const resourceRequirement = object(
  {
    type: key(
      'Resource that the container needs.',
      oneOf(
        {
          GPU: 'GPUs of the instance; not on Fargate.',
          NeuronDevice: 'Neuron devices of the instance, on Managed Instances only; the value is `ALL`.',
          InferenceAccelerator: { about: 'An Elastic Inference accelerator.', deprecated: 'Elastic Inference has ended.' },
        },
        { others: 'warning' },
      ),
      { required: 'error' },
    ),
    value: key('Number of GPUs as a string, or `ALL`.', text(), { required: 'error' }),
  },
  strict,
);

const systemControl = object(
  {
    namespace: key(
      'Kernel parameter, such as `net.core.somaxconn`.',
      text({
        pattern: '^(kernel\\.(msgmax|msgmnb|msgmni|sem|shmall|shmmax|shmmni|shm_rmid_forced)|(fs\\.mqueue|net)\\..+)$',
        others: 'warning',
        expected: 'a parameter under `net.` or `fs.mqueue.`, or one of IPC such as `kernel.shmmax`',
      }),
    ),
    value: key('Value of the parameter, as a string.', text()),
  },
  strict,
);

export const containerKeys = {
  name: key('Name of the container: other containers, the service and pipelines refer to it.', name, { required: 'error' }),
  image: key('Image of the container: `repository:tag` or `repository@sha256:digest`. A pipeline for blue/green puts it in place of `<IMAGE1_NAME>`.', text(), {
    required: 'warning',
    why: 'A registration needs it; a step that renders the file may fill it in.',
  }),
  versionConsistency: key(
    'Whether ECS fixes the tag to the digest it stands for when a deployment starts.',
    oneOf({ enabled: 'All tasks of a deployment run the same image.', disabled: 'Each task pulls what the tag means at that moment.' }),
    { default: 'enabled', since: '2024' },
  ),
  repositoryCredentials: key(
    'How to log in to a private registry other than ECR.',
    object(
      {
        credentialsParameter: key('ARN of a Secrets Manager secret with `username` and `password`; its name is enough in the same Region.', text(), {
          required: 'error',
        }),
      },
      strict,
    ),
  ),
  cpu: key('CPU units reserved for the container, as a number; 1024 are one vCPU.', number({ min: 0, integer: true }), { default: '0' }),
  memory: key('Hard limit of memory in MiB, as a number: a container that uses more is killed.', number({ min: 4, integer: true })),
  memoryReservation: key('Memory in MiB reserved for the container, as a number; it may use more while there is some.', number({ min: 4, integer: true })),
  portMappings: key('Ports on which the container is reached.', list(portMapping), { mistaken: ['ports'] }),
  essential: key(
    'Whether the task stops when the container stops. One container at least is essential.',
    plain('The task stops with it.', 'The task runs on without it.'),
    {
      default: 'true',
    },
  ),
  entryPoint: key('Entry point in place of that of the image, one string for each argument.', list(text()), { mistaken: ['entrypoint'] }),
  command: key('Command in place of that of the image, one string for each argument.', list(text()), { mistaken: ['cmd'] }),
  environment: key('Environment variables whose values are in the task definition.', list(variable), { mistaken: ['env', 'environmentVariables'] }),
  environmentFiles: key('Files in S3 with environment variables; `environment` wins over them.', list(environmentFile, { max: 10 })),
  secrets: key(
    'Environment variables whose values the execution role fetches from Secrets Manager or Parameter Store when the container starts.',
    secrets('Name of the environment variable.'),
  ),
  dependsOn: key('Containers that must reach a condition before this one starts.', list(dependency)),
  startTimeout: key('Seconds that others wait for this container to reach their condition; at most 120 on Fargate.', number({ min: 0, integer: true })),
  stopTimeout: key('Seconds between SIGTERM and SIGKILL; at most 120 on Fargate.', number({ min: 0, integer: true }), { default: '30' }),
  restartPolicy: key('Restarts of the container without replacing the task.', restartPolicy, { since: '2024' }),
  healthCheck: key("Health check that Docker runs in the container; the image's own `HEALTHCHECK` does not count for ECS.", healthCheck, {
    mistaken: ['healthcheck'],
  }),
  logConfiguration: key('Where the output of the container goes.', logConfiguration, { mistaken: ['logging'] }),
  firelensConfiguration: key(
    'Makes this container the log router for those with the log driver `awsfirelens`.',
    object(
      {
        type: key('Log router in the image.', oneOf({ fluentbit: 'Fluent Bit.', fluentd: 'Fluentd.' }), { required: 'error', preset: 'fluentbit' }),
        options: key('Options of the router; the values are strings.', routerOptions),
      },
      strict,
    ),
  ),
  mountPoints: key('Volumes of the task definition that the container sees.', list(mountPoint), { mistaken: ['volumeMounts'] }),
  volumesFrom: key('Containers whose mounts this one takes over.', list(volumeFrom)),
  readonlyRootFilesystem: key(
    'Whether the root file system of the container is read-only.',
    plain('Only mounted volumes can be written.', 'The container can write everywhere.'),
    { default: 'false' },
  ),
  user: key('User in the container: a name or number, with a group behind a colon.', text(), { default: 'that of the image' }),
  workingDirectory: key('Directory in which the command runs.', text(), { default: 'that of the image' }),
  hostname: key('Host name of the container; not in the network mode `awsvpc`.', text()),
  linuxParameters: key('Options of the Linux kernel.', linuxParameters),
  ulimits: key('Limits of resources in the container.', list(ulimit)),
  systemControls: key('Kernel parameters in the namespaces of the container.', list(systemControl)),
  resourceRequirements: key('GPUs and the like.', list(resourceRequirement)),
  dockerLabels: key('Labels of the container for Docker, names with strings.', map('A label: its value is a string.', text())),
  links: key('Containers to reach by name, as `name:alias`; in the network mode `bridge` only.', list(text())),
  privileged: key('Whether the container has the rights of root on the host; not on Fargate.', plain('It has them.', 'It has not.'), { default: 'false' }),
  disableNetworking: key('Whether the container has no network; not on Fargate.', plain('It has none.', 'It has one.'), { default: 'false' }),
  dnsServers: key('Addresses of DNS servers; not on Fargate.', list(text())),
  dnsSearchDomains: key('DNS search domains; not on Fargate.', list(text())),
  extraHosts: key(
    'Entries for `/etc/hosts`; not in the network mode `awsvpc`.',
    list(
      object(
        {
          hostname: key('Host name of the entry.', text(), { required: 'error' }),
          ipAddress: key('Address of the entry.', text(), { required: 'error' }),
        },
        strict,
      ),
    ),
  ),
  dockerSecurityOptions: key('Labels for SELinux and AppArmor, or a credential spec file; not on Fargate.', list(text())),
  credentialSpecs: key('Credential spec for Active Directory: `credentialspec:` or `credentialspecdomainless:` and an ARN.', list(text(), { max: 1 })),
  interactive: key('Whether standard input stays open.', plain('It stays open.', 'It is closed.'), { default: 'false' }),
  pseudoTerminal: key('Whether the container has a terminal.', plain('It has one.', 'It has none.'), { default: 'false' }),
} satisfies Record<string, Key>;

const container: ObjectOf = object(containerKeys, strict);

/** Where the family is missing too, a file is a part of one: a sample, or what a tool completes. */
const { name: containerName, image, ...others } = containerKeys;
const partOfContainer: ObjectOf = object({ name: { ...containerName, required: 'warning' }, image: optional(image), ...others }, strict);

const proxyConfiguration = object(
  {
    type: key('Type of the proxy.', oneOf({ APPMESH: 'App Mesh, the only one.' }), { default: 'APPMESH' }),
    containerName: key('Name of the container that is the proxy.', text(), { required: 'error' }),
    properties: key(
      'Settings of the network plugin, as names and values.',
      list(
        object(
          {
            name: key(
              'Name of the setting.',
              oneOf(
                {
                  IgnoredUID: 'User of the proxy container, whose own traffic is left alone.',
                  IgnoredGID: 'Group of the proxy container, in place of the user.',
                  AppPorts: 'Ports of the application, with commas.',
                  ProxyIngressPort: 'Port to which traffic for the application goes.',
                  ProxyEgressPort: 'Port to which traffic of the application goes.',
                  EgressIgnoredPorts: 'Ports to which traffic goes directly.',
                  EgressIgnoredIPs: 'Addresses to which traffic goes directly.',
                },
                { others: 'warning' },
              ),
            ),
            value: key('Value as a string.', text()),
          },
          strict,
        ),
      ),
    ),
  },
  strict,
);

const runtimePlatform = object(
  {
    cpuArchitecture: key('Processor architecture of the task.', oneOf({ X86_64: 'Intel and AMD.', ARM64: 'Graviton, with Linux only.' }), {
      default: 'X86_64',
    }),
    operatingSystemFamily: key(
      'Operating system of the task.',
      oneOf(
        {
          LINUX: 'Linux.',
          WINDOWS_SERVER_2025_FULL: 'Windows Server 2025.',
          WINDOWS_SERVER_2025_CORE: 'Windows Server 2025, the core edition.',
          WINDOWS_SERVER_2022_FULL: 'Windows Server 2022.',
          WINDOWS_SERVER_2022_CORE: 'Windows Server 2022, the core edition.',
          WINDOWS_SERVER_2019_FULL: 'Windows Server 2019.',
          WINDOWS_SERVER_2019_CORE: 'Windows Server 2019, the core edition.',
          WINDOWS_SERVER_2016_FULL: 'Windows Server 2016; on EC2 only.',
          WINDOWS_SERVER_2004_CORE: 'Windows Server 2004, the core edition; on EC2 only.',
          WINDOWS_SERVER_20H2_CORE: 'Windows Server 20H2, the core edition; on EC2 only.',
        },
        { others: 'warning' },
      ),
      { default: 'LINUX' },
    ),
  },
  strict,
);

const attribute = object(
  {
    name: key('Name of the attribute, such as `ecs.capability.execution-role-ecr-pull`.', any),
    value: key('Value of the attribute.', any),
    targetType: key('Type of what has the attribute.', any),
    targetId: key('What has the attribute.', any),
  },
  strict,
);

/** What the service adds to a task definition; a registration refuses it. */
export const serviceKeys = {
  taskDefinitionArn: 'ARN of the revision.',
  revision: 'Number of the revision.',
  status: 'Whether the revision can be used.',
  requiresAttributes: 'What a container instance must be able to do for the task.',
  compatibilities: 'Launch types that the revision fits, as ECS found out.',
  registeredAt: 'When the revision was registered.',
  registeredBy: 'Who registered the revision.',
  deregisteredAt: 'When the revision was deregistered.',
  deleteRequestedAt: 'When somebody asked to delete the revision.',
} as const;

/** They are offered where a file has some of them already. */
const fromService = (offered: boolean): Record<string, Key> =>
  Object.fromEntries(
    Object.entries(serviceKeys).map(([each, about]) => [
      each,
      key(
        `${about} \`describe-task-definition\` prints it, and a registration refuses it.`,
        each === 'requiresAttributes' ? list(attribute) : any,
        offered ? {} : { offered: false },
      ),
    ]),
  );

const roles =
  '| role | who uses it | for what |\n| --- | --- | --- |\n| `executionRoleArn` | ECS, before your code runs | pull the image from ECR, create log streams, fetch `secrets` |\n| `taskRoleArn` | your code in the containers | call S3, DynamoDB, SQS and the rest |';

const taskKeys = {
  family: key('Name of the task definition; each registration under it makes a new revision.', name, { required: 'error' }),
  taskRoleArn: key(
    'Task role: what **your code** in the containers may do, such as read an S3 bucket. ECS starts the containers with the other role, `executionRoleArn`.',
    text(),
    { more: roles, mistaken: ['taskRole'] },
  ),
  executionRoleArn: key(
    'Execution role: what **ECS** may do to start the containers: pull images from ECR, write logs, fetch secrets. Your code never has it; that is `taskRoleArn`.',
    text(),
    { more: roles, mistaken: ['executionRole', 'taskExecutionRoleArn'] },
  ),
  networkMode: key(
    'Network of the containers.',
    oneOf({
      awsvpc: 'Each task has its own network interface and security groups; the only mode on Fargate.',
      bridge: "Docker's network on the instance; ports are mapped, dynamically with host port 0.",
      host: "The instance's own network, without port mapping.",
      none: 'No network outside of the task.',
      default: { about: 'The default mode of Docker on Windows instances.', deprecated: 'The API does not list it; leave `networkMode` out on Windows.' },
    }),
    { default: '`bridge` on EC2 with Linux' },
  ),
  requiresCompatibilities: key(
    'Where the task must be able to run: ECS checks the task definition against each of these when it is registered.',
    list(
      oneOf(
        {
          FARGATE: 'Fargate: no instances to look after.',
          EC2: 'EC2 instances of your own.',
          EXTERNAL: 'Your own servers, by ECS Anywhere.',
          MANAGED_INSTANCES: { about: 'EC2 instances that ECS looks after.', since: '2025' },
        },
        { others: 'warning' },
      ),
    ),
    { mistaken: ['compatibility', 'launchType', 'requiredCompatibilities'] },
  ),
  cpu: key(
    'CPU of the whole task, as a string: units such as `"256"`, or `"1 vCPU"`. Fargate needs it, and with it one of the sizes of `memory`.',
    text({
      pattern: '^\\s*(\\d+|\\d*\\.?\\d+ ?[vV][cC][pP][uU])\\s*$',
      expected: 'CPU units such as `256`, or vCPUs such as `1 vCPU`',
    }),
    { more: sizes() },
  ),
  memory: key(
    'Memory of the whole task, as a string: MiB such as `"512"`, or `"2 GB"`. Fargate needs it, in a size that fits `cpu`.',
    text({ pattern: '^\\s*(\\d+|\\d*\\.?\\d+ ?[gG][bB])\\s*$', expected: 'MiB such as `512`, or GB such as `2 GB`' }),
    { more: sizes() },
  ),
  runtimePlatform: key('Operating system and processor architecture.', runtimePlatform),
  volumes: key('Volumes that containers mount by `mountPoints`.', list(volume(name))),
  ephemeralStorage: key(
    'Storage of the task on Fargate beyond the 20 GiB that each has.',
    object({ sizeInGiB: key('Size of the storage in GiB.', number({ min: 21, max: 200, integer: true }), { required: 'error' }) }, strict),
    { default: '20 GiB' },
  ),
  placementConstraints: key(
    'Conditions on the container instance, at most 10; not on Fargate.',
    list(
      object(
        {
          type: key('Type of the condition.', oneOf({ memberOf: 'The instance fits the expression.' })),
          expression: key('Expression in the cluster query language, such as `attribute:ecs.instance-type =~ t3.*`.', text()),
        },
        strict,
      ),
      { max: 10 },
    ),
  ),
  pidMode: key(
    'Process namespace of the containers.',
    oneOf({ task: "The containers of the task see each other's processes.", host: 'They see the processes of the host; not on Fargate.' }),
    { default: 'one for each container' },
  ),
  ipcMode: key(
    'Namespace for shared memory and semaphores; not on Fargate.',
    oneOf({ task: 'Shared by the containers of the task.', host: 'That of the host.', none: 'Private to each container.' }),
  ),
  proxyConfiguration: key('App Mesh proxy for the task.', proxyConfiguration, { deprecated: 'App Mesh ended on 2026-09-30; Service Connect takes its place.' }),
  inferenceAccelerators: key(
    'Elastic Inference accelerators.',
    list(
      object(
        {
          deviceName: key('Name by which containers ask for it.', text(), { required: 'error' }),
          deviceType: key('Type of the accelerator.', text(), { required: 'error' }),
        },
        strict,
      ),
    ),
    { deprecated: 'Elastic Inference has ended.' },
  ),
  enableFaultInjection: key(
    'Whether AWS Fault Injection Service may inject faults into the containers of the task.',
    plain('Requests for faults are accepted.', 'They are refused.'),
    { default: 'false', since: '2024' },
  ),
  tags: key('Tags of the task definition, at most 50.', tags),
  $schema: key('A schema for editors; the AWS CLI refuses the key.', text(), { offered: false }),
} satisfies Record<string, Key>;

const containers = (each: Schema): Key =>
  key('The containers of the task, up to ten.', list(each, { max: 10, why: 'That is a quota of ECS.' }), {
    required: 'error',
    mistaken: ['containers', 'containerDefinition'],
  });

const { family, ...rest } = taskKeys;
const whole = (ofService: Record<string, Key>): ObjectOf => object({ family, containerDefinitions: containers(container), ...rest, ...ofService }, strict);
const part: ObjectOf = object(
  { family: { ...family, required: 'warning' }, containerDefinitions: containers(partOfContainer), ...rest, ...fromService(false) },
  strict,
);

const printed: ObjectOf = whole(fromService(true));

/** A task definition; a file without a family may be a part of one. */
const task: Schema = cases(
  [
    {
      when: { has: 'family' },
      use: cases(
        Object.keys(serviceKeys).map((has) => ({ when: { has }, use: printed })),
        whole(fromService(false)),
      ),
    },
  ],
  part,
);

/** What `describe-task-definition` prints. */
const described: ObjectOf = object(
  {
    taskDefinition: key('The task definition, as `describe-task-definition` prints it.', task, { required: 'error', offered: false }),
    tags: key('Tags of the task definition, printed beside it with `--include TAGS`.', tags, { offered: false }),
  },
  strict,
);

export const schema: Schema = cases([{ when: { has: 'taskDefinition' }, use: described }], task);

function optional({ required, ...each }: Key): Key {
  return each;
}

function sizes(): string {
  return [
    'Sizes on Fargate:\n',
    '| `cpu` | `memory` in GB |',
    '| --- | --- |',
    '| 256 (.25 vCPU) | 0.5, 1, 2 |',
    '| 512 (.5 vCPU) | 1 to 4 |',
    '| 1024 (1 vCPU) | 2 to 8 |',
    '| 2048 (2 vCPU) | 4 to 16 |',
    '| 4096 (4 vCPU) | 8 to 30 |',
    '| 8192 (8 vCPU) | 16 to 60, in steps of 4 |',
    '| 16384 (16 vCPU) | 32 to 120, in steps of 8 |',
  ].join('\n');
}
