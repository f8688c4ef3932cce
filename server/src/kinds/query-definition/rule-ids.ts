/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['query-definition/log-groups', 'query-definition/parameter', 'query-definition/empty-value', 'query-definition/value-type'];
