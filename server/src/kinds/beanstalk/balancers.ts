import { type Key, oneOf, text } from '../../core/schema.ts';
import { like, type Namespace, option, whole, word, yesNo } from './values.ts';

// Load balancers, listeners and processes, and the database. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30.

const ports = '`80` or several between commas, or `:all`';
const certificate = 'The certificate, by its ARN.';

const process: Readonly<Record<string, Key>> = {
  DeregistrationDelay: whole('How many seconds requests in flight have when a target leaves.', 0, 3_600, '20'),
  HealthCheckInterval: whole(
    'How many seconds lie between two health checks; 10 or 30 of a Network Load Balancer.',
    5,
    300,
    '15, of a Network Load Balancer 30',
  ),
  HealthCheckPath: option('The path that health checks ask for.', text(), '/'),
  HealthCheckTimeout: whole('How many seconds a health check waits for an answer.', 1, 60, '5'),
  HealthyThresholdCount: whole('How many checks in a row must succeed.', 2, 10, '3, of a Network Load Balancer 5'),
  MatcherHTTPCode: like('The HTTP codes of a healthy target.', '^[\\d, -]+$', 'codes such as 200, 200,202 or 200-399', '200'),
  Port: whole('The port on which the process listens.', 1, 65_535, '80'),
  Protocol: word(
    'How the load balancer talks to the process.',
    {
      HTTP: 'HTTP; not of a Network Load Balancer.',
      HTTPS: 'HTTP over TLS; not of a Network Load Balancer.',
      TCP: 'TCP; not of an Application Load Balancer.',
    },
    'HTTP, of a Network Load Balancer TCP',
  ),
  StickinessEnabled: yesNo('Whether a client stays with its instance, by a cookie.', 'It does.', 'It does not.'),
  StickinessLBCookieDuration: whole('How many seconds that cookie lives.', 1, 604_800, '86400'),
  StickinessType: word('Whose cookie it is.', { lb_cookie: 'One of the load balancer.' }, 'lb_cookie'),
  UnhealthyThresholdCount: whole('How many checks in a row must fail.', 2, 10, '5'),
};

const listener: Readonly<Record<string, Key>> = {
  DefaultProcess: option('The process that gets what no rule matches.', text(), 'default'),
  ListenerEnabled: yesNo('Whether the listener is there.', 'It is.', 'It is not.', 'true'),
  Protocol: word(
    'What the listener speaks.',
    { HTTP: 'HTTP.', HTTPS: 'HTTP over TLS; needs a certificate.', TCP: 'TCP, of a Network Load Balancer.' },
    'HTTP, of a Network Load Balancer TCP',
  ),
  Rules: option('Rules that apply, by the names in `aws:elbv2:listenerrule:NAME`, between commas.'),
  SSLCertificateArns: option(certificate),
  SSLPolicy: option('The security policy of TLS, by its name.'),
};

const instanceProtocols = { HTTP: 'HTTP.', HTTPS: 'HTTP over TLS.', TCP: 'TCP.', SSL: 'TCP over TLS.' };
const classic: Readonly<Record<string, Key>> = {
  ListenerProtocol: option('What the listener speaks.', oneOf(instanceProtocols), 'HTTP'),
  InstancePort: whole('The port of the instances that gets the traffic.', 1, 65_535, 'that of the listener'),
  InstanceProtocol: option(
    'How the load balancer talks to the instances: on the same layer as `ListenerProtocol`.',
    oneOf(instanceProtocols),
    'that of the listener',
  ),
  PolicyNames: option('Policies of `aws:elb:policies:NAME` that apply, between commas.'),
  SSLCertificateId: option(certificate),
  ListenerEnabled: yesNo('Whether the listener is there.', 'It is.', 'It is not.', 'true'),
};

const cookie = whole('How many seconds the cookie of a sticky session lives; 0 ends it with the browser.', 0, 1_000_000, '0');
const sticky = yesNo('Whether a client stays with its instance, by a cookie of the load balancer.', 'It does.', 'It does not.');

