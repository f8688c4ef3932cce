import type { Family } from '../../core/kind.ts';
import * as texts from './texts.ts';
import { reserved } from './variables.ts';

/** The names of a pipeline. */
export const artifact: Family = { title: 'an artifact', pattern: texts.artifactPattern, expected: texts.artifactExpected };

export const namespace: Family = {
  title: 'a namespace',
  pattern: texts.namespacePattern,
  expected: texts.namespaceExpected,
  given: Object.entries(reserved).map(([value, about]) => ({ value, about })),
};

export const variable: Family = { title: 'a pipeline variable', pattern: texts.variablePattern, expected: texts.variableExpected };

const named = { pattern: '^[A-Za-z0-9.@_-]{1,100}$', expected: '1 to 100 letters, digits, dots, at signs, hyphens and underscores' };

export const stage: Family = { title: 'a stage', ...named };
export const action: Family = { title: 'an action', ...named };
