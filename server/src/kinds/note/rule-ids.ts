/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'note/broken-link',
  'note/claims-nothing',
  'note/duplicate-heading',
  'note/id-not-file-name',
  'note/id-taken',
  'note/no-lead',
  'note/no-title',
  'note/open-front-matter',
  'note/picture-without-words',
];
