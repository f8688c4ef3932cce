/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['cfn-hup/credential-file-ignored', 'cfn-hup/interval-unit', 'cfn-hup/percent-sign'];
