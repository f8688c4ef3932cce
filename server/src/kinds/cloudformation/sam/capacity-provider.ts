import { key, list, number, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import type { Borrow } from './borrow.ts';
import { propagateTags, roleArn, tags } from './parts.ts';

// AWS::Serverless::CapacityProvider. Source: aws_serverless_capacity_provider.py at commit 7000d0a, checked 2026-11-30.

const PROVIDER = 'AWS::Lambda::CapacityProvider';
const requirement = (about: string): ReturnType<typeof key> => key(about, list(text()));

/** The properties of a capacity provider. */
export const capacityProviderProperties = (cfn: Borrow): ObjectOf =>
  object({
    CapacityProviderName: cfn('The name of the capacity provider.', `${PROVIDER}.CapacityProviderName`),
    VpcConfig: key(
      'The subnets and security groups of its instances.',
      object({
        SubnetIds: key('The subnets.', list(text()), { required: 'error' }),
        SecurityGroupIds: key('The security groups.', list(text())),
      }),
      { required: 'error' },
    ),
    InstanceRequirements: key(
      'Which instances it can use. Set either `AllowedTypes` or `ExcludedTypes`.',
      object({
        Architectures: key('The processors.', list(oneOf({ x86_64: 'Intel and AMD.', arm64: 'Graviton.' }, { others: 'warning' }))),
        AllowedTypes: requirement('Only these instance types.'),
        ExcludedTypes: requirement('All but these instance types.'),
      }),
    ),
    ScalingConfig: key(
      'How it scales.',
      object({
        MaxVCpuCount: key('The maximum number of vCPUs of all instances.', number({ integer: true })),
        AverageCPUUtilization: key('The target for the average CPU use, in percent. If it is set, scaling is manual.', number()),
      }),
    ),
    OperatorRole: key('The role that Lambda uses to manage the instances. Without one, SAM creates it.', roleArn),
    KmsKeyArn: cfn('The KMS key that encrypts its data.', `${PROVIDER}.KmsKeyArn`),
    Tags: tags('the capacity provider'),
    PropagateTags: propagateTags('the capacity provider'),
  });
