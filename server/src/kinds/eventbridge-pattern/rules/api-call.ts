import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { testAt, testsOf, valuesOf } from '../tests.ts';

const API_CALL = 'AWS API Call via CloudTrail';

/** Source: EventBridge user guide, eb-patterns-best-practices.html (filter by eventName), checked 2026-11-30. */
export const apiCall: Rule = {
  id: 'eventbridge-pattern/api-call',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    const test = testAt(root, 'detail-type');
    const only = test && valuesOf(test);
    if (!test?.fact.entry || only?.length !== 1 || only[0]?.text !== API_CALL) return;
    if (testsOf(root).some(({ path }) => path[0] === 'detail' && /^(eventSource|eventName|errorCode|userIdentity|requestParameters)$/.test(path[1] ?? '')))
      return;
    report(
      test.fact.entry.keySpan,
      `${code(API_CALL)} without \`detail.eventSource\` or \`detail.eventName\` matches every call that CloudTrail records. Name the calls.`,
      { typing: root.node },
    );
  },
};
