/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['cfn-hup-hooks/path-form', 'cfn-hup-hooks/percent-sign', 'cfn-hup-hooks/runas-missing', 'cfn-hup-hooks/trigger-value'];
