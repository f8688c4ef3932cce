import type { Rule } from '../../../core/kind.ts';
import { stepsNamed } from '../tree.ts';

/** Source: pipeline-aws-plugin 0757730, EcrLoginStep: it returns a command, and runs none; checked 2026-11-23. */
export const ecrLogin: Rule = {
  id: 'jenkinsfile/ecr-login',
  severity: 'hint',
  on: [''],
  check(_, { root, text, report }) {
    for (const { entry, node } of stepsNamed(root, 'ecrLogin')) {
      if (!entry) continue;
      const [before, after] = [lineBefore(text, entry.keySpan.start), text.slice(node.end, node.end + 1)];
      // What it returns is kept, or the last value of a block.
      if (before.trim() === '' && after !== '.') report(entry.keySpan, '`ecrLogin` only returns the command that logs in. Expected `sh ecrLogin()`.');
    }
  },
};

const lineBefore = (text: string, offset: number): string => text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
