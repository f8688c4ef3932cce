/** The ids of the rules: its rules are those of saved configurations and `.ebextensions`. */
export const ruleIds: readonly string[] = [];
