import type { Rule } from '../../../core/kind.ts';
import { bytesIn } from '../../../core/scan.ts';

const MOST = 16_384;

/** Source: CloudFormation API, SetStackPolicy: StackPolicyBody has 16,384 bytes at most; checked 2026-11-30. */
export const size: Rule = {
  id: 'cfn-stack-policy/size',
  severity: 'error',
  isForFiles: true,
  on: [''],
  check(_, { text, report }) {
    const bytes = text.length * 3 > MOST ? bytesIn(text) : 0;
    if (bytes > MOST)
      report({ start: 0, end: 1 }, `The policy has ${bytes} bytes, but CloudFormation accepts at most 16384. Use wildcards and fewer statements.`);
  },
};
