import { type Key, oneOf, text } from '../../core/schema.ts';
import { like, type Namespace, option, whole, word, yesNo } from './values.ts';

// Load balancers, listeners and processes, and the database. Source: Elastic Beanstalk guide, command-options-general.html, checked 2026-11-30.

const ports = '`80`, several ports separated by commas, or `:all`';
const certificate = 'The certificate, by its ARN.';

const process: Readonly<Record<string, Key>> = {
  DeregistrationDelay: whole('How many seconds to let open requests finish before a target is deregistered.', 0, 3_600, '20'),
  HealthCheckInterval: whole('The seconds between two health checks; with a Network Load Balancer 10 or 30.', 5, 300, '15; with a Network Load Balancer 30'),
  HealthCheckPath: option('The path that health checks request.', text(), '/'),
  HealthCheckTimeout: whole('How many seconds a health check waits for a response.', 1, 60, '5'),
  HealthyThresholdCount: whole('How many consecutive checks must succeed before a target is healthy.', 2, 10, '3; with a Network Load Balancer 5'),
  MatcherHTTPCode: like('The HTTP codes that count as healthy.', '^[\\d, -]+$', 'codes such as 200, 200,202 or 200-399', '200'),
  Port: whole('The port on which the process listens.', 1, 65_535, '80'),
  Protocol: word(
    'The protocol between load balancer and process.',
    {
      HTTP: 'HTTP; not with a Network Load Balancer.',
      HTTPS: 'HTTPS; not with a Network Load Balancer.',
      TCP: 'TCP; not with an Application Load Balancer.',
    },
    'HTTP; with a Network Load Balancer TCP',
  ),
  StickinessEnabled: yesNo('Whether a cookie binds each client to an instance.', 'Sessions are sticky.', 'Requests go to any instance.'),
  StickinessLBCookieDuration: whole('How many seconds the cookie is valid.', 1, 604_800, '86400'),
  StickinessType: word('The type of the cookie.', { lb_cookie: 'A cookie that the load balancer generates.' }, 'lb_cookie'),
  UnhealthyThresholdCount: whole('How many consecutive checks must fail before a target is unhealthy.', 2, 10, '5'),
};

const listener: Readonly<Record<string, Key>> = {
  DefaultProcess: option('The process for requests that no rule matches.', text(), 'default'),
  ListenerEnabled: yesNo('Whether the listener is enabled.', 'The listener exists.', 'The listener doesn’t exist.', 'true'),
  Protocol: word(
    'The protocol of the listener.',
    { HTTP: 'HTTP.', HTTPS: 'HTTPS; requires a certificate.', TCP: 'TCP, with a Network Load Balancer.' },
    'HTTP; with a Network Load Balancer TCP',
  ),
  Rules: option('The rules that apply: names from `aws:elbv2:listenerrule:NAME`, separated by commas.'),
  SSLCertificateArns: option(certificate),
  SSLPolicy: option('The name of the TLS security policy.'),
};

const instanceProtocols = { HTTP: 'HTTP.', HTTPS: 'HTTPS.', TCP: 'TCP.', SSL: 'TCP over TLS.' };
const classic: Readonly<Record<string, Key>> = {
  ListenerProtocol: option('The protocol of the listener.', oneOf(instanceProtocols), 'HTTP'),
  InstancePort: whole('The port on the instances to which traffic goes.', 1, 65_535, 'the port of the listener'),
  InstanceProtocol: option(
    'The protocol between load balancer and instances. It must be on the same layer as `ListenerProtocol`.',
    oneOf(instanceProtocols),
    'the protocol of the listener',
  ),
  PolicyNames: option('The policies that apply: names from `aws:elb:policies:NAME`, separated by commas.'),
  SSLCertificateId: option(certificate),
  ListenerEnabled: yesNo('Whether the listener is enabled.', 'The listener exists.', 'The listener doesn’t exist.', 'true'),
};

const cookie = whole('How many seconds the cookie of a sticky session is valid. With 0, it ends with the browser session.', 0, 1_000_000, '0');
const sticky = yesNo('Whether a cookie of the load balancer binds each client to an instance.', 'Sessions are sticky.', 'Requests go to any instance.');

