import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { givenIn } from '../given.ts';
import { templateOf } from '../template.ts';

/** With the template at hand such a name is unknown, which says more. Source: CloudFormation user guide, parameters-section-structure.html, checked 2026-11-30. */
export const invalidName: Rule = {
  id: 'cloudformation-parameters/invalid-name',
  severity: 'warning',
  on: [''],
  check(root, { fileName, around, report }) {
    if (typeof templateOf(root, { fileName, around }) === 'object') return;
    for (const { name, span } of givenIn(root))
      if (name !== undefined && !/^[A-Za-z0-9]{1,255}$/.test(name))
        report(span, `No template can have a parameter ${code(name)}. Expected up to 255 letters and digits.`, { typing: span });
  },
};