export const balancers: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:environment:process:default',
    matches: '^aws:elasticbeanstalk:environment:process:[^:]+$',
    about: 'A process on the instances, by its name: its port and its health checks. `default` gets what no rule sends elsewhere.',
    options: process,
  },
  {
    name: 'aws:elb:healthcheck',
    about: 'Health checks of a Classic Load Balancer.',
    options: {
      HealthyThreshold: whole('How many checks in a row must succeed.', 2, 10, '3'),
      Interval: whole('How many seconds lie between two checks.', 5, 300, '10'),
      Timeout: whole('How many seconds a check waits for an answer.', 2, 60, '5'),
      UnhealthyThreshold: whole('How many checks in a row must fail.', 2, 10, '5'),
      Target: {
        ...option('What is checked, such as `HTTP:80/health`.', text(), 'TCP:80'),
        deprecated: '`Application Healthcheck URL` in `aws:elasticbeanstalk:application` takes its place.',
      },
    },
  },
  {
    name: 'aws:elb:loadbalancer',
    about: 'The Classic Load Balancer.',
    options: {
      CrossZone: yesNo('Whether it spreads traffic over all instances of all zones.', 'Over all instances.', 'Over zones first.'),
      SecurityGroups: option('Its security groups, between commas.'),
      ManagedSecurityGroup: option('An existing group in place of the one that Elastic Beanstalk makes; it must be in `SecurityGroups` too.'),
      LoadBalancerHTTPPort: {
        ...word('Its port without TLS.', { OFF: 'None.', '80': 'Port 80.' }, '80'),
        deprecated: '`aws:elb:listener` takes its place.',
      },
      LoadBalancerPortProtocol: {
        ...word('What it speaks on that port.', { HTTP: 'HTTP.', TCP: 'TCP.' }, 'HTTP'),
        deprecated: '`aws:elb:listener` takes its place.',
      },
      LoadBalancerHTTPSPort: {
        ...word('Its port with TLS.', { OFF: 'None.', '443': 'Port 443.', '8443': 'Port 8443.' }, 'OFF'),
        deprecated: '`aws:elb:listener` takes its place.',
      },
      LoadBalancerSSLPortProtocol: {
        ...word('What it speaks on that port.', { HTTPS: 'HTTP over TLS.', SSL: 'TCP over TLS.' }, 'HTTPS'),
        deprecated: '`aws:elb:listener` takes its place.',
      },
      SSLCertificateId: { ...option(certificate), deprecated: '`SSLCertificateId` in `aws:elb:listener:PORT` takes its place.' },
    },
  },
  { name: 'aws:elb:listener', about: 'The listener of a Classic Load Balancer on port 80.', options: classic },
  {
    name: 'aws:elb:listener:443',
    matches: '^aws:elb:listener:\\d+$',
    about: 'A listener of a Classic Load Balancer, by its port.',
    options: classic,
  },
  {
    name: 'aws:elb:policies',
    about: 'The default policy of a Classic Load Balancer.',
    options: {
      ConnectionDrainingEnabled: yesNo('Whether requests in flight may end when an instance leaves.', 'They may.', 'They are cut off.'),
      ConnectionDrainingTimeout: whole('How many seconds they have.', 1, 3_600, '20'),
      ConnectionSettingIdleTimeout: whole('After how many idle seconds a connection is closed.', 1, 3_600, '60'),
      LoadBalancerPorts: option(`The ports that the policy is for: ${ports}.`),
      'Stickiness Cookie Expiration': cookie,
      'Stickiness Policy': sticky,
    },
  },
  {
    name: 'aws:elb:policies:NAME',
    matches: '^aws:elb:policies:[^:]+$',
    about: 'A policy of a Classic Load Balancer, by a name of your own.',
    options: {
      CookieName: option('The cookie of the application that keeps a client with its instance.'),
      InstancePorts: option(`Ports of the instances that the policy is for: ${ports}.`),
      LoadBalancerPorts: option(`Ports of the listeners that the policy is for: ${ports}.`),
      ProxyProtocol: yesNo('Whether instances learn the address of the client by the Proxy Protocol.', 'They do.', 'They do not.', 'none'),
      PublicKey: option('The public key with which the load balancer knows instances.'),
      PublicKeyPolicyNames: option('Policies with a `PublicKey`, between commas.'),
      SSLProtocols: option('Protocols and ciphers that are on, between commas.'),
      SSLReferencePolicy: option('A security policy of AWS, by its name.'),
      'Stickiness Cookie Expiration': cookie,
      'Stickiness Policy': sticky,
    },
  },
  { name: 'aws:elbv2:listener:default', about: 'The listener of an Application or Network Load Balancer on port 80.', options: listener },
  {
    name: 'aws:elbv2:listener:443',
    matches: '^aws:elbv2:listener:\\d+$',
    about: 'A listener of an Application or Network Load Balancer, by its port.',
    options: listener,
  },
  {
    name: 'aws:elbv2:listenerrule:NAME',
    matches: '^aws:elbv2:listenerrule:[^:]+$',
    about: 'A rule of an Application Load Balancer, by a name of your own. Listeners name it in `Rules`.',
    options: {
      HostHeaders: option('Host names that match, between commas, with wildcards.', text(), 'none; of a shared load balancer the name of the environment'),
      PathPatterns: option('Paths that match, between commas, with wildcards.'),
      Priority: whole('Its place in the order of rules: the lowest wins.', 1, 1_000, '1'),
      Process: option('The process that gets what matches.', text(), 'default'),
    },
  },
  {
    name: 'aws:elbv2:loadbalancer',
    about: 'The Application or Network Load Balancer.',
    options: {
      AccessLogsS3Bucket: option('The bucket for access logs, of an Application Load Balancer.'),
      AccessLogsS3Enabled: yesNo('Whether there are access logs.', 'There are.', 'There are none.'),
      AccessLogsS3Prefix: option('What the names of access logs begin with.'),
      IdleTimeout: whole('After how many idle seconds a connection is closed.', 1, 3_600),
      IpAddressType: word('Its addresses.', { ipv4: 'IPv4 only.', dualstack: 'IPv4 and IPv6.' }, 'ipv4'),
      ManagedSecurityGroup: option('An existing group in place of the one that Elastic Beanstalk makes; it must be in `SecurityGroups` too.'),
      SecurityGroups: option('Its security groups, between commas.'),
      SharedLoadBalancer: option('The ARN of the load balancer that is shared; needed with `LoadBalancerIsShared`.'),
    },
  },
  {
    name: 'aws:rds:dbinstance',
    about: 'A database that belongs to the environment.',
    options: {
      DBAllocatedStorage: whole('Its size in GB.', 5, 65_536, '5, of MySQL'),
      DBDeletionPolicy: word(
        'What becomes of it when the environment is terminated or gives it up.',
        { Delete: 'It is deleted.', Retain: 'It stays, outside of the environment.', Snapshot: 'It is deleted, and a snapshot stays.' },
        'Delete',
      ),
      DBEngine: option(
        'The engine.',
        oneOf(
          {
            mysql: 'MySQL.',
            'oracle-se1': 'Oracle Standard Edition One.',
            'sqlserver-ex': 'SQL Server Express.',
            'sqlserver-web': 'SQL Server Web.',
            'sqlserver-se': 'SQL Server Standard.',
            postgres: 'PostgreSQL.',
          },
          { others: 'hint', slips: 'warning', ignoreCase: true },
        ),
        'mysql',
      ),
      DBEngineVersion: option('The version of the engine.'),
      DBInstanceClass: option('The instance class, such as `db.t3.small`.', text(), 'db.t2.micro'),
      DBPassword: option('The password of the master user.'),
      DBSnapshotIdentifier: option('The snapshot that the database is restored from.'),
      DBUser: option('The name of the master user.', text(), 'ebroot'),
      HasCoupledDatabase: yesNo('Whether the environment has a database.', 'It has one.', 'It has none, or gives up the one it has.'),
      MultiAZDatabase: yesNo('Whether there is a standby in another Availability Zone.', 'There is.', 'There is none.'),
    },
  },
];
