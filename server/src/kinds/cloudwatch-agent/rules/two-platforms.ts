import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { platformsOf } from '../platform.ts';

/** Source: amazon-cloudwatch-agent, the rules that each plugin registers by platform; checked 2026-11-30. */
export const twoPlatforms: Rule = {
  id: 'cloudwatch-agent/two-platforms',
  severity: 'hint',
  on: [''],
  check(_, { root, report }) {
    const { unix, windows } = platformsOf(root);
    if (!unix?.entry || !windows?.entry) return;
    report(
      windows.entry.keySpan,
      `${code(windows.entry.key)} is for Windows, and ${code(unix.entry.key)} is for Linux or macOS. On each host one of them collects nothing.`,
      {
        related: [{ start: unix.entry.keySpan.start, end: unix.entry.keySpan.end, message: 'This is for the other platform.' }],
      },
    );
  },
};
