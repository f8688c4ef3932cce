/** The commands of Logs Insights. Source: CloudWatch Logs user guide, CWL_QuerySyntax.html and its pages, checked 2026-11-30. */
export const commands: Readonly<Record<string, string>> = {
  fields: 'Shows fields, and makes new ones: `fields @timestamp, strlen(@message) as length`.',
  filter: 'Keeps the log events that meet a condition: `filter level = "ERROR" and @message like /timeout/`.',
  stats: 'Puts log events together: `stats count(*) as errors by bin(5m)`. At most two in a query.',
  sort: 'Puts the results in order: `sort @timestamp desc`.',
  limit: 'The most results that come back; 10,000 without it.',
  parse: 'Takes fields out of a text: `parse @message "user=* took * ms" as user, ms`, or by named groups of an expression.',
  display: 'Shows these fields in place of all others.',
  dedup: 'Keeps one log event for each value of these fields: `dedup requestId`.',
  SOURCE:
    'The log groups that are read, in dashboards and the AWS CLI alone: `SOURCE \'/aws/lambda/pay\'`, or `SOURCE logGroups(namePrefix: ["/aws/lambda"])`.',
  pattern: 'Puts log events of one shape together. Standard log class only.',
  diff: 'Compares with the time range before. Standard log class only.',
  anomaly: 'Finds unusual patterns.',
  unmask: 'Shows what a data protection policy masks; needs `logs:Unmask`. Standard log class only.',
  filterIndex: 'Reads only log groups with this value in a field index: `filterIndex requestId = "1"`.',
  unnest: 'Makes a record of each element of a list: `unnest items into item`.',
  lookup: 'Adds fields of a lookup table to log events with the same value.',
  join: 'Puts log events of several log groups together by a key.',
  addtotals: 'Adds totals of rows and columns.',
};

/** Functions, with their arguments. Source: the same guide, operations-functions and stats, checked 2026-11-30. */
export const functions: Readonly<Record<string, readonly [call: string, about: string]>> = {
  abs: ['abs(number)', 'The absolute value.'],
  avg: ['avg(field)', 'The average of the values.'],
  bin: ['bin(period)', 'The start of the period in which `@timestamp` lies: groups for `stats ... by`.'],
  ceil: ['ceil(number)', 'The number rounded up.'],
  coalesce: ['coalesce(field, ...)', 'The first of the fields that has a value.'],
  concat: ['concat(string, ...)', 'The strings, one behind the other.'],
  count: ['count(*)', 'How many log events there are; with a field, how many have it.'],
  count_distinct: ['count_distinct(field)', 'How many different values there are; an estimate where they are very many.'],
  dateceil: ['dateceil(timestamp, period)', 'The end of the period in which a time lies.'],
  datefloor: ['datefloor(timestamp, period)', 'The start of the period in which a time lies.'],
  earliest: ['earliest(field)', 'The value of the earliest log event.'],
  floor: ['floor(number)', 'The number rounded down.'],
  fromMillis: ['fromMillis(number)', 'Milliseconds since 1970 as a time.'],
  greatest: ['greatest(number, ...)', 'The largest of the numbers.'],
  isblank: ['isblank(field)', '1 where the field is missing, empty or has blanks alone.'],
  isempty: ['isempty(field)', '1 where the field is missing or empty.'],
  isIpInSubnet: ['isIpInSubnet(field, subnet)', 'Whether it is an address of the subnet, such as `192.0.2.0/24`.'],
  isIpv4InSubnet: ['isIpv4InSubnet(field, subnet)', 'Whether it is an IPv4 address of the subnet.'],
  isIpv6InSubnet: ['isIpv6InSubnet(field, subnet)', 'Whether it is an IPv6 address of the subnet.'],
  ispresent: ['ispresent(field)', 'Whether the log event has the field.'],
  isValidIp: ['isValidIp(field)', 'Whether it is an IP address.'],
  isValidIpV4: ['isValidIpV4(field)', 'Whether it is an IPv4 address.'],
  isValidIpV6: ['isValidIpV6(field)', 'Whether it is an IPv6 address.'],
  jsonParse: ['jsonParse(field)', 'The map or list that a string of JSON has.'],
  jsonStringify: ['jsonStringify(value)', 'A map or list as a string of JSON.'],
  latest: ['latest(field)', 'The value of the latest log event.'],
  least: ['least(number, ...)', 'The smallest of the numbers.'],
  log: ['log(number)', 'The natural logarithm.'],
  ltrim: ['ltrim(string)', 'The string without blanks at its start.'],
  max: ['max(field)', 'The largest value.'],
  min: ['min(field)', 'The smallest value.'],
  now: ['now()', 'When the query began, in seconds since 1970.'],
  pct: ['pct(field, percent)', 'The percentile: `pct(@duration, 95)`.'],
  replace: ['replace(field, search, replacement)', 'The string with each place of one text replaced by another.'],
  rtrim: ['rtrim(string)', 'The string without blanks at its end.'],
  sortsFirst: ['sortsFirst(field)', 'The value that is first in order.'],
  sortsLast: ['sortsLast(field)', 'The value that is last in order.'],
  sqrt: ['sqrt(number)', 'The square root.'],
  stddev: ['stddev(field)', 'The standard deviation.'],
  strcontains: ['strcontains(string, search)', '1 where the string contains the text, else 0.'],
  strlen: ['strlen(string)', 'How many characters the string has.'],
  substr: ['substr(string, start, length)', 'A part of the string; the first character is 0.'],
  sum: ['sum(field)', 'All values added up.'],
  tolower: ['tolower(string)', 'The string in lower case.'],
  toMillis: ['toMillis(timestamp)', 'A time as milliseconds since 1970.'],
  toupper: ['toupper(string)', 'The string in upper case.'],
  trim: ['trim(string)', 'The string without blanks at both ends.'],
};

/** Fields that log events have. Source: the same guide, CWL_AnalyzeLogData-discoverable-fields.html, checked 2026-11-30. */
export const fields: Readonly<Record<string, string>> = {
  '@timestamp': 'When the log event happened, as it says itself.',
  '@message': 'The log event as it came in.',
  '@logStream': 'The log stream.',
  '@log': 'The account and the log group.',
  '@ingestionTime': 'When CloudWatch Logs got it.',
  '@duration': 'How long an invocation of a Lambda function took, in milliseconds.',
  '@billedDuration': 'What is charged for an invocation of a Lambda function, in milliseconds.',
  '@requestId': 'The ID of an invocation of a Lambda function.',
  '@maxMemoryUsed': 'The memory that an invocation of a Lambda function used, in bytes.',
  '@type': 'The sort of a line of a Lambda function: `REPORT`, `START`, `END`.',
};

/** Words between fields and values. */
export const keywords: readonly string[] = ['and', 'or', 'not', 'in', 'like', 'as', 'by', 'asc', 'desc', 'into'];

/** Commands of the other languages: PPL and SQL. */
export const ofOthers: readonly string[] = [
  'where',
  'eval',
  'head',
  'top',
  'rare',
  'fillnull',
  'flatten',
  'expand',
  'rename',
  'select',
  'with',
  'search',
  'describe',
  'explain',
];

const lower = (table: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> => new Map(Object.keys(table).map((name) => [name.toLowerCase(), name]));
const commandNames = lower(commands);
const functionNames = lower(functions);

/** The name of a command or function as the guide spells it; letter case doesn't count. */
export const commandNamed = (text: string): string | undefined => commandNames.get(text.toLowerCase());
export const functionNamed = (text: string): string | undefined => functionNames.get(text.toLowerCase());
