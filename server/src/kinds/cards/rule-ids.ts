/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cards/cloze-gaps',
  'cards/duplicate-card-id',
  'cards/exam-form',
  'cards/one-right-option',
  'cards/right-count',
  'cards/same-option',
  'cards/snippet-gap',
  'cards/too-few-members',
  'cards/unknown-section',
  'cards/unknown-source',
];
