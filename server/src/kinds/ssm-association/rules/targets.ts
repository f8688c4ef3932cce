import { select } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';

const ways = ['Targets', 'TargetMaps', 'InstanceId'] as const;

/** Source: botocore ssm/2014-11-06 of 2026-08-07, CreateAssociation: targets are told in one way. Checked 2026-11-30. */
export const targets: Rule = {
  id: 'ssm-association/targets',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const [first, ...others] = ways.flatMap((way) => select(root, `/${way}`).filter(({ node }) => node.type !== 'list' || node.items.length > 0));
    // What AWS prints of an association of one node has both.
    if (!first || select(root, '/AssociationId').length > 0) return;
    for (const { entry, segment } of others)
      if (entry)
        report(entry.keySpan, `${code(String(segment))} and ${code(String(first.segment))} exclude each other. Expected one of them.`, {
          related: first.entry ? [{ ...first.entry.keySpan, message: 'The other one.' }] : [],
        });
  },
};
