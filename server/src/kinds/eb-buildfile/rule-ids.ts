/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = ['eb-buildfile/duplicate-command', 'eb-buildfile/file-name', 'eb-buildfile/line'];
