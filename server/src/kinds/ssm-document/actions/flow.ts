import { either, list, type ObjectOf, object, oneOf, text } from '../../../core/schema.ts';
import { branchChoice, loopCondition } from '../condition.ts';
import { anyMap, count, may, must, texts, yesOrNo } from '../values.ts';
import type { Action } from './action.ts';

/**
 * Actions that steer a runbook: where it goes on, and what it waits for.
 * Source: Systems Manager user guide, automation-action-approve, -assertAwsResourceProperty, -branch, -loop, -pause, -sleep, -updateVariable and
 * -waitForAwsResourceProperty, checked 2026-11-23 and 2026-11-30.
 */

const property = {
  Service: must('Service that is asked, by its name in the AWS SDK for Python: `ec2`.'),
  Api: must('Operation that is called, such as `DescribeInstances`; its parameters are further inputs.'),
  PropertySelector: must('JSONPath of the property in the response: `$.Reservations[0].Instances[0].State.Name`.'),
  DesiredValues: must('Values that count as right.', texts),
};

const target: ObjectOf = object(
  { Key: must('What to look at: `tag:NAME`, `InstanceIds` or `resource-groups:Name`.'), Values: must('Its values.', texts) },
  { others: 'hint', slips: 'error' },
);

export const targets = either(list(target), text());

export const flow: readonly Action[] = [
  {
    name: 'aws:approve',
    about: 'Waits until enough people approve.',
    page: 'automation-action-approve',
    inputs: {
      Approvers: must('Who may approve: up to 10 users, roles or ARNs.', either(list(text(), { max: 10, why: 'A step takes up to 10 approvers.' }), text())),
      NotificationArn: may('Topic of Amazon SNS that gets the request; its name begins with `Automation`.'),
      Message: may('What the request says.', text({ length: [null, 4096] })),
      MinRequiredApprovals: may('How many of them must approve.', count(1), { default: '1' }),
      EnhancedApprovals: may('Approvers of a change template, in place of `Approvers`.', anyMap, { offered: false }),
    },
    outputs: { ApprovalStatus: 'Whether it was approved.', ApproverDecisions: 'What each approver decided.' },
  },
  {
    name: 'aws:assertAwsResourceProperty',
    about: 'Fails unless a property of a resource has one of some values.',
    page: 'automation-action-assertAwsResourceProperty',
    inputs: property,
    others: 'fine',
    outputs: {},
  },
  {
    name: 'aws:waitForAwsResourceProperty',
    about: 'Waits until a property of a resource has one of some values, an hour unless `timeoutSeconds` says otherwise.',
    page: 'automation-action-waitForAwsResourceProperty',
    inputs: property,
    others: 'fine',
    outputs: {},
  },
  {
    name: 'aws:branch',
    about: 'Goes to one of several steps, by the first condition that holds.',
    page: 'automation-action-branch',
    inputs: {
      Choices: must('The conditions in their order, each with the step to go to.', list(branchChoice)),
      Default: may('Step to go to when no condition holds; without it the next step in the file.'),
    },
    outputs: {},
  },
  {
    name: 'aws:loop',
    about: 'Runs some steps again: once for each item of a list, or as long as a condition holds, up to 100 times.',
    page: 'automation-action-loop',
    since: 'November 2023',
    steps: 'The steps of the loop, in their order.',
    inputs: {
      Iterators: may('The items, one for each turn, up to 100: `{{ STEP.CurrentIteratorValue }}` is the current one.', texts),
      IteratorDataType: may(
        'Type of the items.',
        oneOf({ String: 'Strings.', Boolean: 'Booleans.', Integer: 'Whole numbers.', StringMap: 'Maps.' }, { others: 'error' }),
        { default: 'String' },
      ),
      LoopCondition: may('Condition that is looked at after each turn; the loop goes on as long as it holds.', loopCondition),
      MaxIterations: may('Most turns of a loop with a condition, up to 100.', count(1, 100)),
    },
    outputs: { CurrentIteratorValue: 'Item of the current turn.' },
  },
  {
    name: 'aws:pause',
    about: 'Waits until somebody resumes the run.',
    page: 'automation-action-pause',
    inputs: { Message: may('What the author notes; the guide has no inputs for this action.', text(), { offered: false }) },
    outputs: {},
  },
  {
    name: 'aws:sleep',
    about: 'Waits for a time, up to 7 days.',
    page: 'automation-action-sleep',
    inputs: {
      Duration: may('How long, by ISO 8601: `PT10M` for 10 minutes. In place of `Timestamp`.'),
      Timestamp: may('Until when, by ISO 8601: `2026-01-01T01:00:00Z`. In place of `Duration`.'),
    },
    outputs: {},
  },
  {
    name: 'aws:updateVariable',
    about: 'Gives a variable of the runbook another value.',
    page: 'automation-action-update-variable',
    inputs: { Name: must('The variable, as `variable:NAME`.'), Value: must('Its new value, of the same type.', { type: 'any' }) },
    outputs: {},
  },
  {
    name: 'aws:changeInstanceState',
    about: 'Starts, stops or terminates instances, or waits until they are so, an hour unless `timeoutSeconds` says otherwise.',
    page: 'automation-action-changestate',
    inputs: {
      InstanceIds: must('The instances.', texts),
      DesiredState: must('What they should be.', oneOf({ running: 'Started.', stopped: 'Stopped.', terminated: 'Terminated.' })),
      CheckStateOnly: may('Whether to wait for the state alone.', yesOrNo('Changes nothing, waits only.', 'Brings the instances to the state.'), {
        default: 'false',
      }),
      Force: may('Whether to stop without flushing file systems.', yesOrNo('Stops at once.', 'Stops as usual.'), { default: 'false' }),
      AdditionalInfo: may('Reserved.', text(), { offered: false }),
    },
    outputs: { InstanceStates: 'States of the instances.' },
  },
];
