import { deadLetterRule } from '../../dead-letter.ts';
import { targetIn } from '../target.ts';

/** Source: EventBridge Scheduler user guide, configuring-schedule-dlq.html: a standard queue of Amazon SQS. Checked 2026-11-30. */
export const deadLetter = deadLetterRule('eventbridge-schedule/dead-letter', (root) => targetIn(root) ?? []);
