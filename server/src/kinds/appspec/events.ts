/**
 * The lifecycle events of the three platforms, in the order in which they come: the one table behind keys, hovers and rules.
 * Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html; for the revision whose scripts run,
 * aws-codedeploy-agent 800eb28, hook_executor.rb. Checked 2026-11-23.
 */

export type Platform = 'ec2' | 'lambda' | 'ecs';

export const platformNames: Readonly<Record<Platform, string>> = { ec2: 'EC2/on-premises', lambda: 'Lambda', ecs: 'ECS' };

export type LifecycleEvent = {
  readonly name: string;
  readonly about: string;
  /** The AppSpec may give it scripts or a function; all others are CodeDeploy's own. */
  readonly isHook: boolean;
  /** Names people write by mistake for it. */
  readonly mistaken?: readonly string[];
  /** Start and End only frame the others. */
  readonly isFrame?: true;
  /** In place it happens only for a deployment group with a load balancer. */
  readonly needsLoadBalancer?: true;
  /** The instances on which it happens in a blue/green deployment. */
  readonly blueGreen?: Fleet;
  /** Where it happens when such a deployment is rolled back, and whose scripts run then. */
  readonly rollback?: { readonly on: Fleet; readonly scriptsFrom: Revision };
  /** The revision whose scripts run. */
  readonly scriptsFrom?: Revision;
};

type Fleet = 'original' | 'replacement';
type Revision = 'new' | 'last successful' | 'most recent';

const start: LifecycleEvent = { name: 'Start', about: 'The deployment begins; CodeDeploy does this itself.', isHook: false, isFrame: true };
const end: LifecycleEvent = { name: 'End', about: 'The deployment ends; CodeDeploy does this itself.', isHook: false, isFrame: true };

const onOriginal = { needsLoadBalancer: true, blueGreen: 'original', rollback: { on: 'replacement', scriptsFrom: 'most recent' } } as const;
const onReplacement = { needsLoadBalancer: true, blueGreen: 'replacement', rollback: { on: 'original', scriptsFrom: 'last successful' } } as const;
const always = { blueGreen: 'replacement' } as const;
const ofNew = { isHook: true, scriptsFrom: 'new' } as const;
const ofLast = { isHook: true, scriptsFrom: 'last successful' } as const;

