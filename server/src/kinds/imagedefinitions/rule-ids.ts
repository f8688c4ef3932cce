/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['imagedefinitions/duplicate-name', 'imagedefinitions/placeholder-left', 'imagedefinitions/size', 'imagedefinitions/unknown-container'];
