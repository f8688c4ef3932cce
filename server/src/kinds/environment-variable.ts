import type { Family } from '../core/kind.ts';

/** Names that a shell takes for variables. */
export const environmentVariable: Family = {
  title: 'an environment variable',
  pattern: '^[A-Za-z_]\\w*$',
  expected: 'letters, digits and underscores, no digit first',
};
