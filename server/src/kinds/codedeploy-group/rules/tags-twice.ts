import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { filled, subjectOf } from '../groups.ts';

const pairs = [
  ['ec2TagFilters', 'ec2TagSet', 'ec2TagSetList'],
  ['onPremisesInstanceTagFilters', 'onPremisesTagSet', 'onPremisesTagSetList'],
] as const;

/** Source: botocore codedeploy/2014-10-06 of 2026-08-07, CreateDeploymentGroup, checked 2026-11-30. */
export const tagsTwice: Rule = {
  id: 'codedeploy-group/tags-twice',
  severity: 'error',
  on: [''],
  check(root, { report }) {
    const subject = subjectOf(root);
    for (const [filters, set, list] of pairs) {
      const [one, other] = [filled(subject, `/${filters}`), filled(subject, `/${set}/${list}`) && filled(subject, `/${set}`)];
      if (one?.entry && other?.entry)
        report(one.entry.keySpan, `${code(filters)} and ${code(set)} exclude each other. Expected one of them.`, {
          related: [{ ...other.entry.keySpan, message: 'The other one.' }],
        });
    }
  },
};
