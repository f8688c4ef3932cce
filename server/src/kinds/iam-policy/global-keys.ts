import type { ConditionKey } from './data.ts';

/** A key that every service has, with our line about it. */
export type GlobalKey = ConditionKey & { readonly about: string };

const keys: Readonly<Record<string, readonly [type: string, about: string]>> = {
  'aws:AssumedRoot': ['Bool', 'Whether the session is one of `sts:AssumeRoot`, for a task of the root user of a member account. Absent in all others.'],
  'aws:CalledVia': ['ArrayOfString', 'Services that passed the request on, in order, such as `cloudformation.amazonaws.com`.'],
  'aws:CalledViaAWSMCP': ['String', 'The MCP server of AWS that passed the request on, by its service principal.'],
  'aws:CalledViaFirst': ['String', 'The first service that passed the request on.'],
  'aws:CalledViaLast': ['String', 'The last service that passed the request on.'],
  'aws:ChatbotSourceArn': ['ARN', 'The chat configuration from which the request comes.'],
  'aws:CurrentTime': ['Date', 'When the request is made.'],
  'aws:Ec2InstanceSourcePrivateIPv4': ['IPAddress', 'The private address of the instance to which the role credentials were given.'],
  'aws:Ec2InstanceSourceVpc': ['String', 'The VPC of the instance to which the role credentials were given.'],
  'aws:EpochTime': ['Date', 'When the request is made, in seconds since 1970.'],
  'aws:FederatedProvider': ['String', 'The identity provider of the session.'],
  'aws:IsMcpServiceAction': ['Bool', 'Whether the action is one of an MCP server of AWS itself.'],
  'aws:MultiFactorAuthAge': ['Numeric', 'Seconds since the principal signed in with MFA. Absent without MFA.'],
  'aws:MultiFactorAuthPresent': [
    'Bool',
    'Whether temporary credentials were issued with MFA. Long-term keys never have it, so deny with `BoolIfExists` and `false`.',
  ],
  'aws:PrincipalAccount': ['String', 'The account of the principal.'],
  'aws:PrincipalArn': ['ARN', 'The ARN of the principal: of a session, that of its role.'],
  'aws:PrincipalIsAWSService': ['Bool', 'Whether an AWS service calls for itself.'],
  'aws:PrincipalOrgID': ['String', 'The organization of the principal: `o-` and its ID.'],
  'aws:PrincipalOrgPaths': ['ArrayOfString', 'The path of the principal’s account in its organization.'],
  'aws:PrincipalServiceName': ['String', 'The service principal that makes the request.'],
  'aws:PrincipalServiceNamesList': ['ArrayOfString', 'All names of the service principal that makes the request.'],
  'aws:PrincipalTag/${TagKey}': ['String', 'A tag of the principal, from its role or its session.'],
  'aws:PrincipalType': ['String', 'What sort of principal it is: `Account`, `User`, `AssumedRole`, `FederatedUser` or `Anonymous`.'],
  'aws:RequestedRegion': ['String', 'The Region that the request goes to. Global services answer in `us-east-1`.'],
  'aws:RequestTag/${TagKey}': ['String', 'A tag that the request sets.'],
  'aws:ResourceAccount': ['String', 'The account that owns the resource.'],
  'aws:ResourceOrgID': ['String', 'The organization of the account that owns the resource.'],
  'aws:ResourceOrgPaths': ['ArrayOfString', 'The path of the owner’s account in its organization.'],
  'aws:ResourceTag/${TagKey}': ['String', 'A tag that the resource has.'],
  'aws:SecureTransport': ['Bool', 'Whether the request was sent over TLS.'],
  'aws:SignInSessionArn': ['ARN', 'The sign-in session, by OAuth, from which the credentials come, such as that of `aws login`.'],
  'aws:SourceAccount': ['String', 'The account of the resource for which a service calls. It stops the confused deputy.'],
  'aws:SourceArn': ['ARN', 'The resource for which a service calls. It stops the confused deputy.'],
  'aws:SourceIdentity': ['String', 'The identity that was set when the role was assumed; it stays through role chaining.'],
  'aws:SourceIp': ['IPAddress', 'The public address of the caller. Absent where the request comes through a VPC endpoint.'],
  'aws:SourceOrgID': ['String', 'The organization of the resource for which a service calls.'],
  'aws:SourceOrgPaths': ['ArrayOfString', 'The organization path of the resource for which a service calls.'],
  'aws:SourceVpc': ['String', 'The VPC of the endpoint through which the request came.'],
  'aws:SourceVpcArn': ['ARN', 'The ARN of the VPC of the endpoint through which the request came.'],
  'aws:SourceVpce': ['String', 'The VPC endpoint through which the request came.'],
  'aws:TagKeys': ['ArrayOfString', 'The keys of the tags that the request sets. It has several values: use `ForAllValues:` or `ForAnyValue:`.'],
  'aws:TokenIssueTime': ['Date', 'When the temporary credentials were issued.'],
  'aws:UserAgent': ['String', 'What the client calls itself. Anybody can send any text.'],
  'aws:ViaAWSMCPService': ['Bool', 'Whether an MCP server of AWS made the request with the principal’s permissions.'],
  'aws:ViaAWSService': ['Bool', 'Whether a service made the request with the principal’s permissions.'],
  'aws:ViaCustomerDomain': ['String', 'The account of the partner that got the credentials by temporary access delegation.'],
  'aws:VpcSourceIp': ['IPAddress', 'The address of the caller inside of its VPC, where the request came through an endpoint.'],
  'aws:VpceAccount': ['String', 'The account that owns the VPC endpoint.'],
  'aws:VpceOrgID': ['String', 'The organization of the account that owns the VPC endpoint.'],
  'aws:VpceOrgPaths': ['ArrayOfString', 'The organization path of the account that owns the VPC endpoint.'],
  'aws:referer': ['String', 'The HTTP header `Referer`. Anybody can send any text.'],
  'aws:userid': ['String', 'The unique ID of the principal; of a session, the role’s ID and the session name.'],
  'aws:username': ['String', 'The name of the IAM user. Roles have none.'],
};

/**
 * Keys of requests to all services, by their name in lower case. Source: IAM user guide, reference_policies_condition-keys.html, checked
 * 2026-11-30.
 */
export const globalKeys: ReadonlyMap<string, GlobalKey> = new Map(
  Object.entries(keys).map(([name, [type, about]]) => [name.toLowerCase(), { name, type, about }]),
);
