/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['usage-plan/method', 'usage-plan/quota', 'usage-plan/stage', 'usage-plan/empty-value', 'usage-plan/value-type'];
