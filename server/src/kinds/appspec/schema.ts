import {
  type Condition,
  cases,
  flag,
  type Key,
  key,
  list,
  map,
  number,
  type ObjectOf,
  object,
  oneOf,
  type Schema,
  type TextOf,
  text,
} from '../../core/schema.ts';
import { eventMore, events, type Platform, platformNames } from './events.ts';

/**
 * The application specification of AWS CodeDeploy, for EC2 and on-premises servers, Lambda and ECS.
 * Source: CodeDeploy user guide, reference-appspec-file.html and the pages below it; for servers the agent's own reading,
 * aws-codedeploy-agent 800eb28 (1.8.1), application_specification/*.rb. Checked 2026-11-23.
 */

const version = key('Version of the format; there is only this one.', number({ values: [{ value: '0.0', about: 'The only version.' }], valueByRule: true }), {
  required: 'error',
  preset: '0.0',
});

// Servers: the agent reads these keys, in this letter case, and no others.

/** Text that may not be empty. */
const filled = (expected: string, more: Partial<TextOf> = {}): TextOf => text({ pattern: '\\S', expected, ...more });

const version2Flags = { others: 'hint', why: 'Version 2 of the agent takes no other words.' } as const;

/** Where people look for it first; a rule says that it goes at the top. */
const misplacedBehavior = (where: string): Key =>
  key(`What to do with files that exist already; it goes at the top of the file, not ${where}.`, text(), { offered: false });

const script = object(
  {
    location: key('Path of the script from the root of the bundle.', filled('the path of a script', { path: 'file' }), {
      required: 'error',
      why: 'The agent refuses an AppSpec with a script that has no location.',
    }),
    timeout: key(
      'Seconds the script may take, as a whole number without quotes; those of one event may not add up to more than 3600.',
      number({ valueByRule: true }),
      { default: '3600' },
    ),
    runas: key('Linux user that runs the script, by su and without a password. Windows ignores it.', text(), { default: "the agent's own user, root" }),
    sudo: key('Whether the agent runs the script by sudo; the user guide does not name it.', flag('Run by sudo.', 'Run without sudo.', version2Flags), {
      default: 'false',
      offered: false,
    }),
    file_exists_behavior: misplacedBehavior('in a script'),
  },
  { others: 'warning', why: 'The agent ignores other keys.' },
);

/** Each event of a platform, and those of the others for the hover; what may stand there is for rules to say. */
function eventKeys(platform: Platform, schema: Schema): Record<string, Key> {
  const keys: Record<string, Key> = {};
  for (const event of events[platform])
    keys[event.name] = key(event.about, schema, {
      more: eventMore(platform, event),
      ...(event.mistaken ? { mistaken: event.mistaken } : {}),
      ...(event.isHook ? {} : { offered: false }),
    });
  for (const other of Object.keys(events) as Platform[])
    for (const { name } of events[other])
      keys[name] ??= key(`A lifecycle event of ${platformNames[other]} deployments; there is none of this name for ${platformNames[platform]}.`, schema, {
        offered: false,
      });
  return keys;
}

const fileEntry = object(
  {
    source: key(
      'File or folder of the bundle, from its root; `/` alone is the whole bundle.',
      filled('a file or folder of the bundle', { path: 'any', others: 'warning' }),
      {
        required: 'error',
        mistaken: ['src', 'from', 'file', 'path'],
        why: 'The agent refuses an entry that lacks one of the two.',
      },
    ),
    destination: key(
      'Absolute path of a folder on the host, without variables. A file goes into it under its own name, of a folder all that it holds.',
      filled('an absolute path'),
      {
        required: 'error',
        mistaken: ['dest', 'dst', 'target', 'to'],
        why: 'The agent refuses an entry that lacks one of the two.',
      },
    ),
    overwrite: key('The agent ignores this key: nothing is overwritten. The top of the file takes `file_exists_behavior`.', text(), {
      offered: false,
    }),
    file_exists_behavior: misplacedBehavior('in an entry of `files`'),
  },
  { others: 'information', why: 'The agent reads source and destination and ignores the rest.' },
);

