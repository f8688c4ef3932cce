import type { Severity } from '../../../core/problem.ts';
import { code } from '../../../core/words.ts';
import { keyOf } from '../conditions.ts';
import { baseOf, operators, type ValueType } from '../operators.ts';
import { UNKNOWN } from '../policy.ts';
import type { PolicyRule } from '../rule.ts';
import { misfitOf } from './operator-type.ts';

const address = /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?$|^[0-9a-f]{0,4}:[0-9a-f:.]{1,40}(?:\/\d{1,3})?$/i;

type Form = { readonly is: RegExp; readonly expected: string; readonly severity?: Severity };

const forms: Readonly<Partial<Record<ValueType, Form>>> = {
  // IAM takes it, and it never matches.
  arn: { is: /[*?]|^arn:(?:[^:]*:){4}/, expected: 'an ARN, or a pattern with wildcards', severity: 'warning' },
  bool: { is: /^(?:true|false)$/i, expected: '`true` or `false`' },
  null: { is: /^(?:true|false)$/i, expected: '`true` if the key must be absent, or `false` if it must be present' },
  number: { is: /^[-+]?\d+(?:\.\d+)?$/, expected: 'a number' },
  ip: { is: address, expected: 'an address or a range such as `203.0.113.0/24`' },
  date: { is: /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[-+]\d{2}:?\d{2})?)?$|^\d+$/, expected: 'a time such as `2026-12-31T23:59:59Z`' },
};

/** A range of addresses, which no single address equals. */
const range = /^(?:(?:\d{1,3}\.){3}\d{1,3}|[0-9a-f:.]{2,40})\/\d{1,3}$/i;

/** Source: IAM user guide, reference_policies_elements_condition_operators.html, checked 2026-11-30. */
export const conditionValue: PolicyRule = {
  id: 'iam-policy/condition-value',
  severity: 'error',
  check({ statements }, { data, report }) {
    for (const { conditions, actions } of statements)
      for (const { operator, key, values } of conditions) {
        const type = operators.get(operator)?.type;
        const found = keyOf(key, data, actions);
        if (type === 'string' && found?.type.replace(/^ArrayOf/, '') === 'IPAddress')
          for (const { fact, text } of values)
            if (text !== undefined && range.test(text))
              report(
                fact.node,
                `${code(baseOf(operator))} compares ${code(text)} as a string, and no address equals a range. Expected ${code(/Not/.test(operator) ? 'NotIpAddress' : 'IpAddress')}.`,
                { severity: 'warning' },
              );
        const form = forms[type ?? 'string'];
        // Of an operator that is a wrong one for the key, that is told.
        if (!form || misfitOf(operator, found) !== undefined) continue;
        for (const { fact, text } of values)
          if (text !== undefined && !text.includes(UNKNOWN) && !form.is.test(text))
            report(
              fact.node,
              `${code(baseOf(operator))} can't compare ${code(text)}. Expected ${form.expected}.`,
              form.severity ? { severity: form.severity } : {},
            );
      }
  },
};
