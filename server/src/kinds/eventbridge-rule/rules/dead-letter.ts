import { deadLetterRule } from '../../dead-letter.ts';
import { targetsIn } from '../targets.ts';

/** Source: EventBridge user guide, eb-rule-dlq.html: a standard queue of Amazon SQS. Checked 2026-11-30. */
export const deadLetter = deadLetterRule('eventbridge-rule/dead-letter', targetsIn);
