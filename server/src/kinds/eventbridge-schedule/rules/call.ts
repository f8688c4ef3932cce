import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../cli-input/computed.ts';
import { callOf, targetIn } from '../target.ts';

/** How actions begin that EventBridge Scheduler doesn't call. */
const reading = [
  'get',
  'describe',
  'list',
  'poll',
  'receive',
  'search',
  'scan',
  'query',
  'select',
  'read',
  'lookup',
  'discover',
  'validate',
  'batchGet',
  'batchDescribe',
  'batchRead',
  'transactGet',
  'adminGet',
  'adminList',
  'testMigration',
  'retrieve',
  'testConnection',
  'translateDocument',
  'isAuthorized',
  'invokeModel',
];

/** Source: EventBridge Scheduler user guide, managing-targets-universal.html, checked 2026-11-30. */
export const call: Rule = {
  id: 'eventbridge-schedule/call',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const target = targetIn(root);
    const [arn] = target ? select(target, '/Arn') : [];
    const text = arn && literalOf(arn.node);
    if (!arn || text === undefined || !/^arn:[\w-]+:scheduler:/.test(text)) return;
    const called = callOf(text);
    if (!called?.service || !called.action)
      report(arn.node, `${code(text)} is not a call of a service. Expected one such as \`arn:aws:scheduler:::aws-sdk:sqs:sendMessage\`.`, { typing: arn.node });
    else if (reading.some((prefix) => begins(called.action, prefix)))
      report(arn.node, `${code(called.action)} only reads, and EventBridge Scheduler calls no such action. Expected one that does something.`);
  },
};

/** Whether a word of an action comes first, in either case of its first letter: `getObject`, not `getaway`. */
const begins = (action: string, prefix: string): boolean =>
  action.slice(0, 1).toLowerCase() + action.slice(1, prefix.length) === prefix && !/^[a-z]/.test(action.slice(prefix.length));
