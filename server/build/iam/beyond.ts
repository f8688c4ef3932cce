/** ARNs that the guides of services give and the reference lacks, with the type whose actions take them. */
export const beyond: readonly { readonly prefix: string; readonly name: string; readonly arn: string; readonly like: string }[] = [
  {
    // Source: CloudFormation user guide, control-access-with-iam.html; checked 2026-11-30.
    prefix: 'cloudformation',
    name: 'transform',
    arn: 'arn:aws:cloudformation:${Region}:aws:transform/${TransformName}',
    like: 'stack',
  },
  {
    // Source of both: S3 user guide, MultiRegionAccessPointPermissions.html; checked 2026-11-30.
    prefix: 's3',
    name: 'accesspoint',
    arn: 'arn:aws:s3::${Account}:accesspoint/${AccessPointAlias}',
    like: 'accesspoint',
  },
  {
    prefix: 's3',
    name: 'accesspointobject',
    arn: 'arn:aws:s3::${Account}:accesspoint/${AccessPointAlias}/object/${ObjectName}',
    like: 'accesspointobject',
  },
];
