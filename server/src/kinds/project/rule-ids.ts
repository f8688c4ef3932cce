/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['project/duplicate-rule', 'project/rule-condition', 'project/rule-pattern', 'project/rule-pointer', 'project/unknown-rule'];
