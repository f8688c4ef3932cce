/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['imagedetail/file-name', 'imagedetail/not-a-map'];