const permission = object(
  {
    object: key('Absolute path of a copied file, or of a folder for its copied content; what is not copied stays as it is.', filled('an absolute path'), {
      required: 'error',
      mistaken: ['path', 'file'],
      why: 'The agent refuses a permission that has no object.',
    }),
    pattern: key('Which names directly in the folder to include, with `*` as the only wildcard; `**` includes everything, at any depth.', text(), {
      default: '`**`',
    }),
    except: key('Names directly in the folder, with `*` as wildcard, that are left out.', list(text(), { why: 'The agent walks through it as a list.' })),
    owner: key('Name of the user to own the object, not its number; it must exist on the host.', text(), { mistaken: ['user'] }),
    group: key('Name of the group to own the object, not its number; it must exist on the host.', text()),
    mode: key(
      'Permission bits as one to four octal digits, as for chmod: `755`, or `"0644"` in quotes.',
      text({ pattern: '^[0-7]{1,4}$', expected: 'one to four octal digits', why: 'The agent takes nothing else.' }),
    ),
    acls: key(
      'Entries of the access control list, each as `[default:][user|group|mask|other]:[name]:rwx`; they replace those there are. For setfacl.',
      list(text(), { why: 'The agent walks through it as a list.' }),
      { mistaken: ['acl'] },
    ),
    context: key(
      'SELinux context, set by semanage and restorecon.',
      object(
        {
          user: key('SELinux user, by the name in the user guide. Both versions of the agent read `name` and ignore this.', text(), { offered: false }),
          name: key('SELinux user. The user guide calls this key `user`; both versions of the agent read `name`.', text()),
          type: key('SELinux type, such as `httpd_sys_content_t`.', text(), {
            required: 'error',
            why: 'The agent refuses a context that has no type, though the user guide calls it optional.',
          }),
          range: key('Sensitivity, and categories behind a colon: `s0`, `s0-s3:c0.c5,c7`.', text(), {
            required: 'warning',
            why: 'Version 1 of the agent fails in Install without it, though the user guide calls it optional; version 2 does not need it.',
          }),
        },
        { others: 'warning', why: 'The agent ignores other keys.' },
      ),
    ),
    type: key(
      'What the permission applies to.',
      list(oneOf({ file: 'Copied files.', directory: 'Folders that the deployment makes.' }), { why: 'The agent walks through it as a list.' }),
      { default: 'both' },
    ),
    file_exists_behavior: misplacedBehavior('in a permission'),
  },
  { others: 'warning', why: 'The agent ignores other keys.' },
);

const top = {
  version,
  os: key(
    'Operating system of the hosts.',
    oneOf({ linux: 'Any distribution of Linux.', windows: 'Windows Server.' }, { why: 'Each distribution of Linux is linux, and letter case counts.' }),
    { required: 'error', preset: 'linux', why: 'The agent refuses an AppSpec without it.' },
  ),
  files: key('What to copy from the bundle to the host, in the Install event.', list(fileEntry), { mistaken: ['file'] }),
  file_exists_behavior: key(
    'What to do with a file that is there already and that no earlier deployment copied. It wins over the option of the deployment.',
    oneOf(
      {
        DISALLOW: 'The deployment fails.',
        OVERWRITE: 'The new file replaces it.',
        RETAIN: 'The file there stays, and the new one is not copied.',
      },
      { why: 'The agent compares in upper case.' },
    ),
    { default: "the deployment's own option, else DISALLOW" },
  ),
  permissions: key('Owner, mode, access control list and SELinux context of what was copied, on Linux only.', list(permission), { mistaken: ['permission'] }),
} satisfies Record<string, Key>;

/** Keys of the top are known among the events too, so that what is below them is read as what it is; a rule says that they are misplaced. */
const scripts = object(
  { ...eventKeys('ec2', list(script)), ...notOffered(top), file_exists_behavior: misplacedBehavior('in the hooks') },
  { others: 'fine', rest: list(script) },
);

