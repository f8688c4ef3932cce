import { pathOf } from '../../../core/fact.ts';
import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { scalarsIn } from '../calls.ts';
import { childOf, placeOf } from '../resources.ts';

/** Source: IAM user guide, reference_policies_elements_version.html; cfn-lint 1.51, W2511. Checked 2026-11-30. */
export const policyVersion: Rule = {
  id: 'cloudformation/policy-version',
  severity: 'information',
  on: [''],
  check(root, { report }) {
    for (const version of scalarsIn(root)) {
      const { node, segment, parent } = version;
      if (node.type !== 'scalar' || node.text !== '2008-10-17' || segment !== 'Version' || !childOf(parent, 'Statement')) continue;
      if (placeOf(version) !== 'Properties') continue;
      report(
        node,
        `${code('2008-10-17')} is the old version of the policy language, which takes policy variables as plain text. Expected ${code('2012-10-17')}.`,
        {
          fix: { title: 'Change to `2012-10-17`', operations: [{ op: 'set', path: pathOf(version), to: '2012-10-17' }], suggestion: true },
        },
      );
    }
  },
};
