import type { Files } from '../../core/recognize.ts';

/**
 * A notification rule of the Developer Tools, as `create-notification-rule --cli-input-json` takes it; its content tells it.
 * Source: botocore codestar-notifications/2019-10-15 of 2026-08-07, checked 2026-11-30.
 */
export const notificationRuleFiles: Files = {
  where: 'JSON of any name, told by its content',
  telling: ['EventTypeIds'],
  shared: ['Name', 'Resource', 'Targets', 'DetailType', 'Status', 'ClientRequestToken', 'Tags'],
  // What `describe-notification-rule` prints, and an update takes.
  others: ['Arn', 'EventTypes'],
  isSure(top, hasOthers, head) {
    const found = ['EventTypeIds', 'Name', 'Resource', 'Targets', 'DetailType'].filter((key) => top.has(key)).length;
    // One of the keys may be misspelt.
    return (found >= 3 && top.has('EventTypeIds') && !hasOthers()) || (found >= 4 && /"TargetAddress"\s*:/.test(head));
  },
};
