import type { Rule } from '../../../core/kind.ts';
import { code } from '../../../core/words.ts';
import { child, isWhole, wordOf } from '../read.ts';

export const validatorNoop: Rule = {
  id: 'apigateway-openapi/validator-noop',
  severity: 'warning',
  on: ['/x-amazon-apigateway-request-validators/*'],
  byPart: true,
  check(validator, { report }) {
    if (!validator.entry || !isWhole(validator)) return;
    const isOff = (name: string): boolean => {
      const found = child(validator, name);
      return !found || ['false', 'no', 'off'].includes(wordOf(found) ?? '');
    };
    if (isOff('validateRequestBody') && isOff('validateRequestParameters'))
      report(
        validator.entry.keySpan,
        `${code(validator.entry.key)} validates nothing: ${code('validateRequestBody')} and ${code('validateRequestParameters')} are both off. Set one of them to ${code('true')}.`,
      );
  },
};
