import { pathOf } from '../../../core/fact.ts';
import { code } from '../../../core/words.ts';
import { calledBy, misspeltIn } from '../integrations/task.ts';
import { byState } from './by-state.ts';

/** Slips of arguments that a call takes; other names may be new. */
export const unknownArgument = byState({
  id: 'asl/unknown-argument',
  severity: 'warning',
  check(state, { report }) {
    const { integration, args } = calledBy(state) ?? {};
    if (!integration || !args) return;
    for (const { fact, meant, isNeeded } of misspeltIn(args, integration)) {
      const key = fact.entry?.key ?? '';
      const to = key.endsWith('.$') ? `${meant}.$` : meant;
      report(
        fact.entry?.keySpan ?? fact.node,
        `${code(`${integration.service}:${integration.action}`)} has no argument ${code(key)}. Did you mean ${code(to)}?`,
        {
          typing: fact.entry?.keySpan ?? fact.node,
          ...(isNeeded && { severity: 'error' as const }),
          fix: { title: `Rename to ${code(to)}`, operations: [{ op: 'rename', path: pathOf(fact), to }] },
        },
      );
    }
  },
});
