import { eventTypes, sources } from '../../server/src/kinds/codestar-notification-rule/events.ts';
import { notificationRule } from '../../server/src/kinds/codestar-notification-rule/kind.ts';
import { everyKey } from '../support/every-key.ts';

/** A rule for each event, with and without what may be left out. Source: botocore codestar-notifications/2019-10-15, checked 2026-11-30. */
const texts = Object.keys(eventTypes).map((event, index) => {
  const service = sources.find(({ prefix }) => event.startsWith(prefix))?.service;
  const more = index % 2 === 0 ? ', "Status": "DISABLED", "ClientRequestToken": "a", "Tags": {}' : '';
  return `{"Name": "a", "EventTypeIds": ["${event}"], "Resource": "arn:aws:${service}:eu-west-1:111122223333:shop", "Targets": [{"TargetType": "SNS", "TargetAddress": "arn:aws:sns:eu-west-1:111122223333:t"}], "DetailType": "FULL"${more}}`;
});

describe('notification rules for all events', () => {
  everyKey(notificationRule, texts, [
    'ClientRequestToken',
    'DetailType',
    'EventTypeIds',
    'Name',
    'Resource',
    'Status',
    'Tags',
    'Targets',
    'Targets/*/TargetAddress',
    'Targets/*/TargetType',
  ]);
});
