import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';

/**
 * Source: CodeCommit user guide, how-to-create-template.html: its samples all have a number. The API model takes the whole rule as a string, so
 * nothing says that a string is refused: a hint. Checked 2026-11-30.
 */
export const quotedNumber: Rule = {
  id: 'codecommit-approval/quoted-number',
  severity: 'hint',
  on: ['/Statements/*/NumberOfApprovalsNeeded'],
  check(fact, { report }) {
    const { node } = fact;
    if (node.type !== 'scalar' || node.style === 'plain') return;
    const text = literalOf(node);
    if (text !== undefined && /^[1-9]\d{0,5}$/.test(text))
      report(node, `${code(`"${text}"`)} is a string. AWS documents a number here: ${code(text)} without quotes.`, {
        fix: { title: 'Remove the quotes', operations: [{ op: 'set', path: pathOf(fact), to: text, quoted: false }] },
      });
  },
};
