/** The ids of the rules, one line each; the rest are those of IAM policies. */
export const ruleIds = ['rcp/element'];
