import type { Rule } from '../../../core/kind.ts';
import { unknownNames } from '../../../core/names.ts';
import { code } from '../../../core/words.ts';
import { documentOf } from '../document.ts';
import * as families from '../families.ts';
import { inScript, inValue } from '../names.ts';

const parts = [inValue, inScript].map((sort) =>
  unknownNames({
    id: 'ssm-document/unknown-parameter',
    severity: 'error',
    family: families.parameter,
    sort,
    says: ({ text }, { root }) =>
      documentOf(root).steps.some(({ name }) => name?.text === text)
        ? `${code(text)} is a step, not a parameter. Expected one of its outputs: ${code(`{{ ${text}.NAME }}`)}.`
        : `The document has no parameter ${code(text)}.`,
    expects: () => 'Declare it in `parameters`.',
  }),
);

/** In a script, braces may mean something else. */
export const unknownParameter: Rule = {
  id: 'ssm-document/unknown-parameter',
  severity: 'error',
  on: [''],
  check(root, context) {
    const [inValues, inScripts] = parts;
    inValues?.check(root, context);
    inScripts?.check(root, { ...context, report: (span, message, more) => context.report(span, message, { ...more, severity: 'warning' }) });
  },
};
