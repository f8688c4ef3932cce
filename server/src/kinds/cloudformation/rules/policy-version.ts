import { type Fact, pathOf } from '../../../core/fact.ts';
import { EACH_PART, type Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { literalOf } from '../../computed.ts';
import { textsIn } from '../places.ts';
import { childOf } from '../resources.ts';

/** Source: IAM user guide, reference_policies_elements_version.html; cfn-lint 1.51, W2511. Checked 2026-11-30. */
export const policyVersion: Rule = {
  id: 'cloudformation/policy-version',
  severity: 'information',
  on: [EACH_PART],
  byPart: true,
  check(part, context) {
    const { text, report } = context;
    for (const { fact: version } of textsIn(part, text, '2008-10-17', '/Resources/*/Properties')) {
      if (version.segment !== 'Version' || !childOf(version.parent, 'Statement') || literalOf(version.node) !== '2008-10-17') continue;
      report(
        version.node,
        `${code('2008-10-17')} is the old version of the policy language, which takes policy variables as plain text. Expected ${code('2012-10-17')}.`,
        {
          fix: { title: 'Change to `2012-10-17`', operations: [{ op: 'set', path: pathOf(version), to: '2012-10-17' }], suggestion: true },
        },
      );
    }
    const told = new Set<Fact>();
    for (const variable of ['${aws:', '${!aws:'])
      for (const { fact } of textsIn(part, text, variable, '/Resources/*/Properties')) {
        const policy = policyAround(fact);
        if (!policy || told.has(policy) || childOf(policy, 'Version') || fact.node.broken) continue;
        told.add(policy);
        report(fact.node, `Without a version the policy takes ${code('${aws:...}')} as plain text. Expected ${code("Version: '2012-10-17'")} in the policy.`, {
          severity: 'hint',
          fix: {
            title: 'Add the version `2012-10-17`',
            operations: [{ op: 'insert', path: pathOf(policy), key: 'Version', value: '2012-10-17', first: true }],
            suggestion: true,
          },
        });
      }
  },
};

/** The policy that a value is a part of. */
function policyAround(fact: Fact): Fact | undefined {
  for (let at = fact.parent; at; at = at.parent) if (childOf(at, 'Statement')) return at;
  return undefined;
}