export const balancers: readonly Namespace[] = [
  {
    name: 'aws:elasticbeanstalk:environment:process:default',
    matches: '^aws:elasticbeanstalk:environment:process:[^:]+$',
    about: 'A process on the instances by name, with its port and health checks. `default` gets all requests that no rule sends elsewhere.',
    options: process,
  },
  {
    name: 'aws:elb:healthcheck',
    about: 'Health checks of a Classic Load Balancer.',
    options: {
      HealthyThreshold: whole('How many consecutive checks must succeed.', 2, 10, '3'),
      Interval: whole('The seconds between two checks.', 5, 300, '10'),
      Timeout: whole('How many seconds a check waits for a response.', 2, 60, '5'),
      UnhealthyThreshold: whole('How many consecutive checks must fail.', 2, 10, '5'),
      Target: {
        ...option('The target of the checks, such as `HTTP:80/health`.', text(), 'TCP:80'),
        deprecated: 'Use `Application Healthcheck URL` in `aws:elasticbeanstalk:application` instead.',
      },
    },
  },
  {
    name: 'aws:elb:loadbalancer',
    about: 'The Classic Load Balancer.',
    options: {
      CrossZone: yesNo('Whether to balance traffic across the instances of all zones.', 'Across all instances.', 'Across zones first, then within each zone.'),
      SecurityGroups: option('The security groups of the load balancer, separated by commas.'),
      ManagedSecurityGroup: option('An existing security group to use instead of a new one. It must be in `SecurityGroups` too.'),
      LoadBalancerHTTPPort: {
        ...word('The port without TLS.', { OFF: 'None.', '80': 'Port 80.' }, '80'),
        deprecated: 'Use `aws:elb:listener` instead.',
      },
      LoadBalancerPortProtocol: {
        ...word('The protocol on that port.', { HTTP: 'HTTP.', TCP: 'TCP.' }, 'HTTP'),
        deprecated: 'Use `aws:elb:listener` instead.',
      },
      LoadBalancerHTTPSPort: {
        ...word('The port with TLS.', { OFF: 'None.', '443': 'Port 443.', '8443': 'Port 8443.' }, 'OFF'),
        deprecated: 'Use `aws:elb:listener` instead.',
      },
      LoadBalancerSSLPortProtocol: {
        ...word('The protocol on that port.', { HTTPS: 'HTTPS.', SSL: 'TCP over TLS.' }, 'HTTPS'),
        deprecated: 'Use `aws:elb:listener` instead.',
      },
      SSLCertificateId: { ...option(certificate), deprecated: 'Use `SSLCertificateId` in `aws:elb:listener:PORT` instead.' },
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
      ConnectionDrainingEnabled: yesNo('Whether open requests can finish before an instance is deregistered.', 'They can finish.', 'They are cut off.'),
      ConnectionDrainingTimeout: whole('How many seconds open requests have to finish.', 1, 3_600, '20'),
      ConnectionSettingIdleTimeout: whole('How many seconds a connection can be idle before it is closed.', 1, 3_600, '60'),
      LoadBalancerPorts: option(`The ports to which the policy applies: ${ports}.`),
      'Stickiness Cookie Expiration': cookie,
      'Stickiness Policy': sticky,
    },
  },
  {
    name: 'aws:elb:policies:NAME',
    matches: '^aws:elb:policies:[^:]+$',
    about: 'A policy of a Classic Load Balancer. You choose its name.',
    options: {
      CookieName: option('The application cookie that binds a client to an instance.'),
      InstancePorts: option(`The instance ports to which the policy applies: ${ports}.`),
      LoadBalancerPorts: option(`The listener ports to which the policy applies: ${ports}.`),
      ProxyProtocol: yesNo(
        'Whether the Proxy Protocol passes the address of the client to the instances.',
        'Instances see the client address.',
        'Instances see the load balancer.',
        'none',
      ),
      PublicKey: option('The public key with which the load balancer authenticates instances.'),
      PublicKeyPolicyNames: option('Policies with a `PublicKey`, separated by commas.'),
      SSLProtocols: option('The enabled protocols and ciphers, separated by commas.'),
      SSLReferencePolicy: option('The name of a predefined security policy.'),
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
    about: 'A rule of an Application Load Balancer. You choose its name, and listeners refer to it in `Rules`.',
    options: {
      HostHeaders: option(
        'Host names to match, separated by commas. Wildcards are allowed.',
        text(),
        'none; with a shared load balancer the domain name of the environment',
      ),
      PathPatterns: option('Paths to match, separated by commas. Wildcards are allowed.'),
      Priority: whole('The priority of the rule: the lowest number wins.', 1, 1_000, '1'),
      Process: option('The process that gets matching requests.', text(), 'default'),
    },
  },
  {
    name: 'aws:elbv2:loadbalancer',
    about: 'The Application or Network Load Balancer.',
    options: {
      AccessLogsS3Bucket: option('The S3 bucket for access logs of an Application Load Balancer.'),
      AccessLogsS3Enabled: yesNo('Whether to store access logs.', 'Access logs are stored.', 'There are no access logs.'),
      AccessLogsS3Prefix: option('The prefix for access logs in the bucket.'),
      IdleTimeout: whole('How many seconds a connection can be idle before it is closed.', 1, 3_600),
      IpAddressType: word('The IP address type of the load balancer.', { ipv4: 'IPv4 only.', dualstack: 'IPv4 and IPv6.' }, 'ipv4'),
      ManagedSecurityGroup: option('An existing security group to use instead of a new one. It must be in `SecurityGroups` too.'),
      SecurityGroups: option('The security groups of the load balancer, separated by commas.'),
      SharedLoadBalancer: option('The ARN of the shared load balancer. Required with `LoadBalancerIsShared`.'),
    },
  },
  {
    name: 'aws:rds:dbinstance',
    about: 'A database that is coupled to the environment.',
    options: {
      DBAllocatedStorage: whole('The storage in GB.', 5, 65_536, '5 for MySQL'),
      DBDeletionPolicy: word(
        'What happens to the database when the environment is terminated or decoupled from it.',
        { Delete: 'It is deleted.', Retain: 'It is kept, outside of the environment.', Snapshot: 'It is deleted after a snapshot is taken.' },
        'Delete',
      ),
      DBEngine: option(
        'The database engine.',
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
      DBEngineVersion: option('The engine version.'),
      DBInstanceClass: option('The instance class, such as `db.t3.small`.', text(), 'db.t2.micro'),
      DBPassword: option('The password of the master user.'),
      DBSnapshotIdentifier: option('The snapshot from which to restore the database.'),
      DBUser: option('The name of the master user.', text(), 'ebroot'),
      HasCoupledDatabase: yesNo(
        'Whether a database is coupled to the environment.',
        'A database is coupled.',
        'No database is coupled; an existing one is decoupled.',
      ),
      MultiAZDatabase: yesNo('Whether the database has a standby in another Availability Zone.', 'There is a standby.', 'There is no standby.'),
    },
  },
];
