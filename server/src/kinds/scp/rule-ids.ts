/** Its rules are those of IAM policies. */
export const ruleIds: readonly string[] = [];
