import { list, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import { anyList, anyMap, count, may, must, texts, word, yesOrNo } from '../values.ts';
import type { Action } from './action.ts';
import { tags } from './calls.ts';

/**
 * Actions that make and delete resources.
 * Source: Systems Manager user guide, automation-action-copyimage, -create, -createstack, -createtag, -delete, -deletestack and -runinstance,
 * checked 2026-11-23 and 2026-11-30.
 */

const stackParameter: ObjectOf = object(
  {
    ParameterKey: must('Name of the parameter.'),
    ParameterValue: may('Its value.', { type: 'any' }),
    UsePreviousValue: may('Whether it keeps its value; for updates.', yesOrNo('It does.', 'It does not.')),
    ResolvedValue: may('What CloudFormation answers.', text(), { offered: false }),
  },
  { others: 'hint', slips: 'error' },
);

const imageOutputs = { ImageId: 'Id of the new image.', ImageState: 'State of the new image.' };

const tagSpecification: ObjectOf = object(
  { ResourceType: must('What is tagged: `instance` or `volume`.'), Tags: must('Its tags.', tags) },
  { others: 'hint', slips: 'error' },
);

export const resources: readonly Action[] = [
  {
    name: 'aws:copyImage',
    about: 'Copies an AMI from any Region into the one of the run, and can encrypt it.',
    page: 'automation-action-copyimage',
    inputs: {
      SourceRegion: must('Region of the image.'),
      SourceImageId: must('The image.'),
      ImageName: must('Name of the copy.'),
      ImageDescription: may('Description of the copy.'),
      Encrypted: may('Whether the copy is encrypted.', yesOrNo('It is.', 'It is as the image.'), { default: 'false' }),
      KmsKeyId: may('ARN of the key that encrypts it.'),
      ClientToken: may('Tells a repeated request from a new one.'),
    },
    outputs: imageOutputs,
  },
  {
    name: 'aws:createImage',
    about: 'Makes an AMI of an instance.',
    page: 'automation-action-create',
    inputs: {
      InstanceId: must('The instance.'),
      ImageName: must('Name of the image.'),
      ImageDescription: may('Description of the image.'),
      NoReboot: may('Whether the instance keeps running meanwhile.', yesOrNo('It does; its file systems may not be consistent.', 'It is restarted.'), {
        default: 'false',
      }),
      BlockDeviceMappings: may('The volumes of the image.', anyMap),
    },
    outputs: imageOutputs,
  },
  {
    name: 'aws:deleteImage',
    about: 'Deletes an AMI and its snapshots.',
    page: 'automation-action-delete',
    inputs: { ImageId: must('The image.') },
    outputs: {},
  },
  {
    name: 'aws:createStack',
    about: 'Creates a stack of CloudFormation, and waits for it.',
    page: 'automation-action-createstack',
    inputs: {
      StackName: must('Name of the stack.'),
      TemplateBody: may('The template as a string, up to 51,200 bytes. In place of `TemplateURL`.'),
      TemplateURL: may('The template in a bucket. In place of `TemplateBody`.'),
      Parameters: may('Parameters of the stack.', { type: 'either', of: [list(stackParameter), text()] }),
      Capabilities: may('What CloudFormation may do.', {
        type: 'either',
        of: [
          list(
            word({
              CAPABILITY_IAM: 'Make resources of IAM.',
              CAPABILITY_NAMED_IAM: 'Make resources of IAM with names of your own.',
              CAPABILITY_AUTO_EXPAND: 'Run macros.',
            }),
          ),
          text(),
        ],
      }),
      DisableRollback: may('Whether a failed stack stays as it is. In place of `OnFailure`.', yesOrNo('It stays.', 'It is rolled back.'), { default: 'false' }),
      OnFailure: may(
        'What becomes of a failed stack. In place of `DisableRollback`.',
        oneOf({ ROLLBACK: 'It is rolled back.', DO_NOTHING: 'It stays as it is.', DELETE: 'It is deleted.' }),
        { default: 'ROLLBACK' },
      ),
      RoleARN: may('Role with which CloudFormation works.'),
      Tags: may('Tags of the stack.', tags),
      TimeoutInMinutes: may('Minutes until it counts as failed.', count(1)),
      NotificationARNs: may('Topics of Amazon SNS that hear of it, up to 5.', texts),
      ResourceTypes: may('Types of resources that it may make.', texts),
      StackPolicyBody: may('The stack policy as a string. In place of `StackPolicyURL`.'),
      StackPolicyURL: may('The stack policy in a bucket. In place of `StackPolicyBody`.'),
      ClientRequestToken: may('Tells a repeated request from a new one; needed where `maxAttempts` is above 1.'),
    },
    others: 'hint',
    outputs: { StackId: 'Id of the stack.', StackStatus: 'Status of the stack.', StackStatusReason: 'Why it has that status.' },
  },
  {
    name: 'aws:deleteStack',
    about: 'Deletes a stack of CloudFormation.',
    page: 'automation-action-deletestack',
    inputs: {
      StackName: must('Name or id of the stack.'),
      RoleARN: may('Role with which CloudFormation works.'),
      ClientRequestToken: may('Tells a repeated request from a new one.'),
      'RetainResources.member.N': may('Logical ids of resources that stay; for a stack whose deletion has failed.', texts),
      RetainResources: may('Logical ids of resources that stay; for a stack whose deletion has failed.', texts, { offered: false }),
    },
    others: 'hint',
    outputs: {},
  },
  {
    name: 'aws:createTags',
    about: 'Tags resources of Amazon EC2 or Systems Manager.',
    page: 'automation-action-createtag',
    inputs: {
      ResourceIds: must('The resources; only one unless they are of EC2.', texts),
      Tags: must('The tags.', tags),
      ResourceType: may(
        'What they are.',
        oneOf({ EC2: 'Resources of EC2.', ManagedInstance: 'A managed node.', MaintenanceWindow: 'A maintenance window.', Parameter: 'A parameter.' }),
        { default: 'EC2' },
      ),
    },
    outputs: {},
  },
  {
    name: 'aws:runInstances',
    about: 'Starts new EC2 instances, and waits until they run.',
    page: 'automation-action-runinstance',
    inputs: {
      ImageId: must('The AMI.'),
      InstanceType: may('Type of the instances.', text(), { default: 'm1.small' }),
      MinInstanceCount: may('Fewest instances.', count(1), { default: '1' }),
      MaxInstanceCount: may('Most instances.', count(1), { default: '1' }),
      SubnetId: may('The subnet.'),
      SecurityGroupIds: may('Security groups by id.', texts),
      SecurityGroups: may('Security groups by name; in a default VPC.', texts),
      KeyName: may('The key pair.'),
      IamInstanceProfileName: may('The instance profile by name.'),
      IamInstanceProfileArn: may('The instance profile by ARN.'),
      UserData: may('Script that the instances run at their first start, in Base64 if it is literal.'),
      TagSpecifications: may('Tags of instances and volumes.', { type: 'either', of: [list(tagSpecification), text()] }),
      BlockDeviceMappings: may('The volumes.', anyList),
      MetadataOptions: may('Settings of the instance metadata service.', anyMap),
      Monitoring: may('Whether monitoring is detailed.', { type: 'any' }),
      NetworkInterfaces: may('The network interfaces.', anyList),
      Placement: may('Where they are placed.', anyMap),
      EbsOptimized: may('Whether they are optimized for EBS.', yesOrNo('They are.', 'They are not.')),
      ClientToken: may('Tells a repeated request from a new one.'),
      DisableApiTermination: may('Whether they are protected from termination.', yesOrNo('They are.', 'They are not.')),
      InstanceInitiatedShutdownBehavior: may('What a shutdown from inside does.', oneOf({ stop: 'Stops the instance.', terminate: 'Terminates it.' })),
      KernelId: may('The kernel.'),
      RamdiskId: may('The RAM disk.'),
      PrivateIpAddress: may('The private address.'),
      AdditionalInfo: may('Reserved.', text(), { offered: false }),
    },
    others: 'hint',
    outputs: { InstanceIds: 'Ids of the instances.', InstanceStates: 'States of the instances.' },
  },
];
