import { key, list, number, object, oneOf, type Schema } from '../../core/schema.ts';
import { strict, string } from '../cli-input/shapes.ts';
import { yesNo } from '../systems-manager/shapes.ts';

/** Volumes that a service gives its tasks. Source: botocore ecs/2014-11-13 of 2026-08-07, ServiceVolumeConfiguration. Checked 2026-11-30. */

export const propagateTags = oneOf({ TASK_DEFINITION: 'Those of the task definition.', SERVICE: 'Those of the service.', NONE: 'None.' });

export const serviceTags: Schema = list(
  object({ key: key('Name of the tag.', string({ length: [1, 128] })), value: key('Its value.', string({ length: [0, 256] })) }, strict),
  { max: 50 },
);

const whole: Schema = number({ integer: true });

export const volumeConfigurations = list(
  object(
    {
      name: key('Name of the volume, as the task definition has it.', string(), { required: 'error' }),
      managedEBSVolume: key(
        'A volume of EBS that each task gets.',
        object(
          {
            roleArn: key('ARN of the infrastructure role of ECS.', string(), { required: 'error' }),
            sizeInGiB: key('GiB; it or `snapshotId` is needed.', whole),
            snapshotId: key('The snapshot that it is made of.', string()),
            volumeType: key(
              'Its type.',
              oneOf(
                {
                  gp3: 'General.',
                  gp2: 'General, older.',
                  io1: 'Fast.',
                  io2: 'Fast and durable.',
                  st1: 'Throughput.',
                  sc1: 'Cold.',
                  standard: 'Magnetic; not on Fargate.',
                },
                { others: 'warning', slips: 'error' },
              ),
            ),
            encrypted: key('Whether it is encrypted.', yesNo('It is.', 'It is not, unless the account demands it.')),
            kmsKeyId: key('KMS key that encrypts it.', string()),
            iops: key('I/O operations a second; `io1` and `io2` need them.', whole),
            throughput: key('MiB a second; `gp3` only.', whole),
            volumeInitializationRate: key('MiB a second with which a snapshot is read.', whole),
            filesystemType: key('Its file system.', oneOf({ xfs: 'XFS.', ext4: 'ext4.', ext3: 'ext3.', ntfs: 'NTFS; Windows.' }), { default: 'xfs' }),
            tagSpecifications: key(
              'Tags of the volume.',
              list(
                object(
                  {
                    resourceType: key('What they are for.', oneOf({ volume: 'The volume.' }), { required: 'error' }),
                    tags: key('The tags.', serviceTags),
                    propagateTags: key('Which tags it gets besides.', propagateTags),
                  },
                  strict,
                ),
              ),
            ),
          },
          strict,
        ),
      ),
    },
    strict,
  ),
);
