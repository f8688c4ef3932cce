import type { Rule } from '../../../core/kind.ts';
import { code, isMisspelling, nearest, oneOfCodes } from '../../../core/words.ts';
import { givenIn } from '../given.ts';
import { templateOf } from '../template.ts';

/**
 * A template that is found by its name alone may be another one, and `aws cloudformation deploy` passes over what it doesn't know: a warning.
 * Sources: CloudFormation user guide, continuous-delivery-codepipeline-cfn-artifacts.html; the message of CreateStack; aws-cli,
 * cloudformation/deploy.py. Checked 2026-11-30.
 */
export const unknownParameter: Rule = {
  id: 'cloudformation-parameters/unknown-parameter',
  severity: 'error',
  on: [''],
  check(root, { fileName, around, report }) {
    const template = templateOf(root, { fileName, around });
    if (typeof template === 'string') return;
    const { path, parameters, isNamed } = template;
    const given = givenIn(root);
    const free = [...parameters.keys()].filter((name) => !given.some((each) => each.name === name));
    for (const { name, span, rename } of given) {
      if (name === undefined || parameters.has(name)) continue;
      const guess = nearest(name, free);
      const expected = guess !== undefined ? ` Did you mean ${code(guess)}?` : free.length > 0 ? ` Expected ${oneOfCodes(free)}.` : '';
      report(span, `${code(path)} has no parameter ${code(name)}.${expected}`, {
        typing: span,
        ...(isNamed ? {} : { severity: 'warning' as const }),
        ...(guess === undefined
          ? {}
          : { fix: { title: `Change to ${code(guess)}`, operations: [rename(guess)], ...(isMisspelling(name, guess) ? {} : { suggestion: true as const }) } }),
      });
    }
  },
};
