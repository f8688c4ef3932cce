import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks } from '../../cli-input/computed.ts';
import { metadata } from '../facts.ts';

/** Source: botocore config/2014-11-12 of 2026-08-07, PutOrganizationConfigRule: one of the three. Checked 2026-11-30. */
export const oneSort: Rule = {
  id: 'config-rule/one-sort',
  severity: 'error',
  on: ['/OrganizationConfigRuleName'],
  check({ entry }, { root, report }) {
    const there = metadata.flatMap((key) => select(root, `/${key}`));
    const [first, second] = there;
    if (first?.entry && second?.entry)
      report(second.entry.keySpan, `A rule is of one sort, and ${code(first.entry.key)} says another. Expected one of them.`, {
        related: [{ ...first.entry.keySpan, message: 'The other one.' }],
      });
    else if (entry && !first && root.children.length > 1 && metadata.every((key) => lacks(root, key)))
      report(entry.keySpan, `Nothing says what the rule is. Expected ${code(metadata[0])}, ${code(metadata[1])} or ${code(metadata[2])}.`, {
        typing: root.node,
      });
  },
};
