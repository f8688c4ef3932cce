import type { Rule } from '../../../core/kind.ts';

const MOST = 3000;

/** Source: botocore codecommit/2015-04-13 of 2026-08-07, ApprovalRuleTemplateContent and ApprovalRuleContent; checked 2026-11-30. */
export const size: Rule = {
  id: 'codecommit-approval/size',
  severity: 'error',
  on: [''],
  check(_, { text, report }) {
    if (text.length > MOST)
      report(
        { start: 0, end: 1 },
        `The rule has ${text.length} characters, and CodeCommit takes ${MOST} at most. Expected fewer members, such as one with \`*\`.`,
      );
  },
};
