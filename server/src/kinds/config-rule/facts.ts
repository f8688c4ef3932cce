import { type Fact, perRoot, select } from '../../core/fact.ts';

/** What stands alone in a file or its list, or under a key. */
const under = (root: Fact, pointers: readonly string[]): readonly Fact[] => [
  ...(root.node.type === 'list' ? root.children : [root]),
  ...pointers.flatMap((pointer) => select(root, pointer)),
];

/** The rules of a file. */
export const rulesIn = perRoot((root): readonly Fact[] => under(root, ['/ConfigRule', '/ConfigRules/*']).filter((fact) => select(fact, '/Source').length > 0));

/** The remediations of a file. */
export const remediationsIn = perRoot((root): readonly Fact[] =>
  under(root, ['/RemediationConfigurations/*']).filter((fact) => select(fact, '/TargetId').length > 0),
);

/** What a rule of an organization says of its rule. */
export const metadata = ['OrganizationManagedRuleMetadata', 'OrganizationCustomRuleMetadata', 'OrganizationCustomPolicyRuleMetadata'] as const;
