import { any, either, type Key, key, list, number, object, oneOf } from '../../core/schema.ts';
import { needed, of, truth, word } from './steps/call.ts';

const customWorkspace = word('Another folder as the workspace.');
const retries = of('How often the stages run again when the agent is lost.', number());
const label = word('The label of the agent. Labels can be joined with `&&` and `||`.');
const registry = {
  registryUrl: word('The registry, if it is not Docker Hub.'),
  registryCredentialsId: word('The credentials of Jenkins for the registry.'),
};
const block = (about: string, keys: Readonly<Record<string, Key>>, first?: string, isOpen = false): Key =>
  key(
    about,
    object(keys, {
      others: isOpen ? 'fine' : 'warning',
      ...(isOpen ? { slips: 'warning' as const } : {}),
      statement: { ...(first === undefined ? {} : { first }), opens: true },
    }),
  );

/** Source: jenkinsci/amazon-ecs-plugin 4d48ab3, ECSDeclarativeAgent, checked 2026-11-23. */
const ecs: Readonly<Record<string, Key>> = {
  inheritFrom: word('The label of the template it is based on.'),
  cloud: word('The cloud in the configuration of Jenkins.'),
  label: word('The label of the agent.'),
  agentContainerName: word('The name of the container.'),
  taskDefinitionOverride: word('An existing task definition.'),
  image: word('The image of the agent.'),
  launchType: of(
    'Where the task runs.',
    oneOf({ EC2: 'On instances of the cluster.', FARGATE: 'On Fargate.', EXTERNAL: 'On servers of your own.' }, { others: 'hint' }),
  ),
  remoteFSRoot: word('The folder of the agent.'),
  uniqueRemoteFSRoot: truth('Each agent has its own folder.', 'Its own.', 'The same.'),
  platformVersion: word('The version of Fargate.'),
  memory: of('The hard limit of memory in MiB.', number()),
  memoryReservation: of('The soft limit of memory in MiB.', number()),
  cpu: of('CPU units: 1024 are one vCPU.', number()),
  ephemeralStorageSizeInGiB: of('The storage of a task on Fargate.', number()),
  sharedMemorySize: of('The size of `/dev/shm` in MiB.', number()),
  subnets: word('Subnets, separated by commas.'),
  securityGroups: word('Security groups, separated by commas.'),
  assignPublicIp: truth('The task has a public address.', 'Has one.', 'Has none.'),
  privileged: truth('The container has full access to its host.', 'Privileged.', 'Not privileged.'),
  containerUser: word('The user in the container.'),
  kernelCapabilities: word('Capabilities of Linux, separated by commas.'),
  executionRole: word('The role with which Amazon ECS pulls the image and writes logs.'),
  taskrole: word('The role of the task. The plugin spells it in lower case.', { mistaken: ['taskRole'] }),
  logDriver: word('The log driver.'),
  logDriverOptions: of('Options of the log driver.', list(any)),
  tags: of('Tags.', list(any)),
  environments: of('Environment variables.', list(any)),
  extraHosts: of('Lines of `/etc/hosts`.', list(any)),
  mountPoints: of('Folders of the host.', list(any)),
  efsMountPoints: of('File systems of Amazon EFS.', list(any)),
  portMappings: of('Ports.', list(any)),
  ulimits: of('Limits of the container.', list(any)),
  placementStrategies: of('How instances are chosen.', list(any)),
};

/**
 * Types of agents: those of the pipeline itself, and of the plugins Docker Pipeline, Kubernetes and Amazon ECS. Others have agents too.
 * Source: Label and RetryableDeclarativeAgent of pipeline-model-definition-plugin 42c9dc3, AbstractDockerAgent and its like of docker-workflow-plugin
 * 3e04e4f, KubernetesDeclarativeAgent of kubernetes-plugin a82d78a; checked 2026-11-30.
 */
const types: Readonly<Record<string, Key>> = {
  label: { ...label, about: 'Any agent with this label. Labels can be joined with `&&` and `||`.' },
  node: block('An agent by its label, with options.', { label, customWorkspace, retries }, undefined, true),
  docker: block(
    'A container of an existing image, on an agent with Docker.',
    {
      image: word('The image.', needed),
      label,
      args: word('Arguments for `docker run`.'),
      ...registry,
      customWorkspace,
      reuseNode: truth('The container runs on the agent of the pipeline, in its workspace.', 'The same agent.', 'Another one.', { default: 'false' }),
      alwaysPull: truth('The image is pulled each time.', 'Pulled.', 'Pulled if it is missing.', { default: 'false' }),
    },
    'image',
    true,
  ),
  dockerfile: key(
    'A container of an image that is built from a Dockerfile.',
    either(
      truth('', 'A file `Dockerfile` in the root of the repository.', 'None.').schema,
      object(
        {
          filename: word('The name of the Dockerfile.', { default: 'Dockerfile' }),
          dir: word('The folder it is in.'),
          label,
          additionalBuildArgs: word('More arguments for `docker build`.'),
          args: word('Arguments for `docker run`.'),
          ...registry,
          customWorkspace,
          reuseNode: truth('The container runs on the agent of the pipeline, in its workspace.', 'The same agent.', 'Another one.', { default: 'false' }),
        },
        { others: 'fine', slips: 'warning', statement: { opens: true } },
      ),
    ),
  ),
  kubernetes: block(
    'A pod.',
    {
      yaml: word('The pod, in YAML.'),
      yamlFile: word('The file with the pod.'),
      cloud: word('The cloud in the configuration of Jenkins.'),
      label: word('The label of the pod.'),
      inheritFrom: word('The template it is based on.'),
      defaultContainer: word('The container in which steps run.'),
      namespace: word('The namespace.'),
      serviceAccount: word('The service account.'),
      idleMinutes: of('How many minutes an idle pod stays.', number()),
      customWorkspace,
      retries,
      containerTemplate: of('A container to add to the pod.', any),
      containerTemplates: of('Containers to add to the pod.', any),
      workingDir: word('The working directory of the containers.'),
      nodeSelector: word('Labels of the nodes it may run on, each as `key=value`.'),
      schedulerName: word('The scheduler that places it.'),
      activeDeadlineSeconds: of('Seconds after which the pod is stopped.', number()),
      slaveConnectTimeout: of('Seconds the agent has to connect.', number()),
      instanceCap: of('How many such pods run at most.', number()),
      podRetention: of('Whether the pod stays after the build: `always()`, `never()`, `onFailure()`.', any),
      yamlMergeStrategy: of('How the YAML is combined with that of the template it is based on: `merge()` or `override()`.', any),
      inheritYamlMergeStrategy: truth('The strategy of the template it is based on is used.', 'That of the template.', 'Its own.'),
      workspaceVolume: of('The volume of the workspace.', any),
      supplementalGroups: word('More group IDs, separated by commas.'),
      showRawYaml: truth('The YAML of the pod is written to the log.', 'Written.', 'Left out.', { default: 'true' }),
      agentContainer: word('The container in which the agent runs.'),
      agentInjection: truth('The agent is added to that container.', 'Added.', 'The image must have it.', { default: 'false' }),
    },
    undefined,
    true,
  ),
  ecs: block('A task of Amazon ECS, of the plugin Amazon ECS.', ecs, undefined, true),
};

/** An `agent` section. */
export const agent = either(
  oneOf({ any: 'Any agent.', none: 'No agent: each stage has its own.' }, { bare: true }),
  object(types, { others: 'fine', slips: 'warning' }),
);

/** Names of agent types: of those one stands in a section. */
export const agentTypes: readonly string[] = Object.keys(types);
