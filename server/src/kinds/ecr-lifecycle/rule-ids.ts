/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'ecr-lifecycle/any-last',
  'ecr-lifecycle/count-unit',
  'ecr-lifecycle/priority',
  'ecr-lifecycle/repeated-tags',
  'ecr-lifecycle/storage-class',
  'ecr-lifecycle/tag-lists',
  'ecr-lifecycle/wildcards',
  'ecr-lifecycle/value-type',
];
