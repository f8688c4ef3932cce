/** The ids of the rules, one line each; the kind itself is made when a file of it is open. */
export const ruleIds = [
  'cloudformation/circular-dependency',
  'cloudformation/duplicate-logical-id',
  'cloudformation/function-arguments',
  'cloudformation/function-place',
  'cloudformation/invalid-name',
  'cloudformation/parameter-constraint',
  'cloudformation/parameter-default',
  'cloudformation/undefined-condition',
  'cloudformation/undefined-mapping',
  'cloudformation/undefined-reference',
  'cloudformation/unknown-attribute',
  'cloudformation/unknown-mapping-key',
  'cloudformation/unused-condition',
  'cloudformation/unused-mapping',
  'cloudformation/unused-parameter',
];
