import { either, type Key, key, list, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { needed } from './events/event.ts';
import { yesNo } from './parts.ts';

// Domain names of APIs. Sources: aws_serverless_api.py, aws_serverless_httpapi.py and model/route53.py at commit 7000d0a, checked 2026-11-30.

const SET = 'AWS::Route53::RecordSetGroup.RecordSet';
const ALIAS = 'AWS::Route53::RecordSetGroup.AliasTarget';

const records = (cfn: Borrow): Record<string, Key> => ({
  HostedZoneId: cfn('The ID of the hosted zone.', `${SET}.HostedZoneId`),
  HostedZoneName: cfn('The name of the hosted zone, with a trailing dot.', `${SET}.HostedZoneName`),
  EvaluateTargetHealth: cfn('Whether the record is unhealthy when its target is.', `${ALIAS}.EvaluateTargetHealth`),
  DistributionDomainName: cfn('The domain name of a CloudFront distribution in front of the API.', `${ALIAS}.DNSName`),
  IpV6: yesNo('Whether to create an AAAA record too.', 'An A and an AAAA record.', 'An A record.', { default: 'false' }),
  SetIdentifier: cfn('An identifier that distinguishes this record from others with the same name.', `${SET}.SetIdentifier`),
  Region: cfn('The Region, for latency-based records.', `${SET}.Region`),
});

/** The transform takes no other keys. */
const trust = (cfn: Borrow, property: string): Key =>
  cfn('Which client certificates are trusted (mutual TLS).', property, {
    schema: object({
      TruststoreUri: cfn('The truststore: a file in S3 with the certificates of the issuers.', `${property}.TruststoreUri`),
      TruststoreVersion: cfn('The version of that file, in a bucket with versioning.', `${property}.TruststoreVersion`),
    }),
  });

/** `Domain` of a REST API. */
export const restDomain = (cfn: Borrow): ObjectOf =>
  object({
    DomainName: needed(cfn('The domain name.', 'AWS::ApiGateway::DomainName.DomainName')),
    CertificateArn: needed(cfn('The ACM certificate; for `EDGE`, in us-east-1.', 'AWS::ApiGateway::DomainName.CertificateArn')),
    BasePath: key('The base paths of the API; without them, `/`.', either(text(), list(text({ strict: true })))),
    NormalizeBasePath: yesNo('Whether all characters except letters and digits are removed from `BasePath`.', 'They are removed.', 'They stay.', {
      default: 'true',
    }),
    EndpointConfiguration: key(
      'The type of endpoint of the domain.',
      oneOf({ EDGE: 'At the edge, through CloudFront.', REGIONAL: 'In the Region.', PRIVATE: 'Only inside VPCs.' }),
      { default: 'REGIONAL' },
    ),
    EndpointAccessMode: cfn('How strictly the endpoint is checked.', 'AWS::ApiGateway::DomainName.EndpointAccessMode'),
    IpAddressType: cfn('Whether it has IPv6 addresses too.', 'AWS::ApiGateway::DomainName.EndpointConfiguration.IpAddressType'),
    MutualTlsAuthentication: trust(cfn, 'AWS::ApiGateway::DomainName.MutualTlsAuthentication'),
    OwnershipVerificationCertificateArn: cfn(
      'A public certificate that proves that you own the domain name.',
      'AWS::ApiGateway::DomainName.OwnershipVerificationCertificateArn',
    ),
    SecurityPolicy: cfn('The lowest TLS version that clients can use, and its ciphers.', 'AWS::ApiGateway::DomainName.SecurityPolicy'),
    Policy: cfn('The policy of a private domain.', 'AWS::ApiGateway::DomainNameV2.Policy'),
    AccessAssociation: key(
      'The VPC endpoint that can reach a private domain.',
      object({ VpcEndpointId: needed(cfn('The ID of the VPC endpoint.', 'AWS::ApiGateway::DomainNameAccessAssociation.AccessAssociationSource')) }),
    ),
    Route53: key(
      'Route 53 records that point to the domain.',
      object({
        ...records(cfn),
        SeparateRecordSetGroup: yesNo('Whether the records get a record set group of their own.', 'They have one each.', 'All of a hosted zone share one.'),
        VpcEndpointDomainName: cfn('The DNS name of the VPC endpoint of a private domain.', `${ALIAS}.DNSName`),
        VpcEndpointHostedZoneId: cfn('The hosted zone of that VPC endpoint.', `${ALIAS}.HostedZoneId`),
      }),
    ),
  });

/** `Domain` of an HTTP or WebSocket API. */
export const regionalDomain = (cfn: Borrow): ObjectOf =>
  object({
    DomainName: needed(cfn('The domain name.', 'AWS::ApiGatewayV2::DomainName.DomainName')),
    CertificateArn: needed(cfn('The ACM certificate, in the Region of the API.', 'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.CertificateArn')),
    BasePath: key('The base paths of the API; without them, `/`.', list(text({ strict: true }))),
    EndpointConfiguration: key('The type of endpoint of the domain.', oneOf({ REGIONAL: 'Regional; these APIs have no other type.' }), { default: 'REGIONAL' }),
    MutualTlsAuthentication: trust(cfn, 'AWS::ApiGatewayV2::DomainName.MutualTlsAuthentication'),
    OwnershipVerificationCertificateArn: cfn(
      'A public certificate that proves that you own the domain name.',
      'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.OwnershipVerificationCertificateArn',
    ),
    SecurityPolicy: cfn('The lowest TLS version that clients can use.', 'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.SecurityPolicy'),
    Route53: key('Route 53 records that point to the domain.', object(records(cfn))),
  });
