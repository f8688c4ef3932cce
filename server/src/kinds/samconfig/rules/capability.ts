import { type Fact, pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { suggestedUnless } from '../../../core/problem.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { capabilityValues } from '../options/stack.ts';
import { sectionsIn } from '../sections.ts';

const known = Object.keys(capabilityValues);

/** A string is split at each blank, and at nothing else. Source: samcli/commands/_utils/options.py, _space_separated_list_func_type, checked 2026-11-30. */
export const capability: Rule = {
  id: 'samconfig/capability',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    for (const { own } of sectionsIn(root)) {
      const fact = own.get('capabilities');
      // The members of a list are the schema's.
      const text = fact && literalOf(fact.node);
      const wrong = text?.split(/[\s,;|]+/).filter((word) => word !== '' && !known.includes(word)) ?? [];
      if (!fact || text === undefined) continue;
      for (const word of wrong) {
        const guess = nearest(word, known);
        report(fact.node, `Unknown capability ${code(word)}. ${guess === undefined ? `Expected ${oneOfCodes(known)}.` : `Did you mean ${code(guess)}?`}`, {
          severity: guess === undefined ? 'warning' : 'error',
          typing: fact.node,
          ...(guess === undefined ? {} : { fix: suggestedUnless(isMisspelling(word, guess), changed(fact, text.replace(word, guess))) }),
        });
      }
      const right = text
        .trim()
        .split(/[\s,;|]+/)
        .join(' ');
      if (wrong.length === 0 && right !== text.trim())
        report(fact.node, 'Capabilities are not separated by single spaces. Expected one space between them, or a list.', { fix: changed(fact, right) });
    }
  },
};

const changed = (fact: Fact, to: string) => ({ title: `Change to ${code(to)}`, operations: [{ op: 'set' as const, path: pathOf(fact), to }] });