export const serverKeys = {
  ...top,
  hooks: key('Scripts for the lifecycle events of the deployment, by event.', { ...scripts, shapeByRule: true }, { mistaken: ['hook'] }),
} satisfies Record<string, Key>;

/** The AppSpec of a server. */
export const server: ObjectOf = object(serverKeys, { others: 'warning', why: 'The agent ignores other keys.' });

// Lambda and ECS: letter case does not count; the keys are offered in PascalCase.

const anyCase = { ignoreCase: true, others: 'warning' } as const;

type Service = Exclude<Platform, 'ec2'>;

const sign = (platform: Service, name: string, shape: 'scalar' | 'map'): [Service, Condition] => [
  platform,
  { above: `/Resources/*/*/Properties/${name}`, shape, ignoreCase: true },
];

/** What tells the platform: the type of the resource, and while that is missing or misspelled, its properties. */
const signs: readonly (readonly [Service, Condition])[] = [
  ['lambda', { above: '/Resources/*/*/Type', is: ['AWS::Lambda::Function'], ignoreCase: true }],
  ['ecs', { above: '/Resources/*/*/Type', is: ['AWS::ECS::Service'], ignoreCase: true }],
  sign('lambda', 'Alias', 'scalar'),
  sign('lambda', 'CurrentVersion', 'scalar'),
  sign('lambda', 'TargetVersion', 'scalar'),
  sign('ecs', 'TaskDefinition', 'scalar'),
  sign('ecs', 'LoadBalancerInfo', 'map'),
];

const byPlatform = (schemas: Readonly<Record<Service, Schema>>): Schema => cases(signs.map(([platform, when]) => ({ when, use: schemas[platform] })));

/** Words in capitals are filled in by a step of the build. */
const lambdaVersion = text({ pattern: '^([1-9]\\d*|[A-Z][A-Z0-9_]*)$', expected: 'the number of a published version' });

export const lambdaProperties: ObjectOf = object(
  {
    Name: key('Name of the Lambda function.', text(), { required: 'error', mistaken: ['FunctionName', 'Function'] }),
    Alias: key('Name of the alias whose traffic moves from one version to the other.', text(), { required: 'error', mistaken: ['AliasName'] }),
    CurrentVersion: key('Version to which the alias points now, as a number in quotes.', lambdaVersion, {
      required: 'error',
      mistaken: ['Version', 'SourceVersion', 'FromVersion'],
    }),
    TargetVersion: key('Version to which the alias must point, as a number in quotes.', lambdaVersion, {
      required: 'error',
      mistaken: ['NewVersion', 'ToVersion'],
    }),
  },
  anyCase,
);

const subnets = 'Together with the two other keys here, or not at all.';

export const ecsProperties: ObjectOf = object(
  {
    TaskDefinition: key(
      'ARN of the task definition; without a revision at its end it means the latest one. CodePipeline writes it in place of `<TASK_DEFINITION>`.',
      text(),
      {
        required: 'error',
        preset: '<TASK_DEFINITION>',
        mistaken: ['TaskDefinitionArn', 'TaskDef'],
      },
    ),
    LoadBalancerInfo: key(
      'The container that takes the traffic of the load balancer.',
      object(
        {
          ContainerName: key('Name of the container in the task definition.', text(), { required: 'error', mistaken: ['Name', 'Container'] }),
          ContainerPort: key('Port of that container to which the load balancer sends traffic.', number({ valueByRule: true }), {
            required: 'error',
            mistaken: ['Port', 'HostPort'],
          }),
        },
        anyCase,
      ),
      { required: 'error', mistaken: ['LoadBalancer', 'LoadBalancers', 'LoadBalancersInfo'] },
    ),
    PlatformVersion: key('Fargate platform version, such as `1.4.0`.', text(), { default: 'LATEST' }),
    NetworkConfiguration: key(
      'Network of the replacement task set.',
      object(
        {
          AwsvpcConfiguration: key(
            'Network of tasks in the mode awsvpc.',
            object(
              {
                Subnets: key(`Subnets of the tasks. ${subnets}`, list(text())),
                SecurityGroups: key(`Security groups of the tasks. ${subnets}`, list(text())),
                AssignPublicIp: key(
                  `Whether the tasks get a public IP address. ${subnets}`,
                  oneOf({ ENABLED: 'Each task gets a public address.', DISABLED: 'Tasks have private addresses only.' }),
                ),
              },
              anyCase,
            ),
          ),
        },
        anyCase,
      ),
      { default: "the service's own" },
    ),
    CapacityProviderStrategy: key(
      'How the tasks are spread over capacity providers.',
      list(
        object(
          {
            CapacityProvider: key('Name of a capacity provider of the cluster, such as FARGATE or FARGATE_SPOT.', text(), { required: 'error' }),
            Base: key('Number of tasks that come first to this provider; only one may have a base.', number({ min: 0, integer: true }), { default: '0' }),
            Weight: key('Share of the remaining tasks, relative to the weights of the others.', number({ min: 0, integer: true }), { default: '0' }),
          },
          anyCase,
        ),
      ),
      { default: "the service's own" },
    ),
  },
  anyCase,
);

