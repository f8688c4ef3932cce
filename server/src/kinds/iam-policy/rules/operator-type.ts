import { code } from '../../../core/words.ts';
import { keyOf } from '../conditions.ts';
import type { ConditionKey } from '../data.ts';
import { baseOf, operators, type ValueType } from '../operators.ts';
import type { PolicyRule } from '../rule.ts';

/** The operators that can match a key of a type, where they can't all. Any key can be compared as a string. */
const taken: Readonly<Record<string, readonly ValueType[]>> = {
  String: ['string', 'null', 'arn', 'binary'],
  ARN: ['arn', 'string', 'null'],
  Bool: ['bool', 'string', 'null'],
  Numeric: ['number', 'string', 'null'],
  Date: ['date', 'number', 'string', 'null'],
  IPAddress: ['ip', 'string', 'null'],
};

/** The type of a key that an operator can't match; `undefined` for one that it can, or that isn't known. */
export function misfitOf(operator: string, key: ConditionKey | undefined): string | undefined {
  const found = operators.get(operator);
  const type = key?.type.replace(/^ArrayOf/, '') ?? '';
  return found && taken[type]?.includes(found.type) === false ? type : undefined;
}

/** Source: IAM user guide, reference_policies_elements_condition_operators.html; the types of the service authorization reference. */
export const operatorType: PolicyRule = {
  id: 'iam-policy/operator-type',
  severity: 'warning',
  check({ statements }, { data, report }) {
    for (const { conditions, actions } of statements)
      for (const { fact, operator, key } of conditions) {
        const found = operators.get(operator);
        const type = misfitOf(operator, keyOf(key, data, actions));
        if (!found || type === undefined) continue;
        const usual = { String: 'StringEquals', ARN: 'ArnLike', Bool: 'Bool', Numeric: 'NumericEquals', Date: 'DateLessThan', IPAddress: 'IpAddress' }[type];
        report(
          fact.parent?.entry?.keySpan ?? fact.node,
          `${code(baseOf(operator))} compares ${nouns[found.type]}, but ${code(key)} is ${types[type]}. Expected an operator such as ${code(usual ?? '')}.`,
        );
      }
  },
};

const nouns: Readonly<Record<ValueType, string>> = {
  string: 'strings',
  number: 'numbers',
  date: 'times',
  bool: 'booleans',
  ip: 'addresses',
  arn: 'ARNs',
  binary: 'bytes',
  null: 'presence',
};

const types: Readonly<Record<string, string>> = {
  String: 'a string',
  ARN: 'an ARN',
  Bool: 'a boolean',
  Numeric: 'a number',
  Date: 'a time',
  IPAddress: 'an IP address',
};
