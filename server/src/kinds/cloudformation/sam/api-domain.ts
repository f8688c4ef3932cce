import { either, type Key, key, list, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { needed } from './events/event.ts';
import { yesNo } from './parts.ts';

// Domain names of APIs. Sources: aws_serverless_api.py, aws_serverless_httpapi.py and model/route53.py at commit 7000d0a, checked 2026-11-30.

const SET = 'AWS::Route53::RecordSetGroup.RecordSet';
const ALIAS = 'AWS::Route53::RecordSetGroup.AliasTarget';

const records = (cfn: Borrow): Record<string, Key> => ({
  HostedZoneId: cfn('The hosted zone by its ID.', `${SET}.HostedZoneId`),
  HostedZoneName: cfn('The hosted zone by its name, with a trailing dot.', `${SET}.HostedZoneName`),
  EvaluateTargetHealth: cfn('Whether the record counts as unhealthy with its target.', `${ALIAS}.EvaluateTargetHealth`),
  DistributionDomainName: cfn('The domain name of a CloudFront distribution in front of the API.', `${ALIAS}.DNSName`),
  IpV6: yesNo('Whether there is an AAAA record too.', 'An A and an AAAA record.', 'An A record.', { default: 'false' }),
  SetIdentifier: cfn('What tells this record from others of the same name.', `${SET}.SetIdentifier`),
  Region: cfn('The Region, for records chosen by latency.', `${SET}.Region`),
});

/** The transform takes no other keys. */
const trust = (cfn: Borrow, property: string): Key =>
  cfn('Which client certificates count.', property, {
    schema: object({
      TruststoreUri: cfn('The file with the certificates of those who issue them, in S3.', `${property}.TruststoreUri`),
      TruststoreVersion: cfn('The version of that file, in a bucket with versioning.', `${property}.TruststoreVersion`),
    }),
  });

/** `Domain` of a REST API. */
export const restDomain = (cfn: Borrow): ObjectOf =>
  object({
    DomainName: needed(cfn('The domain name.', 'AWS::ApiGateway::DomainName.DomainName')),
    CertificateArn: needed(cfn('The certificate of ACM; for `EDGE` in us-east-1.', 'AWS::ApiGateway::DomainName.CertificateArn')),
    BasePath: key('The paths under which the API is; without it, `/`.', either(text(), list(text({ strict: true })))),
    NormalizeBasePath: yesNo('Whether characters other than letters, digits and `_` are taken out of `BasePath`.', 'They are taken out.', 'They stay.', {
      default: 'true',
    }),
    EndpointConfiguration: key(
      'Where the domain is.',
      oneOf({ EDGE: 'At the edge, through CloudFront.', REGIONAL: 'In the Region.', PRIVATE: 'Only inside VPCs.' }),
      { default: 'REGIONAL' },
    ),
    EndpointAccessMode: cfn('How strictly the endpoint is checked.', 'AWS::ApiGateway::DomainName.EndpointAccessMode'),
    IpAddressType: cfn('Whether it has IPv6 addresses too.', 'AWS::ApiGateway::DomainName.EndpointConfiguration.IpAddressType'),
    MutualTlsAuthentication: trust(cfn, 'AWS::ApiGateway::DomainName.MutualTlsAuthentication'),
    OwnershipVerificationCertificateArn: cfn(
      'A public certificate that proves that the name is yours.',
      'AWS::ApiGateway::DomainName.OwnershipVerificationCertificateArn',
    ),
    SecurityPolicy: cfn('The lowest TLS version that clients can use, and its ciphers.', 'AWS::ApiGateway::DomainName.SecurityPolicy'),
    Policy: cfn('The policy of a private domain.', 'AWS::ApiGateway::DomainNameV2.Policy'),
    AccessAssociation: key(
      'The VPC endpoint that reaches a private domain.',
      object({ VpcEndpointId: needed(cfn('The ID of the VPC endpoint.', 'AWS::ApiGateway::DomainNameAccessAssociation.AccessAssociationSource')) }),
    ),
    Route53: key(
      'Records of Route 53 that point at the domain.',
      object({
        ...records(cfn),
        SeparateRecordSetGroup: yesNo('Whether the records have a resource of their own.', 'They have one each.', 'All of a hosted zone share one.'),
        VpcEndpointDomainName: cfn('The DNS name of the VPC endpoint of a private domain.', `${ALIAS}.DNSName`),
        VpcEndpointHostedZoneId: cfn('The hosted zone of that VPC endpoint.', `${ALIAS}.HostedZoneId`),
      }),
    ),
  });

/** `Domain` of an HTTP or WebSocket API. */
export const regionalDomain = (cfn: Borrow): ObjectOf =>
  object({
    DomainName: needed(cfn('The domain name.', 'AWS::ApiGatewayV2::DomainName.DomainName')),
    CertificateArn: needed(cfn('The certificate of ACM, in the Region of the API.', 'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.CertificateArn')),
    BasePath: key('The paths under which the API is; without it, `/`.', list(text({ strict: true }))),
    EndpointConfiguration: key('Where the domain is.', oneOf({ REGIONAL: 'In the Region; these APIs know no other.' }), { default: 'REGIONAL' }),
    MutualTlsAuthentication: trust(cfn, 'AWS::ApiGatewayV2::DomainName.MutualTlsAuthentication'),
    OwnershipVerificationCertificateArn: cfn(
      'A public certificate that proves that the name is yours.',
      'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.OwnershipVerificationCertificateArn',
    ),
    SecurityPolicy: cfn('The lowest TLS version that clients can use.', 'AWS::ApiGatewayV2::DomainName.DomainNameConfiguration.SecurityPolicy'),
    Route53: key('Records of Route 53 that point at the domain.', object(records(cfn))),
  });