const resource = object(
  {
    Type: key(
      'What is deployed.',
      oneOf({ 'AWS::Lambda::Function': 'A version of a Lambda function, by its alias.', 'AWS::ECS::Service': 'A task definition in an ECS service.' }),
      { required: 'error' },
    ),
    Properties: key('What to deploy and where the traffic goes.', byPlatform({ lambda: lambdaProperties, ecs: ecsProperties }), { required: 'error' }),
  },
  anyCase,
);

/** A number alone is a timeout in the wrong place, and a path a script. */
const functionName = text({
  pattern: '^(?!\\d+$)[^/\\s]*$|^arn:',
  others: 'warning',
  expected: 'the name or ARN of a Lambda function',
});
const hooksOf = (platform: Service): ObjectOf => object(eventKeys(platform, functionName), { ignoreCase: true, others: 'fine' });

const serviceKeys = {
  version,
  Resources: key(
    'The function or service to deploy: a list with one item.',
    list(map('Name of the resource, free to choose; `TargetService` is usual for ECS.', resource, { usual: ['TargetService'] })),
    {
      required: 'error',
      mistaken: ['Resource'],
    },
  ),
  Hooks: key(
    'Lambda functions for the lifecycle events of the deployment: a list of events, each with the name or ARN of one function.',
    { ...list(byPlatform({ lambda: hooksOf('lambda'), ecs: hooksOf('ecs') })), shapeByRule: true },
    { mistaken: ['Hook'] },
  ),
} satisfies Record<string, Key>;

function notOffered(keys: Readonly<Record<string, Key>>): Record<string, Key> {
  return renewed(keys, ({ required, ...each }) => ({ ...each, offered: false }));
}

const notRequired = (keys: Readonly<Record<string, Key>>): Record<string, Key> => renewed(keys, ({ required, ...each }) => each);
function renewed(keys: Readonly<Record<string, Key>>, change: (each: Key) => Key): Record<string, Key> {
  return Object.fromEntries(Object.entries(keys).map(([name, each]) => [name, change(each)]));
}

const { os, files, permissions, file_exists_behavior } = serverKeys;

/** While nothing tells what the AppSpec is for: all that can follow is offered, and what no platform has is unknown. */
export const undecided: ObjectOf = object({ ...serverKeys, ...notRequired(serviceKeys), ...notRequired({ os }), version }, { others: 'warning' });

export const schema: Schema = cases(
  [
    { when: { has: 'resources', ignoreCase: true }, use: object({ ...serviceKeys, ...notOffered({ os, files, file_exists_behavior, permissions }) }, anyCase) },
    ...['os', 'files', 'permissions', 'file_exists_behavior'].map((has) => ({ when: { has }, use: server })),
    { when: { above: '/hooks', shape: 'map' }, use: server },
  ],
  undecided,
);
