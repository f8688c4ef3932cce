import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { bodyOf } from '../body-of.ts';

export const noLead: Rule = {
  id: 'note/no-lead',
  severity: 'information',
  on: [''],
  check(_, { report, ...context }) {
    const { headings, claims } = bodyOf(context);
    for (const [index, heading] of headings.entries()) {
      const next = headings[index + 1]?.start ?? context.text.length;
      const claimed = claims.some(({ start }) => heading.end < start && start < next);
      if (heading.lead === '' && (claimed || (index === 0 && heading.level === 1)))
        report(heading, `${code(heading.title)} has no sentence below it. Expected one that makes the point; lists and hovers show it.`);
    }
  },
};
