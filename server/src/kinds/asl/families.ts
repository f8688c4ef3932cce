import type { Family } from '../../core/kind.ts';

/** Names in a definition. */
export const state: Family = {
  title: 'a state',
  pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]{1,80}$',
  expected: '1 to 80 characters, none of them a control character',
  colours: { Choice: 'enum' },
};
