/** What an argument must be; `any` takes every value. */
export type ArgumentType = 'any' | 'array' | 'integer' | 'size' | 'step' | 'string' | 'false' | 'algorithm';

export type IntrinsicFunction = {
  readonly name: string;
  /** The arguments by name, with their types; the last one may be repeated or left out. */
  readonly args: readonly (readonly [name: string, type: ArgumentType])[];
  readonly least?: number;
  readonly most?: number;
  readonly about: string;
  readonly example: string;
  /** What it gives, where another function may not take it. */
  readonly gives: 'array' | 'string' | 'integer' | 'flag' | 'object' | 'any';
};

/**
 * The intrinsic functions of states that use JSONPath. AWS adds no more of them.
 * Source: Step Functions developer guide, intrinsic-functions.html, checked 2026-11-30.
 */
export const intrinsicFunctions: readonly IntrinsicFunction[] = [
  {
    name: 'States.Array',
    args: [['value', 'any']],
    least: 0,
    most: Number.POSITIVE_INFINITY,
    about: 'A list of its arguments, in their order.',
    example: 'States.Array($.id, $.name)',
    gives: 'array',
  },
  {
    name: 'States.ArrayContains',
    args: [
      ['array', 'array'],
      ['value', 'any'],
    ],
    about: 'Whether a list contains a value.',
    example: 'States.ArrayContains($.colors, $.color)',
    gives: 'flag',
  },
  {
    name: 'States.ArrayGetItem',
    args: [
      ['array', 'array'],
      ['index', 'integer'],
    ],
    about: 'The item of a list at an index, counted from 0.',
    example: 'States.ArrayGetItem($.items, 0)',
    gives: 'any',
  },
  { name: 'States.ArrayLength', args: [['array', 'array']], about: 'The number of items in a list.', example: 'States.ArrayLength($.items)', gives: 'integer' },
  {
    name: 'States.ArrayPartition',
    args: [
      ['array', 'array'],
      ['size', 'size'],
    ],
    about: 'A list cut into lists of a size, the last of which may be shorter.',
    example: 'States.ArrayPartition($.items, 10)',
    gives: 'array',
  },
  {
    name: 'States.ArrayRange',
    args: [
      ['first', 'integer'],
      ['last', 'integer'],
      ['step', 'step'],
    ],
    about: 'A list of numbers from the first to the last by a step, 1,000 at most.',
    example: 'States.ArrayRange(1, 9, 2)',
    gives: 'array',
  },
  { name: 'States.ArrayUnique', args: [['array', 'array']], about: 'A list without its duplicates.', example: 'States.ArrayUnique($.tags)', gives: 'array' },
  {
    name: 'States.Base64Decode',
    args: [['text', 'string']],
    about: 'The string that a Base64 string of up to 10,000 characters stands for.',
    example: 'States.Base64Decode($.body)',
    gives: 'string',
  },
  {
    name: 'States.Base64Encode',
    args: [['text', 'string']],
    about: 'A string of up to 10,000 characters in Base64.',
    example: 'States.Base64Encode($.text)',
    gives: 'string',
  },
  {
    name: 'States.Format',
    args: [
      ['template', 'string'],
      ['value', 'any'],
    ],
    least: 1,
    most: Number.POSITIVE_INFINITY,
    about: 'A string in which each `{}` of the template is replaced by the next argument.',
    example: "States.Format('s3://{}/{}', $.bucket, $.key)",
    gives: 'string',
  },
  {
    name: 'States.Hash',
    args: [
      ['data', 'any'],
      ['algorithm', 'algorithm'],
    ],
    about: 'The hash of up to 10,000 characters by `MD5`, `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`.',
    example: "States.Hash($.data, 'SHA-256')",
    gives: 'string',
  },
  {
    name: 'States.JsonMerge',
    args: [
      ['first', 'any'],
      ['second', 'any'],
      ['deep', 'false'],
    ],
    about: 'Two objects merged into one; keys of the second win. Only `false` (no deep merge) is supported.',
    example: 'States.JsonMerge($.defaults, $.input, false)',
    gives: 'object',
  },
  { name: 'States.JsonToString', args: [['value', 'any']], about: 'A value as JSON text.', example: 'States.JsonToString($.detail)', gives: 'string' },
  {
    name: 'States.MathAdd',
    args: [
      ['first', 'integer'],
      ['second', 'integer'],
    ],
    about: 'The sum of two whole numbers, each from -2147483648 to 2147483647.',
    example: 'States.MathAdd($.count, 1)',
    gives: 'integer',
  },
  {
    name: 'States.MathRandom',
    args: [
      ['start', 'integer'],
      ['end', 'integer'],
      ['seed', 'integer'],
    ],
    least: 2,
    about: 'A random whole number from the start up to, but not including, the end. With the same seed it is always the same.',
    example: 'States.MathRandom(1, 100)',
    gives: 'integer',
  },
  {
    name: 'States.StringSplit',
    args: [
      ['text', 'string'],
      ['delimiters', 'string'],
    ],
    about: 'The pieces of a string between any of the delimiting characters.',
    example: "States.StringSplit($.path, '/')",
    gives: 'array',
  },
  {
    name: 'States.StringToJson',
    args: [['text', 'string']],
    about: 'The value that JSON text stands for.',
    example: 'States.StringToJson($.body)',
    gives: 'any',
  },
  { name: 'States.UUID', args: [], about: 'A random version 4 UUID.', example: 'States.UUID()', gives: 'string' },
];

const byName = new Map(intrinsicFunctions.map((each) => [each.name, each]));
export const functionNamed = (name: string): IntrinsicFunction | undefined => byName.get(name);

export const hashAlgorithms = ['MD5', 'SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** How many arguments a function takes. */
export const countOf = ({ args, least = args.length, most = args.length }: IntrinsicFunction): { readonly least: number; readonly most: number } => ({
  least,
  most,
});

/** `States.Format(template, value, ...)`. */
export function signatureOf(its: IntrinsicFunction): string {
  const { least, most } = countOf(its);
  const names = its.args.map(([name], index) => (index >= least && most !== Number.POSITIVE_INFINITY ? `[${name}]` : name));
  return `${its.name}(${[...names, ...(most === Number.POSITIVE_INFINITY ? ['...'] : [])].join(', ')})`;
}