export const events: Readonly<Record<Platform, readonly LifecycleEvent[]>> = {
  ec2: [
    start,
    {
      name: 'BeforeBlockTraffic',
      about: 'Scripts that run before the instance leaves its load balancer.',
      ...ofLast,
      ...onOriginal,
      mistaken: ['PreBlockTraffic'],
    },
    { name: 'BlockTraffic', about: 'CodeDeploy takes the instance out of its load balancer.', isHook: false, ...onOriginal },
    {
      name: 'AfterBlockTraffic',
      about: 'Scripts that run once the instance has left its load balancer.',
      ...ofLast,
      ...onOriginal,
      mistaken: ['PostBlockTraffic'],
    },
    {
      name: 'ApplicationStop',
      about: 'Scripts that stop what runs now, before the new revision is there.',
      ...ofLast,
      ...always,
      mistaken: ['ApplicationStopped', 'StopApplication', 'StopServer', 'Stop', 'BeforeStop'],
    },
    { name: 'DownloadBundle', about: 'The agent downloads the new revision to a separate folder.', isHook: false, ...always },
    {
      name: 'BeforeInstall',
      about: 'Scripts that prepare the instance before the files are copied: back up, decrypt, remove old files.',
      ...ofNew,
      ...always,
      mistaken: ['PreInstall', 'BeforeDeploy', 'PreDeploy'],
    },
    { name: 'Install', about: 'The agent copies what `files` names and sets `permissions`.', isHook: false, ...always },
    {
      name: 'AfterInstall',
      about: 'Scripts that finish the copied files: configuration, permissions, dependencies.',
      ...ofNew,
      ...always,
      mistaken: ['PostInstall', 'AfterDeploy', 'PostDeploy'],
    },
    {
      name: 'ApplicationStart',
      about: 'Scripts that start what ApplicationStop stopped.',
      ...ofNew,
      ...always,
      mistaken: ['StartApplication', 'StartServer', 'AfterStart', 'ApplicationRestart'],
    },
    {
      name: 'ValidateService',
      about: 'Scripts that check whether the new revision works; a failure fails the deployment.',
      ...ofNew,
      ...always,
      mistaken: ['Validate', 'ValidateApplication', 'ValidateDeployment', 'ServiceValidate'],
    },
    {
      name: 'BeforeAllowTraffic',
      about: 'Scripts that run before the instance joins its load balancer.',
      ...ofNew,
      ...onReplacement,
      mistaken: ['PreAllowTraffic', 'PreTraffic'],
    },
    { name: 'AllowTraffic', about: 'CodeDeploy puts the instance behind its load balancer.', isHook: false, ...onReplacement },
    {
      name: 'AfterAllowTraffic',
      about: 'Scripts that run once the instance has joined its load balancer.',
      ...ofNew,
      ...onReplacement,
      mistaken: ['PostAllowTraffic', 'PostTraffic'],
    },
    end,
  ],
  lambda: [
    start,
    {
      name: 'BeforeAllowTraffic',
      about: 'Function that runs before the alias sends traffic to the new version.',
      isHook: true,
      mistaken: ['PreTraffic', 'PreAllowTraffic', 'BeforeTraffic'],
    },
    { name: 'AllowTraffic', about: 'CodeDeploy moves the weight of the alias to the new version.', isHook: false },
    {
      name: 'AfterAllowTraffic',
      about: 'Function that runs once all traffic goes to the new version.',
      isHook: true,
      mistaken: ['PostTraffic', 'PostAllowTraffic', 'AfterTraffic'],
    },
    end,
  ],
  ecs: [
    start,
    {
      name: 'BeforeInstall',
      about: 'Function that runs before the replacement task set is made; its failure can roll nothing back.',
      isHook: true,
      mistaken: ['PreInstall', 'BeforeDeploy'],
    },
    { name: 'Install', about: 'CodeDeploy makes the replacement task set.', isHook: false },
    {
      name: 'AfterInstall',
      about: 'Function that runs once the replacement task set exists and has its target group.',
      isHook: true,
      mistaken: ['PostInstall', 'AfterDeploy'],
    },
    { name: 'AllowTestTraffic', about: 'The test listener, if there is one, sends its traffic to the replacement task set.', isHook: false },
    {
      name: 'AfterAllowTestTraffic',
      about: 'Function that runs once the test listener reaches the replacement task set: the place for tests.',
      isHook: true,
      mistaken: ['AfterTestTraffic', 'PostTestTraffic'],
    },
    {
      name: 'BeforeAllowTraffic',
      about: 'Function that runs before production traffic goes to the replacement task set.',
      isHook: true,
      mistaken: ['PreTraffic', 'PreAllowTraffic', 'BeforeTraffic'],
    },
    { name: 'AllowTraffic', about: 'Production traffic goes to the replacement task set.', isHook: false },
    {
      name: 'AfterAllowTraffic',
      about: 'Function that runs once production traffic goes to the replacement task set.',
      isHook: true,
      mistaken: ['PostTraffic', 'PostAllowTraffic', 'AfterTraffic'],
    },
    end,
  ],
};

/** What a hover adds to the line about an event: whether it takes scripts, whose, and where it stands in each deployment. */
export function eventMore(platform: Platform, event: LifecycleEvent): string {
  const lines = orders(platform)
    .filter(({ members }) => members.includes(event))
    .map(({ title, members }) => `- ${title}: ${members.map(({ name }) => (name === event.name ? `**${name}**` : name)).join(' → ')}`);
  return [hookWords(platform, event), ...(lines.length > 0 ? [lines.join('\n')] : [])].join('\n\n');
}

function hookWords(platform: Platform, { isHook, scriptsFrom, rollback }: LifecycleEvent): string {
  if (!isHook) return '**Hook:** no; an AppSpec can give it nothing to run.';
  if (platform !== 'ec2') return '**Hook:** one Lambda function, which must report Succeeded or Failed within an hour.';
  const words = `**Scripts:** those of the ${scriptsFrom} revision${scriptsFrom === 'new' ? '' : ", so none on a host's first deployment"}.`;
  if (!rollback) return words;
  return `${words} In the rollback of a blue/green deployment: on the ${rollback.on} instances, those of the ${rollback.scriptsFrom} revision.`;
}

type Order = { readonly title: string; readonly members: readonly LifecycleEvent[] };

/** The events of each sort of deployment in their order, without Start and End. */
function orders(platform: Platform): Order[] {
  const all = events[platform].filter(({ isFrame }) => !isFrame);
  if (platform !== 'ec2') return [{ title: 'Order', members: all }];
  return [
    { title: 'In place', members: all.filter(({ needsLoadBalancer }) => !needsLoadBalancer) },
    { title: 'In place, with a load balancer', members: all },
    { title: 'Blue/green, replacement instances', members: all.filter(({ blueGreen }) => blueGreen === 'replacement') },
    { title: 'Blue/green, original instances afterwards', members: all.filter(({ blueGreen }) => blueGreen === 'original') },
  ];
}
