import { pathOf, select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { lacks, textAt } from '../../cli-input/computed.ts';

/** Source: Amazon ECR user guide, lifecycle_policy_parameters.html of 2026-04-13, checked 2026-11-30. */
export const tagLists: Rule = {
  id: 'ecr-lifecycle/tag-lists',
  severity: 'error',
  on: ['/rules/*/selection'],
  check(selection, { report }) {
    const status = textAt(selection, '/tagStatus');
    const [patterns] = select(selection, '/tagPatternList');
    const [prefixes] = select(selection, '/tagPrefixList');
    const [of] = select(selection, '/tagStatus');
    if (status === 'tagged') {
      if (patterns && prefixes?.entry)
        report(prefixes.entry.keySpan, 'A rule has `tagPatternList` or `tagPrefixList`, and this one has both. Expected one of them.');
      else if (of && lacks(selection, 'tagPatternList') && lacks(selection, 'tagPrefixList'))
        report(of.node, 'A rule for tagged images says for which tags. Expected `tagPatternList` or `tagPrefixList`.', {
          typing: selection.node,
          fix: {
            title: 'Add `tagPatternList` for all tags',
            operations: [{ op: 'insert', path: pathOf(selection), key: 'tagPatternList', value: ['*'] }],
            suggestion: true,
          },
        });
    } else if (status === 'untagged' || status === 'any')
      for (const fact of [patterns, prefixes])
        if (fact?.entry)
          report(fact.entry.keySpan, `${code(fact.entry.key)} goes with \`tagged\`, and this rule is for ${status === 'any' ? 'all' : 'untagged'} images.`, {
            fix: { title: `Remove ${code(fact.entry.key)}`, operations: [{ op: 'remove', path: pathOf(fact) }], suggestion: true },
          });
  },
};
