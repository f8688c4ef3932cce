import { key, list, map, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/** Service Connect. Source: botocore ecs/2014-11-13 of 2026-08-07, ServiceConnectConfiguration. Checked 2026-11-30. */

const port: Schema = number({ min: 0, max: 65535, integer: true });
const seconds: Schema = number({ min: 0, integer: true });

const alias = object(
  {
    port: key('The port that clients use.', port, { required: 'error' }),
    dnsName: key('The name that they use.', string()),
    testTrafficRules: key(
      'Which calls are tests.',
      object(
        {
          header: key(
            'A header that they have.',
            object(
              {
                name: key('Its name.', string(), { required: 'error' }),
                value: key('Its value.', object({ exact: key('The value in full.', string(), { required: 'error' }) }, strict)),
              },
              strict,
            ),
            { required: 'error' },
          ),
        },
        strict,
      ),
    ),
  },
  strict,
);

const service = object(
  {
    portName: key('Name of the port mapping in the task definition.', string(), { required: 'error' }),
    discoveryName: key('Name in Cloud Map; without it that of the port.', string()),
    clientAliases: key('How clients reach it.', list(alias)),
    ingressPortOverride: key('Port at which the proxy listens.', port),
    timeout: key(
      'How long the proxy waits.',
      object(
        {
          idleTimeoutSeconds: key('Seconds until an idle connection is closed; 0 is never.', seconds),
          perRequestTimeoutSeconds: key('Seconds for an answer; 0 is without end. Not for TCP.', seconds),
        },
        strict,
      ),
    ),
    tls: key(
      'Encryption between proxies.',
      object(
        {
          issuerCertificateAuthority: key('Who issues the certificates.', object({ awsPcaAuthorityArn: key('ARN of a private CA.', string()) }, strict), {
            required: 'error',
          }),
          kmsKey: key('KMS key.', string()),
          roleArn: key('ARN of the role for it.', string()),
        },
        strict,
      ),
    ),
  },
  strict,
);

const secret = object(
  {
    name: key('Name of the option.', string(), { required: 'error' }),
    valueFrom: key('ARN of the secret or parameter.', string(), { required: 'error' }),
  },
  strict,
);

export const serviceConnect = object(
  {
    enabled: key('Whether the service takes part.', yesNo('It does.', 'It does not.'), { required: 'error' }),
    namespace: key('Name or ARN of the namespace of Cloud Map.', string()),
    services: key('What others find here; without it, the tasks are clients only.', list(service)),
    logConfiguration: key(
      'Logs of the proxy.',
      object(
        {
          logDriver: key(
            'The log driver.',
            oneOf({
              awslogs: 'CloudWatch Logs.',
              awsfirelens: 'FireLens.',
              splunk: 'Splunk.',
              fluentd: 'Fluentd; not on Fargate.',
              gelf: 'Graylog; not on Fargate.',
              journald: 'journald; not on Fargate.',
              'json-file': 'A file; not on Fargate.',
              syslog: 'syslog; not on Fargate.',
            }),
            { required: 'error' },
          ),
          options: key('Options of the driver.', map('Value of the option.', string())),
          secretOptions: key('Options whose values are secrets.', list(secret)),
        },
        strict,
      ),
    ),
    accessLogConfiguration: key(
      'Logs of requests; they need `logConfiguration`.',
      object(
        {
          format: key('How they are written.', oneOf({ TEXT: 'For people.', JSON: 'For programs.' }), { required: 'error' }),
          includeQueryParameters: key('Whether they have query parameters.', oneOf({ DISABLED: 'They don’t.', ENABLED: 'They do.' }), { default: 'DISABLED' }),
        },
        strict,
      ),
    ),
  },
  strict,
);
