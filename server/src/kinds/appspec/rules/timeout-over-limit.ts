import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { LONGEST_EVENT, secondsOf } from '../timeout.ts';

/** Source: CodeDeploy user guide, reference-appspec-file-structure-hooks.html (timeout) and limits.html; checked 2026-11-23. */
export const timeoutOverLimit: Rule = {
  id: 'appspec/timeout-over-limit',
  severity: 'error',
  on: ['/hooks/*'],
  check(event, { report }) {
    const timeouts = [...select(event, '/*/timeout')].map((fact) => ({ node: fact.node, seconds: secondsOf(fact) ?? 0 }));
    const tooLong = timeouts.filter(({ seconds }) => seconds > LONGEST_EVENT);
    for (const { node, seconds } of tooLong) report(node, `A lifecycle event may not take ${seconds} seconds. Expected at most ${LONGEST_EVENT}.`);
    // A script without a timeout may take the whole hour by default, and that counts for nothing here.
    const sum = timeouts.reduce((all, { seconds }) => all + Math.max(0, seconds), 0);
    if (tooLong.length > 0 || sum <= LONGEST_EVENT || !event.entry) return;
    report(
      event.entry.keySpan,
      `The timeouts of ${code(event.entry.key)} add up to ${sum} seconds. Expected at most ${LONGEST_EVENT} for one lifecycle event.`,
      {
        related: timeouts
          .filter(({ seconds }) => seconds > 0)
          .map(({ node, seconds }) => ({ start: node.start, end: node.end, message: `${seconds} seconds` })),
      },
    );
  },
};
