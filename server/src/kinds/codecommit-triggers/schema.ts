import { either, key, list, object, oneOf, text } from '../../core/schema.ts';

/**
 * Triggers of a repository of CodeCommit.
 * Source: botocore codecommit/2015-04-13 of 2026-08-07, PutRepositoryTriggersInput; CodeCommit user guide, how-to-notify-edit.html and
 * limits.html. Checked 2026-11-30.
 */

const strict = { others: 'warning', slips: 'error', why: 'The AWS CLI refuses other keys.' } as const;

const trigger = object(
  {
    name: key(
      'Name of the trigger, unique in the repository.',
      text({ pattern: '^[A-Za-z0-9._-]{1,100}$', expected: 'up to 100 letters, digits, `.`, `_` and `-`' }),
      {
        required: 'error',
      },
    ),
    destinationArn: key(
      'What is called: the ARN of an SNS topic or a Lambda function in the Region of the repository. The policy of the function must let CodeCommit call it.',
      text({ pattern: '^arn:[\\w-]+:(sns|lambda):', expected: 'the ARN of an SNS topic or a Lambda function' }),
      { required: 'error', mistaken: ['destination', 'arn'] },
    ),
    customData: key('A fixed string that is part of each event.', text({ length: [0, 1000] })),
    branches: key('Branches whose events count, by their names without `refs/heads/`; an empty list is all of them.', list(text({ length: [1, 256] })), {
      mistaken: ['branchNames'],
    }),
    events: key(
      'Events that call the target.',
      list(
        oneOf({
          all: 'All three events; it stands alone.',
          updateReference: 'A push to a branch or tag that is there.',
          createReference: 'A new branch or tag.',
          deleteReference: 'A branch or tag that is deleted.',
        }),
        { min: 1 },
      ),
      { required: 'error', mistaken: ['eventTypes'] },
    ),
  },
  strict,
);

const triggers = list(trigger, { max: 10, why: 'That is a quota of CodeCommit.' });

const input = object(
  {
    repositoryName: key('Name of the repository.', text({ pattern: '^[\\w.-]{1,100}$', expected: 'up to 100 letters, digits, `.`, `_` and `-`' }), {
      required: 'error',
      mistaken: ['repository'],
    }),
    triggers: key('All triggers that the repository has afterward, at most 10: `put-repository-triggers` replaces the whole list.', triggers, {
      required: 'error',
    }),
  },
  strict,
);

export const schema = either(triggers, input);
