import { key, list, map, object, oneOf, text } from '../../core/schema.ts';
import { eventTypes } from './events.ts';

/**
 * The input of `create-notification-rule`.
 * Source: botocore codestar-notifications/2019-10-15 of 2026-08-07, checked 2026-11-30.
 */

const strict = { others: 'warning', slips: 'error', why: 'The AWS CLI refuses other keys.' } as const;

const target = object(
  {
    TargetType: key(
      'Where notifications go.',
      oneOf(
        {
          SNS: { about: 'An SNS topic, whose policy must allow `codestar-notifications.amazonaws.com` to publish.', mistaken: ['sns', 'SNSTopic'] },
          AWSChatbotSlack: 'A Slack channel of Amazon Q Developer in chat applications.',
          AWSChatbotMicrosoftTeams: 'A Microsoft Teams channel of Amazon Q Developer in chat applications.',
        },
        { others: 'warning' },
      ),
    ),
    TargetAddress: key('ARN of the topic, or of the client of the chat channel.', text({ length: [1, 320] }), { mistaken: ['TargetArn', 'Address'] }),
  },
  strict,
);

export const schema = object(
  {
    Name: key(
      'Name of the rule, unique in the account.',
      text({ pattern: '^[A-Za-z0-9_ -]{1,64}$', expected: 'up to 64 letters, digits, blanks, `_` and `-`' }),
      {
        required: 'error',
      },
    ),
    EventTypeIds: key(
      'Events to send notifications for, all of the service of `Resource`.',
      list(oneOf(eventTypes, { others: 'warning', slips: 'error' }), { min: 1 }),
      {
        required: 'error',
        mistaken: ['EventTypes', 'Events', 'EventTypeId'],
      },
    ),
    Resource: key(
      'ARN of the repository, build project, application or pipeline whose events the rule reports.',
      text({ pattern: '^arn:', expected: 'an ARN' }),
      {
        required: 'error',
        mistaken: ['ResourceArn'],
      },
    ),
    Targets: key('Where the notifications go, up to 10 targets.', list(target, { max: 10 }), { required: 'error' }),
    DetailType: key(
      'How much detail a notification has.',
      oneOf({
        BASIC: { about: 'What the event itself has.', mistaken: ['basic'] },
        FULL: { about: 'That, and what the service adds, such as the names of failed actions.', mistaken: ['full'] },
      }),
      { required: 'error' },
    ),
    Status: key('Whether the rule sends notifications.', oneOf({ ENABLED: 'It sends them.', DISABLED: 'It is kept and sends none.' }), { default: 'ENABLED' }),
    ClientRequestToken: key('An idempotency token: repeating a call with the same one creates one rule.', text({ length: [1, 256] })),
    Tags: key('Tags of the rule, names with values.', map('Value of the tag.', text())),
  },
  strict,
);
