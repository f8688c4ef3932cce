import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import * as families from '../families.ts';
import { asSource, asTarget } from '../names.ts';

const parts = [asTarget, asSource].map((sort) =>
  unknownNames({
    id: 'ssm-document/unknown-step',
    severity: 'error',
    family: families.step,
    sort,
    says: ({ text }) => `The runbook has no step ${code(text)}.`,
    expects: (names) => (names.length > 0 && names.length <= MOST ? `Expected ${names.map((name) => code(name)).join(', ')}.` : 'Expected the name of a step.'),
  }),
);

/** So many steps are named. */
const MOST = 8;

/** Targets and outputs of steps that aren't there. */
export const unknownStep: Rule = {
  id: 'ssm-document/unknown-step',
  severity: 'error',
  on: [''],
  check(root, context) {
    for (const part of parts) part.check(root, context);
  },
};
