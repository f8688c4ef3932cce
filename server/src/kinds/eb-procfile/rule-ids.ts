/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'eb-procfile/background',
  'eb-procfile/duplicate-process',
  'eb-procfile/file-name',
  'eb-procfile/line',
  'eb-procfile/main-process',
  'eb-procfile/release-process',
];
