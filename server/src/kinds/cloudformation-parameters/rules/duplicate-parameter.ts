import type { Rule } from '../../../core/kind.ts';
import type { Span } from '../../../core/node.ts';
import { code } from '../../../core/words.ts';
import { formOf, givenIn } from '../given.ts';

/** `aws cloudformation deploy` takes the last; what the API does with two is documented nowhere. Source: aws-cli, cloudformation/deploy.py, checked 2026-11-30. */
export const duplicateParameter: Rule = {
  id: 'cloudformation-parameters/duplicate-parameter',
  severity: 'warning',
  on: [''],
  check(root, { report }) {
    // A key that a map has twice is the parser's.
    if (formOf(root) !== 'list') return;
    const seen = new Map<string, Span>();
    for (const { name, span } of givenIn(root)) {
      const first = name === undefined ? undefined : seen.get(name);
      if (name !== undefined && first)
        report(span, `${code(name)} is already given above. One of its two values is lost.`, { related: [{ ...first, message: 'The first' }] });
      else if (name !== undefined) seen.set(name, span);
    }
  },
};
