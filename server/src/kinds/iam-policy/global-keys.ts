import type { ConditionKey } from './data.ts';

/** A key that every service has, with our line about it. */
export type GlobalKey = ConditionKey & { readonly about: string };

const keys: Readonly<Record<string, readonly [type: string, about: string]>> = {
  'aws:AssumedRoot': ['Bool', 'Whether the session is from `sts:AssumeRoot`, for a root user task in a member account. Absent in all others.'],
  'aws:CalledVia': ['ArrayOfString', 'The services that made requests on the principal’s behalf, in order, such as `cloudformation.amazonaws.com`.'],
  'aws:CalledViaAWSMCP': ['String', 'The MCP server of AWS that passed the request on, by its service principal.'],
  'aws:CalledViaFirst': ['String', 'The first service that made a request on the principal’s behalf.'],
  'aws:CalledViaLast': ['String', 'The last service that made a request on the principal’s behalf.'],
  'aws:ChatbotSourceArn': ['ARN', 'The chat configuration that the request came from.'],
  'aws:CurrentTime': ['Date', 'The date and time of the request.'],
  'aws:Ec2InstanceSourcePrivateIPv4': ['IPAddress', 'The private IP address of the instance that the role credentials were issued to.'],
  'aws:Ec2InstanceSourceVpc': ['String', 'The VPC of the instance that the role credentials were issued to.'],
  'aws:EpochTime': ['Date', 'The date and time of the request, in seconds since 1970.'],
  'aws:FederatedProvider': ['String', 'The identity provider that the session was federated with.'],
  'aws:IsMcpServiceAction': ['Bool', 'Whether the action is one of an MCP server of AWS itself.'],
  'aws:MultiFactorAuthAge': ['Numeric', 'Seconds since the principal signed in with MFA. Absent without MFA.'],
  'aws:MultiFactorAuthPresent': [
    'Bool',
    'Whether temporary credentials were issued with MFA. Requests with long-term access keys never have it, so use `BoolIfExists` with `false` to deny.',
  ],
  'aws:PrincipalAccount': ['String', 'The account of the principal.'],
  'aws:PrincipalArn': ['ARN', 'The ARN of the principal. For a role session, it’s the ARN of the role.'],
  'aws:PrincipalIsAWSService': ['Bool', 'Whether an AWS service makes the request directly with its service principal.'],
  'aws:PrincipalOrgID': ['String', 'The ID of the principal’s organization, such as `o-a1b2c3d4e5`.'],
  'aws:PrincipalOrgPaths': ['ArrayOfString', 'The path of the principal’s account in its organization.'],
  'aws:PrincipalServiceName': ['String', 'The service principal that makes the request.'],
  'aws:PrincipalServiceNamesList': ['ArrayOfString', 'All names of the service principal that makes the request.'],
  'aws:PrincipalTag/${TagKey}': ['String', 'A tag of the principal: of the user, the role or the session.'],
  'aws:PrincipalType': ['String', 'The type of principal: `Account`, `User`, `AssumedRole`, `FederatedUser` or `Anonymous`.'],
  'aws:RequestedRegion': ['String', 'The Region that the request is sent to. For global services it’s usually `us-east-1`.'],
  'aws:RequestTag/${TagKey}': ['String', 'A tag in the request.'],
  'aws:ResourceAccount': ['String', 'The account that owns the resource.'],
  'aws:ResourceOrgID': ['String', 'The ID of the organization of the account that owns the resource.'],
  'aws:ResourceOrgPaths': ['ArrayOfString', 'The path of the owner’s account in its organization.'],
  'aws:ResourceTag/${TagKey}': ['String', 'A tag that the resource has.'],
  'aws:SecureTransport': ['Bool', 'Whether the request was sent over TLS.'],
  'aws:SignInSessionArn': ['ARN', 'The sign-in session, by OAuth, from which the credentials come, such as that of `aws login`.'],
  'aws:SourceAccount': ['String', 'The account of the resource that a service makes the request for. Prevents the confused deputy problem.'],
  'aws:SourceArn': ['ARN', 'The resource that a service makes the request for. Prevents the confused deputy problem.'],
  'aws:SourceIdentity': ['String', 'The source identity set when the role was assumed; it persists through role chaining.'],
  'aws:SourceIp': ['IPAddress', 'The public IP address of the caller. Absent if the request comes through a VPC endpoint.'],
  'aws:SourceOrgID': ['String', 'The ID of the organization of the resource that a service makes the request for.'],
  'aws:SourceOrgPaths': ['ArrayOfString', 'The organization path of the resource that a service makes the request for.'],
  'aws:SourceVpc': ['String', 'The VPC of the endpoint that the request came through.'],
  'aws:SourceVpcArn': ['ARN', 'The ARN of the VPC of the endpoint that the request came through.'],
  'aws:SourceVpce': ['String', 'The ID of the VPC endpoint that the request came through.'],
  'aws:TagKeys': ['ArrayOfString', 'The tag keys in the request. Multivalued: use `ForAllValues:` or `ForAnyValue:`.'],
  'aws:TokenIssueTime': ['Date', 'When the temporary credentials were issued.'],
  'aws:UserAgent': ['String', 'The client application. Callers can send any value.'],
  'aws:ViaAWSMCPService': ['Bool', 'Whether an MCP server of AWS made the request with the principal’s permissions.'],
  'aws:ViaAWSService': ['Bool', 'Whether a service made the request on the principal’s behalf, with the principal’s permissions.'],
  'aws:ViaCustomerDomain': ['String', 'The account of the partner that got the credentials by temporary access delegation.'],
  'aws:VpcSourceIp': ['IPAddress', 'The private IP address of the caller in its VPC, if the request came through a VPC endpoint.'],
  'aws:VpceAccount': ['String', 'The account that owns the VPC endpoint.'],
  'aws:VpceOrgID': ['String', 'The ID of the organization of the account that owns the VPC endpoint.'],
  'aws:VpceOrgPaths': ['ArrayOfString', 'The organization path of the account that owns the VPC endpoint.'],
  'aws:referer': ['String', 'The HTTP header `Referer`. Callers can send any value.'],
  'aws:userid': ['String', 'The unique ID of the principal. For a role session, it’s the role’s ID and the session name.'],
  'aws:username': ['String', 'The name of the IAM user. Absent for roles.'],
};

/**
 * Keys of requests to all services, by their name in lower case. Source: IAM user guide, reference_policies_condition-keys.html, checked
 * 2026-11-30.
 */
export const globalKeys: ReadonlyMap<string, GlobalKey> = new Map(
  Object.entries(keys).map(([name, [type, about]]) => [name.toLowerCase(), { name, type, about }]),
);
