/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['codecommit-triggers/all-events', 'codecommit-triggers/branch-name', 'codecommit-triggers/duplicate-trigger'];
