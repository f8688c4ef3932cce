export type JsonataFunction = { readonly signature: string; readonly about: string; readonly own?: true };

/**
 * The functions of JSONata, and those that Step Functions adds (`own`); `$eval` isn't there.
 * Source: Step Functions developer guide, transforming-data.html; JSONata 2.0.6, documentation of its functions and `staticFrame` of its source;
 * checked 2026-11-30.
 */
export const jsonataFunctions: Readonly<Record<string, JsonataFunction>> = {
  partition: { signature: '$partition(array, size)', about: 'An array cut into arrays of a size, the last of which may be shorter.', own: true },
  range: { signature: '$range(first, last, step)', about: 'An array of numbers from the first to the last by a step.', own: true },
  hash: { signature: '$hash(text, algorithm)', about: 'The hash of a string by `MD5`, `SHA-1`, `SHA-256`, `SHA-384` or `SHA-512`.', own: true },
  random: { signature: '$random([seed])', about: 'A random number of at least 0 and less than 1. With the same seed it is always the same.', own: true },
  uuid: { signature: '$uuid()', about: 'A random version 4 UUID.', own: true },
  parse: { signature: '$parse(text)', about: 'The value that JSON text stands for. It takes the place of `$eval`.', own: true },
  string: { signature: '$string(value[, prettify])', about: 'A value as a string; anything but a string as JSON text.' },
  length: { signature: '$length(text)', about: 'The number of characters of a string.' },
  substring: { signature: '$substring(text, start[, length])', about: 'The part of a string from an index on, counted from 0.' },
  substringBefore: { signature: '$substringBefore(text, chars)', about: 'The part of a string before the first place of another.' },
  substringAfter: { signature: '$substringAfter(text, chars)', about: 'The part of a string after the first place of another.' },
  uppercase: { signature: '$uppercase(text)', about: 'A string in upper case.' },
  lowercase: { signature: '$lowercase(text)', about: 'A string in lower case.' },
  trim: { signature: '$trim(text)', about: 'A string without blanks around it, and with single blanks within.' },
  pad: { signature: '$pad(text, width[, char])', about: 'A string filled up to a width: at its end, or with a negative width at its start.' },
  contains: { signature: '$contains(text, pattern)', about: 'Whether a string contains another, or matches a regular expression.' },
  split: { signature: '$split(text, separator[, limit])', about: 'The pieces of a string between the separators.' },
  join: { signature: '$join(array[, separator])', about: 'The strings of an array as one string.' },
  match: { signature: '$match(text, pattern[, limit])', about: 'The matches of a regular expression, as objects with `match`, `index` and `groups`.' },
  replace: { signature: '$replace(text, pattern, replacement[, limit])', about: 'A string with other text in place of what matches.' },
  base64encode: { signature: '$base64encode(text)', about: 'A string in Base64.' },
  base64decode: { signature: '$base64decode(text)', about: 'The string that a Base64 string stands for.' },
  encodeUrlComponent: { signature: '$encodeUrlComponent(text)', about: 'A string encoded for a part of a URL.' },
  encodeUrl: { signature: '$encodeUrl(text)', about: 'A URL with what is not allowed in it encoded.' },
  decodeUrlComponent: { signature: '$decodeUrlComponent(text)', about: 'An encoded part of a URL as it was.' },
  decodeUrl: { signature: '$decodeUrl(text)', about: 'An encoded URL as it was.' },
  number: { signature: '$number(value)', about: 'A string or boolean as a number.' },
  abs: { signature: '$abs(number)', about: 'A number without its sign.' },
  floor: { signature: '$floor(number)', about: 'A number rounded down to a whole one.' },
  ceil: { signature: '$ceil(number)', about: 'A number rounded up to a whole one.' },
  round: { signature: '$round(number[, precision])', about: 'A number rounded to a number of decimals; a half goes to the even neighbor.' },
  power: { signature: '$power(base, exponent)', about: 'A number raised to a power.' },
  sqrt: { signature: '$sqrt(number)', about: 'The square root of a number.' },
  formatNumber: { signature: '$formatNumber(number, picture[, options])', about: 'A number as a string by a picture such as `#,##0.00`.' },
  formatBase: { signature: '$formatBase(number[, radix])', about: 'A whole number as a string in another base.' },
  formatInteger: { signature: '$formatInteger(number, picture)', about: 'A whole number as a string by a picture, in words or Roman numerals too.' },
  parseInteger: { signature: '$parseInteger(text, picture)', about: 'The whole number that a string stands for by a picture.' },
  sum: { signature: '$sum(array)', about: 'The sum of the numbers of an array.' },
  max: { signature: '$max(array)', about: 'The greatest number of an array.' },
  min: { signature: '$min(array)', about: 'The least number of an array.' },
  average: { signature: '$average(array)', about: 'The mean of the numbers of an array.' },
  boolean: { signature: '$boolean(value)', about: 'A value as a boolean: what is empty, 0 or missing is false.' },
  not: { signature: '$not(value)', about: 'The opposite of a value as a boolean.' },
  exists: { signature: '$exists(value)', about: 'Whether an expression gives a value, `null` too.' },
  count: { signature: '$count(array)', about: 'The number of items of an array.' },
  append: { signature: '$append(first, second)', about: 'Two arrays as one.' },
  sort: { signature: '$sort(array[, function])', about: 'An array in order; the function says whether its first argument goes after its second.' },
  reverse: { signature: '$reverse(array)', about: 'An array from its end to its start.' },
  shuffle: { signature: '$shuffle(array)', about: 'An array in a random order.' },
  distinct: { signature: '$distinct(array)', about: 'An array without its duplicates.' },
  zip: { signature: '$zip(array, ...)', about: 'Arrays of the items that stand at the same index of several arrays.' },
  keys: { signature: '$keys(object)', about: 'The keys of an object, or of all objects of an array.' },
  lookup: { signature: '$lookup(object, key)', about: 'The value of a key that an expression gives.' },
  spread: { signature: '$spread(object)', about: 'An array of objects with one key each.' },
  merge: { signature: '$merge(array)', about: 'The objects of an array as one; of equal keys the last one wins.' },
  sift: { signature: '$sift(object, function)', about: 'An object with those keys for which a function gives true.' },
  each: { signature: '$each(object, function)', about: 'What a function gives for each value and key of an object.' },
  error: { signature: '$error([message])', about: 'Ends the evaluation with an error: the state fails with `States.QueryEvaluationError`.' },
  assert: { signature: '$assert(condition[, message])', about: 'Ends the evaluation with an error unless a condition holds.' },
  type: { signature: '$type(value)', about: 'The type of a value: `null`, `number`, `string`, `boolean`, `array`, `object` or `function`.' },
  map: { signature: '$map(array, function)', about: 'What a function gives for each item of an array; it gets the value, index and array.' },
  filter: { signature: '$filter(array, function)', about: 'The items of an array for which a function gives true.' },
  single: { signature: '$single(array, function)', about: 'The one item of an array for which a function gives true; an error if there is not exactly one.' },
  reduce: {
    signature: '$reduce(array, function[, init])',
    about: 'One value made of an array: the function gets what came of the items before, and the next one.',
  },
  now: { signature: '$now([picture[, timezone]])', about: 'The time of the evaluation in ISO 8601, or by a picture.' },
  millis: { signature: '$millis()', about: 'The time of the evaluation in milliseconds since 1970.' },
  fromMillis: { signature: '$fromMillis(number[, picture[, timezone]])', about: 'Milliseconds since 1970 as a time in ISO 8601, or by a picture.' },
  toMillis: { signature: '$toMillis(timestamp[, picture])', about: 'A time in ISO 8601, or by a picture, in milliseconds since 1970.' },
  clone: { signature: '$clone(value)', about: 'A deep copy of a value.' },
};

/** The least and most arguments of a function of Step Functions' own, by its signature; JSONata's own may take the context as their first. */
export function countOfOwn({ signature, own }: JsonataFunction): readonly [number, number] | undefined {
  if (!own) return undefined;
  const inner = signature.slice(signature.indexOf('(') + 1, -1);
  const names = inner === '' ? [] : inner.split(',');
  return [names.filter((name) => !name.includes('[')).length, names.length];
}
