/** What the values of a condition operator are compared as. */
export type ValueType = 'string' | 'number' | 'date' | 'bool' | 'ip' | 'arn' | 'binary' | 'null';

type Operator = { readonly about: string; readonly type: ValueType };

/**
 * Condition operators. Source: IAM user guide, reference_policies_elements_condition_operators.html, checked 2026-11-30.
 */
const plain: Readonly<Record<string, Operator>> = {
  StringEquals: { about: 'The value is exactly one of these; `*` and `?` are taken literally.', type: 'string' },
  StringNotEquals: { about: 'The value is none of these. Also true if the request doesn’t have the key.', type: 'string' },
  StringEqualsIgnoreCase: { about: 'The value is one of these, ignoring case.', type: 'string' },
  StringNotEqualsIgnoreCase: { about: 'The value is none of these, ignoring case.', type: 'string' },
  StringLike: { about: 'The value matches one of these; `*` stands for any characters, `?` for one.', type: 'string' },
  StringNotLike: { about: 'The value matches none of these; `*` and `?` are wildcards.', type: 'string' },
  NumericEquals: { about: 'The number is one of these.', type: 'number' },
  NumericNotEquals: { about: 'The number is none of these.', type: 'number' },
  NumericLessThan: { about: 'The number is less than this.', type: 'number' },
  NumericLessThanEquals: { about: 'The number is at most this.', type: 'number' },
  NumericGreaterThan: { about: 'The number is greater than this.', type: 'number' },
  NumericGreaterThanEquals: { about: 'The number is at least this.', type: 'number' },
  DateEquals: { about: 'The time is exactly this: ISO 8601, or seconds since 1970.', type: 'date' },
  DateNotEquals: { about: 'The time is not this.', type: 'date' },
  DateLessThan: { about: 'The time is before this.', type: 'date' },
  DateLessThanEquals: { about: 'The time is this or earlier.', type: 'date' },
  DateGreaterThan: { about: 'The time is after this.', type: 'date' },
  DateGreaterThanEquals: { about: 'The time is this or later.', type: 'date' },
  Bool: { about: 'The value is `true` or `false`, as given here.', type: 'bool' },
  BinaryEquals: { about: 'The bytes are these, in base64.', type: 'binary' },
  IpAddress: { about: 'The address is in one of these CIDR ranges.', type: 'ip' },
  NotIpAddress: { about: 'The address is in none of these CIDR ranges.', type: 'ip' },
  ArnEquals: { about: 'The ARN matches one of these. Each of its six parts can have wildcards. Same as `ArnLike`.', type: 'arn' },
  ArnLike: { about: 'The ARN matches one of these. Each of its six parts can have wildcards, which don’t match across colons.', type: 'arn' },
  ArnNotEquals: { about: 'The ARN matches none of these. Same as `ArnNotLike`.', type: 'arn' },
  ArnNotLike: { about: 'The ARN matches none of these. Each of its six parts can have wildcards.', type: 'arn' },
  Null: { about: 'Whether the key is missing: `true` if it must be absent from the request, `false` if it must be present.', type: 'null' },
};

const IF_EXISTS = 'If the request doesn’t have the key, the condition is true.';
const sets = {
  'ForAllValues:': 'All values of the key in the request must match. Also true if the request has none.',
  'ForAnyValue:': 'At least one value of the key in the request must match.',
};

/** All operators as they can be written, with words. */
export const operators: ReadonlyMap<string, Operator & { readonly isPlain: boolean }> = new Map(
  ['', ...Object.keys(sets)].flatMap((set) =>
    ['', 'IfExists'].flatMap((suffix) =>
      Object.entries(plain)
        .filter(([name]) => name !== 'Null' || suffix === '')
        .map(([name, { about, type }]) => {
          const words = [about, sets[set as keyof typeof sets], suffix && IF_EXISTS].filter(Boolean).join(' ');
          return [`${set}${name}${suffix}`, { about: words, type, isPlain: suffix === '' && (set === '' || type === 'string') }] as const;
        }),
    ),
  ),
);

/** An operator without its set and suffix. */
export const baseOf = (operator: string): string => operator.replace(/^For(?:All|Any)Values?:/, '').replace(/IfExists$/, '');
