import { codecommitTriggers } from '../../server/src/kinds/codecommit-triggers/kind.ts';
import { everyKey } from '../support/every-key.ts';

/** All forms that the guide and botocore's model have, each with each. Source: CodeCommit user guide, how-to-notify-edit.html, checked 2026-11-30. */
const targets = ['arn:aws:sns:eu-west-1:111122223333:pushes', 'arn:aws:lambda:eu-west-1:111122223333:function:pushes'];
const branches = ['"branches": [], ', '"branches": ["main", "release"], ', '"customData": "shop", "branches": ["main"], '];
const events = ['["all"]', '["updateReference", "createReference"]', '["deleteReference"]'];
const triggers = targets.flatMap((target) =>
  branches.flatMap((branch) => events.map((event) => `[{"name": "a", "destinationArn": "${target}", ${branch}"events": ${event}}]`)),
);

describe('triggers of all forms', () => {
  everyKey(
    codecommitTriggers,
    [...triggers, ...triggers.map((each) => `{"repositoryName": "shop", "triggers": ${each}}`)],
    [
      '*/branches',
      '*/customData',
      '*/destinationArn',
      '*/events',
      '*/name',
      'repositoryName',
      'triggers',
      'triggers/*/branches',
      'triggers/*/customData',
      'triggers/*/destinationArn',
      'triggers/*/events',
      'triggers/*/name',
    ],
  );
});
